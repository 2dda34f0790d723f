-- The actors as each article reports them, by their ids there: read once, as long as the corpus stands.
SELECT article, day, a.id, a.name, a.kind, a.country
FROM (SELECT id AS article, day, unnest(actors) AS a FROM read)
WHERE NOT starts_with(a.id, 'unnamed:');
