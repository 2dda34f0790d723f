SELECT q.* REPLACE (coalesce(k.name, q.speaker_name) AS speaker_name), k.country AS speaker_country,
       CASE WHEN s."end" > q.start THEN s.start ELSE q.start END AS sentence_start,
       CASE WHEN t."end" >= q."end" THEN t."end" ELSE q."end" END AS sentence_end
FROM quote q
LEFT JOIN known k ON k.actor = q.speaker
ASOF LEFT JOIN sentence s ON q.article = s.article AND q.start >= s.start
ASOF LEFT JOIN sentence t ON q.article = t.article AND q."end" > t.start
ORDER BY day NULLS LAST, q.article, q.start, q."end", quote, q.kind, q.rule, q.confidence;
