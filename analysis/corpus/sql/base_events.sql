-- The events as they were read, no correction: read once, as long as the corpus stands.
SELECT event, article, regexp_replace(words, '\s+', ' ', 'g') AS words, value, status, confidence, earliest, latest, day, start, "end"
FROM event;
