SELECT 'event' AS kind, event AS thing, article, regexp_replace(words, '\s+', ' ', 'g') AS title,
       coalesce(regexp_replace(value, '^(\d{3})$', '\10s'), 'no day') || ' · ' || status || ' · ' || printf('%.2f', confidence) AS note, -1 AS start
FROM event e
ORDER BY earliest NULLS LAST, latest NULLS LAST, day NULLS LAST, article, e.start, "end", event;
