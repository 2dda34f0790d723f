SELECT 'quote' AS kind, b.quote AS thing, article, words AS title,
       CASE WHEN n.name IS NULL THEN 'no named speaker'
            ELSE n.name || ', right in ' || printf('%.0f', 100 * confidence) || '%' END AS note, -1 AS start
FROM base_quotes b
LEFT JOIN links ON links.called = b.called AND in_article = article
LEFT JOIN relabeled r ON r.quote = b.quote
LEFT JOIN names n ON n.actor = CASE WHEN r.quote IS NOT NULL THEN r.speaker ELSE coalesce(linked, b.called) END
WHERE speech AND b.quote NOT IN (SELECT thing FROM rejected)
ORDER BY least(confidence, CASE WHEN n.name IS NULL THEN 0.3 ELSE 1 END), place
LIMIT 300;
