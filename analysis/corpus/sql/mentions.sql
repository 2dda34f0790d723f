SELECT * FROM mention
ORDER BY day NULLS LAST, article, start, "end", kind, form, reading, actor NULLS LAST, rule, confidence;
