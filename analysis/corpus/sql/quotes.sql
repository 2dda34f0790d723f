SELECT q.* REPLACE (coalesce(k.name, q.speaker_name) AS speaker_name), k.country AS speaker_country
FROM quote q
LEFT JOIN known k ON k.actor = q.speaker
ORDER BY day NULLS LAST, article, start, "end", quote, q.kind, rule, confidence;
