-- Where each article names an actor, and how often: read once, as long as the corpus stands.
SELECT article, m.actor AS called, count(*) FILTER (m.reading = 'actor') AS mentions,
       min(coalesce(strftime(day, '%Y-%m-%d'), '9999') || ' ' || article) AS moment
FROM (SELECT id AS article, day, unnest(mentions) AS m FROM read)
WHERE m.actor IS NOT NULL AND NOT starts_with(m.actor, 'unnamed:')
GROUP BY article, m.actor;
