-- Where each actor is first mentioned, and who that is.
SELECT actor, known.name, known.kind, article, start, "end", sentence_start, sentence_end
FROM (
    SELECT actor, article, start, "end", sentence_start, sentence_end
    FROM mention
    WHERE actor IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY actor ORDER BY day NULLS LAST, article, start, "end") = 1
)
JOIN known USING (actor);
