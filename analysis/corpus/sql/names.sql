-- The actors' ids and names in all articles, the most frequent first: what linking goes by.
SELECT a.id, a.name, a.kind, a.country
FROM (SELECT unnest(actors) AS a FROM stored WHERE text IS NOT NULL AND error IS NULL)
GROUP BY ALL
ORDER BY count(*) DESC, a.id, a.name, a.kind, a.country NULLS LAST;
