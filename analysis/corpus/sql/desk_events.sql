SELECT 'event' AS kind, event AS thing, article, words AS title,
       coalesce(value, 'no day') || ' · ' || status || ' · ' || printf('%.2f', confidence) AS note, -1 AS start
FROM event e
ORDER BY earliest NULLS LAST, latest NULLS LAST, day NULLS LAST, article, e.start, "end", event;
