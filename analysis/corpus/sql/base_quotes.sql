-- The quotes as they were read, in order, no link or correction: read once, as long as the corpus stands.
SELECT q.id AS quote, article, array_to_string(parts, ' … ') AS words, q.speaker AS called, q.speaker_name, q.confidence,
       ' · ' || coalesce(strftime(day, '%Y-%m-%d'), 'not dated') || ' · ' || printf('%.2f', q.confidence) AS told,
       q.speech, row_number() OVER (ORDER BY day NULLS LAST, article, q.content[1].start, q.content[-1]."end", q.id) AS place
FROM (
    SELECT *, list_transform(q.content, lambda part: words_of(text, part)) AS parts
    FROM (SELECT id AS article, day, text, unnest(quotes) AS q FROM read)
)
WHERE len(q.content) > 0;
