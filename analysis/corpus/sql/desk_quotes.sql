SELECT 'quote' AS kind, b.quote AS thing, article, words AS title,
       coalesce(n.name, r.speaker_name, b.speaker_name, 'nobody named') || told AS note, -1 AS start
FROM base_quotes b
LEFT JOIN links ON links.called = b.called AND in_article = article
LEFT JOIN relabeled r ON r.quote = b.quote
LEFT JOIN names n ON n.actor = CASE WHEN r.quote IS NOT NULL THEN r.speaker ELSE coalesce(linked, b.called) END
WHERE b.quote NOT IN (SELECT thing FROM rejected)
ORDER BY place;
