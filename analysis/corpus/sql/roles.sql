-- One row per role that an article states of an actor; two articles may disagree.
SELECT coalesce(linked, stated.id) AS actor, known.name, r.title AS role, r.organization, r.country, r.state,
       article, publisher, day, words_of(part, r.span) AS words, r.span.start AS start, r.span."end" AS "end",
       sentence_start(part.sentences, r.span.start) AS sentence_start, sentence_end(part.sentences, r.span."end") AS sentence_end
FROM (
    SELECT article, publisher, day, a.id, unnest(a.roles) AS r
    FROM (SELECT id AS article, publisher, day, unnest(actors) AS a FROM read)
    WHERE NOT starts_with(a.id, 'unnamed:')
) stated
LEFT JOIN part ON of_article = article AND number = part_of(r.span.start, r.span."end")
LEFT JOIN links ON called = stated.id AND in_article = article
JOIN known ON known.actor = coalesce(linked, stated.id)
ORDER BY day NULLS LAST, article, start, "end", role, actor;
