WITH numbered AS (SELECT *, row_number() OVER (ORDER BY article, start, "end", event, value, status, rule, head, "when", confidence) AS number FROM event),
place AS (  -- the actors of each event, linked, each where it is first named
    SELECT number, coalesce(linked, named_actor) AS actor, min(place) AS place
    FROM (SELECT number, article, unnest(named) AS named_actor, generate_subscripts(named, 1) AS place FROM numbered)
    LEFT JOIN links ON called = named_actor AND in_article = article
    GROUP BY ALL
),
together AS (SELECT number, list(actor ORDER BY place) AS actors FROM place GROUP BY number)
SELECT numbered.*, coalesce(actors, []) AS actors
FROM numbered
LEFT JOIN together USING (number)
ORDER BY earliest NULLS LAST, latest NULLS LAST, day NULLS LAST, article, start, "end", event, value, status, number;
