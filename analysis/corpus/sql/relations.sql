-- What actors do to one another, linked; what linking makes one actor's doing to itself is left out.
SELECT found.*, ours.name AS actor_name, theirs.name AS target_name
FROM (
    SELECT r.id AS relation, article, publisher, day, r.kind, coalesce(one.linked, r.actor) AS actor,
           coalesce(other.linked, r.target) AS target, r.sign, r.status, words_of(part, r.span) AS words,
           r.span.start AS start, r.span."end" AS "end", sentence_start(part.sentences, r.span.start) AS sentence_start,
           sentence_end(part.sentences, r.span."end") AS sentence_end, r.rule, r.confidence
    FROM (SELECT id AS article, publisher, day, unnest(relations) AS r FROM read)
    LEFT JOIN part ON of_article = article AND number = part_of(r.span.start, r.span."end")
    LEFT JOIN links one ON one.called = r.actor AND one.in_article = article
    LEFT JOIN links other ON other.called = r.target AND other.in_article = article
) found
JOIN known ours ON ours.actor = found.actor
JOIN known theirs ON theirs.actor = found.target
WHERE found.actor <> found.target
ORDER BY day NULLS LAST, article, start, "end", kind, actor, target, relation;
