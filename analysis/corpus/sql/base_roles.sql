-- The roles that each article states of an actor, by its id there: read once, as long as the corpus stands.
SELECT article, day, id AS called, r.title, coalesce(r.state IN ('former', 'then'), false) AS past, r.span.start AS start, r.span."end" AS "end"
FROM (SELECT article, day, a.id, unnest(a.roles) AS r FROM (SELECT id AS article, day, unnest(actors) AS a FROM read))
WHERE NOT starts_with(id, 'unnamed:');
