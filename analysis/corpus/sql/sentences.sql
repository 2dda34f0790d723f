-- One row per sentence: what part of the text it lies in (missing where it is the story's own prose), and which it is of the story.
WITH placed AS (
    SELECT id AS article, publisher, day, s.start AS start, s."end" AS "end", words_of(part, s) AS words,
           list_filter(zones, lambda z: z.span.start <= s.start AND z.span."end" > s.start)[1].kind AS zone
    FROM (SELECT id, publisher, day, zones, unnest(sentences) AS s FROM read)
    LEFT JOIN part ON of_article = id AND number = part_of(s.start, s."end")
)
SELECT *, CASE WHEN zone IS NULL THEN row_number() OVER (PARTITION BY article, zone IS NULL ORDER BY start) END AS place
FROM placed
ORDER BY day NULLS LAST, article, start;
