-- The actors as each article reports them: what linking goes by.
SELECT article, coalesce(CAST(day AS VARCHAR), '9999') AS moment, a.id, a.name, a.kind, a.country, a.aliases,
       list_transform(a.roles, lambda r: {'title': r.title, 'organization': r.organization, 'country': r.country}) AS roles
FROM (SELECT id AS article, day, unnest(actors) AS a FROM stored WHERE text IS NOT NULL AND error IS NULL)
WHERE NOT starts_with(a.id, 'unnamed:');
