WITH event AS (
    SELECT e.id AS event, article, publisher, day,
           text[e.span.start + 1 : e.span."end"] AS words,
           text[timexes[e.timex + 1].span.start + 1 : timexes[e.timex + 1].span."end"] AS "when",
           e.value, e.granularity, e.earliest, e.latest, e.status, e.actors, e.span.start AS start, e.span."end" AS "end",
           e.rule, e.confidence
    FROM (SELECT id AS article, publisher, day, text, timexes, unnest(events) AS e FROM read)
),
linked AS (  -- the actors of each event in order of the text, each once
    SELECT article, event, start, "end", list(actor ORDER BY place) AS actors
    FROM (
        SELECT article, event, start, "end", coalesce(links.linked, found.actor) AS actor, min(place) AS place
        FROM (SELECT article, event, start, "end", unnest(actors) AS actor, generate_subscripts(actors, 1) AS place FROM event) found
        LEFT JOIN links ON links.actor = found.actor
        GROUP BY ALL
    )
    GROUP BY ALL
)
SELECT e.* EXCLUDE (actors), coalesce(l.actors, []) AS actors,
       CASE WHEN s."end" > e.start THEN s.start ELSE e.start END AS sentence_start,
       CASE WHEN t."end" >= e."end" THEN t."end" ELSE e."end" END AS sentence_end
FROM event e
LEFT JOIN linked l ON l.article = e.article AND l.event = e.event AND l.start = e.start AND l."end" = e."end"
ASOF LEFT JOIN sentence s ON e.article = s.article AND e.start >= s.start
ASOF LEFT JOIN sentence t ON e.article = t.article AND e."end" > t.start
ORDER BY earliest NULLS LAST, latest NULLS LAST, day NULLS LAST, e.article, e.start, e."end", e.event, value, status;
