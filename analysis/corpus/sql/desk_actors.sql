WITH role AS (  -- as in actors.sql
    SELECT actor, r.title
    FROM (SELECT actor, article, day, unnest(roles) AS r FROM reported)
    QUALIFY row_number() OVER (
        PARTITION BY actor
        ORDER BY day DESC NULLS LAST, article, coalesce(r.state IN ('former', 'then'), false), r.span.start, r.span."end", r.title
    ) = 1
),
named AS (
    SELECT coalesce(linked, b.called) AS actor, sum(mentions) AS mentions, arg_min(article, moment) AS article
    FROM base_named b
    LEFT JOIN links ON links.called = b.called AND in_article = article
    GROUP BY ALL
)
SELECT 'actor' AS kind, known.actor AS thing, coalesce(article, '') AS article, known.name AS title,
       known.kind || coalesce(' · ' || coalesce(held.role, role.title), '') || ' · ' || coalesce(mentions, 0)::BIGINT
       || CASE WHEN mentions = 1 THEN ' mention' ELSE ' mentions' END AS note,
       -1 AS start
FROM known
LEFT JOIN named USING (actor)
LEFT JOIN role USING (actor)
LEFT JOIN held USING (actor)
ORDER BY coalesce(mentions, 0) DESC, known.name, known.actor;
