SELECT 'event' AS kind, e.event AS thing, article, words AS title,
       coalesce(regexp_replace(coalesce(d.value, e.value), '^(\d{3})$', '\10s'), 'no day') || ' · ' || coalesce(s.status, e.status)
       || ' · ' || printf('right in %.0f%%', 100 * confidence) AS note, -1 AS start
FROM base_events e
LEFT JOIN redated d ON d.event = e.event
LEFT JOIN restated s ON s.event = e.event
WHERE e.event NOT IN (SELECT thing FROM rejected)
ORDER BY coalesce(d.earliest, e.earliest) NULLS LAST, coalesce(d.latest, e.latest) NULLS LAST, day NULLS LAST, article, e.start, "end", e.event;
