-- Who is who, of the actors as each article reports them (view "reported").
CREATE VIEW known AS  -- who an actor is: the name and kind reported by most articles, full names first; the country of more than any other
SELECT reports.actor,
       coalesce(any_value(renamed.name), first(reports.name ORDER BY short, n DESC, reports.name)) AS name,
       coalesce(any_value(kinds.kind), first(reports.kind ORDER BY short, n DESC, reports.kind)) AS kind,
       coalesce(any_value(homes.country), any_value(told.country)) AS country
FROM (SELECT actor, name, kind, country, short, count(*) AS n FROM reported GROUP BY ALL) reports
LEFT JOIN renamed ON renamed.actor = reports.actor
LEFT JOIN kinds ON kinds.actor = reports.actor
LEFT JOIN homes ON homes.actor = reports.actor
LEFT JOIN (
    SELECT actor, any_value(country) AS country
    FROM (
        SELECT actor, country, rank() OVER (PARTITION BY actor ORDER BY count(*) DESC) AS place
        FROM reported WHERE country IS NOT NULL GROUP BY actor, country
    )
    WHERE place = 1
    GROUP BY actor
    HAVING count(*) = 1  -- of two that as many articles give, none
) told ON told.actor = reports.actor
GROUP BY reports.actor;
