-- The quotes as they were read, in order, no link or correction: read once, as long as the corpus stands.
SELECT quote, article, regexp_replace(words, '\s+', ' ', 'g') AS words, speaker AS called, speaker_name, confidence,
       ' · ' || coalesce(strftime(day, '%Y-%m-%d'), 'not dated') || ' · ' || printf('right in %.0f%%', 100 * confidence) AS told,
       speech, row_number() OVER (ORDER BY day NULLS LAST, article, start, "end", quote) AS place
FROM quote;
