WITH alias AS (
    SELECT actor, list(DISTINCT alias ORDER BY alias) AS aliases
    FROM (SELECT actor, name AS alias FROM reported UNION SELECT actor, unnest(aliases) FROM reported) named
    JOIN known USING (actor)
    WHERE alias <> known.name
    GROUP BY actor
),
role AS (  -- the role last reported; of one day's, of the article first in order of ids: one that is held, where it stands first
    SELECT actor, r.title, r.organization, r.state, day
    FROM (SELECT actor, article, day, unnest(roles) AS r FROM reported)
    QUALIFY row_number() OVER (
        PARTITION BY actor
        ORDER BY day DESC NULLS LAST, article, coalesce(r.state IN ('former', 'then'), false), r.span.start, r.span."end", r.title
    ) = 1
),
named AS (SELECT actor, count(*) AS mentions FROM mention WHERE reading = 'actor' GROUP BY actor),
seen AS (SELECT actor, count(DISTINCT article) AS articles, min(day) AS first_day, max(day) AS last_day FROM reported GROUP BY actor),
spoken AS (
    SELECT speaker AS actor, count(*) AS quotes, sum(n_words) FILTER (kind IN ('direct', 'mixed')) AS words
    FROM quote WHERE speech AND realis = 'said' GROUP BY speaker
)
SELECT known.*, coalesce(aliases, []) AS aliases,
       coalesce(held.role, role.title) AS role, CASE WHEN held.role IS NULL THEN role.organization END AS role_organization,
       CASE WHEN held.role IS NULL THEN role.state END AS role_state, role.day AS role_day,
       coalesce(mentions, 0) AS mentions, articles, coalesce(quotes, 0) AS quotes, coalesce(words, 0) AS words_quoted,
       first_day, last_day
FROM known
JOIN seen USING (actor)
LEFT JOIN alias USING (actor)
LEFT JOIN role USING (actor)
LEFT JOIN held USING (actor)
LEFT JOIN named USING (actor)
LEFT JOIN spoken USING (actor)
ORDER BY mentions DESC, articles DESC, name, actor;
