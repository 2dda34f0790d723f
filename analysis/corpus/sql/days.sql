-- Which days each article is about: those it names to the day, outside the page's own furniture, and that of its publication.
WITH named AS (
    SELECT *, sentence_start(part.sentences, t.span.start) AS sentence_start, sentence_end(part.sentences, t.span."end") AS sentence_end
    FROM (SELECT id AS article, day, zones, unnest(timexes) AS t FROM read)
    LEFT JOIN part ON of_article = article AND number = part_of(greatest(0, t.span.start - 1000), t.span."end")
    WHERE t.type = 'DATE' AND t.earliest = t.latest
      AND len(list_filter(zones, lambda z: z.kind <> 'headline' AND z.span.start <= t.span.start AND z.span."end" >= t.span."end")) = 0
)
SELECT article, day, t.earliest AS about,
       -- a date written out at the very start of its sentence: "May 2 - The dam is opened", an entry of a chronology
       CASE WHEN regexp_matches(words_of(part, t.span), '[0-9]')
             AND sentence_start >= part.at AND NOT regexp_matches(cut(part, sentence_start, t.span.start), '\w') THEN 'entry' ELSE 'named' END AS how,
       sentence_start, sentence_end
FROM named
UNION ALL  -- the first sentences of the story
SELECT article, day, day AS about, 'published' AS how, s.start AS sentence_start, s."end" AS sentence_end
FROM (
    SELECT id AS article, day, unnest(list_filter(sentences, lambda s:
        len(list_filter(zones, lambda z: z.span.start < s."end" AND z.span."end" > s.start)) = 0)[1:3]) AS s
    FROM read WHERE day IS NOT NULL
)
ORDER BY about, article, sentence_start, how;
