SELECT 'article' AS kind, '' AS thing, id AS article, coalesce(headline, id) AS title,
       coalesce(publisher, '—') || ' · ' || coalesce(strftime(day, '%Y-%m-%d'), 'not dated') AS note, -1 AS start
FROM read
ORDER BY day NULLS LAST, published NULLS LAST, article;
