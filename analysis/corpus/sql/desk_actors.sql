WITH role AS (  -- as in actors.sql
    SELECT coalesce(linked, b.called) AS actor, title
    FROM base_roles b
    LEFT JOIN links ON links.called = b.called AND in_article = article
    QUALIFY row_number() OVER (
        PARTITION BY coalesce(linked, b.called) ORDER BY day DESC NULLS LAST, article, past, b.start, b."end", title
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
