SELECT m.*,
       CASE WHEN s."end" > m.start THEN s.start ELSE m.start END AS sentence_start,
       CASE WHEN t."end" >= m."end" THEN t."end" ELSE m."end" END AS sentence_end
FROM mention m
ASOF LEFT JOIN sentence s ON m.article = s.article AND m.start >= s.start
ASOF LEFT JOIN sentence t ON m.article = t.article AND m."end" > t.start
ORDER BY day NULLS LAST, article, m.start, m."end", kind, form, reading, actor NULLS LAST, rule, confidence;
