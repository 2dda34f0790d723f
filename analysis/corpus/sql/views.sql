-- What the tables are made of. tables.py registers "stored" (the rows of one version), "links" (in_article, called, linked, short) and what people
-- put right: "rejected" (thing), "relabeled" (quote, speaker, speaker_name), "redated" (event, value, …), "restated" (event, status), "renamed" (actor, name),
-- "kinds" (actor, kind), "homes" (actor, country), "held" (actor, role).
-- Words and sentences are looked up in parts of an article (view "part"), joined by its id and a number: to find a place of a text
-- DuckDB counts from its first character, and what goes through a join with every row is copied with every row, so that the
-- 5,000 quotes of one article took seconds, and 100,000 mentions half a gigabyte: parts are joined last. A join on the sentences'
-- places (ASOF) takes forty times as long.

-- Which part of an article holds the characters from first to last: -1, the whole, where no part does.
CREATE MACRO part_of(first, last) AS CASE WHEN last - first // 4000 * 4000 <= 6000 THEN first // 4000 ELSE -1 END;
-- Where the sentence begins that holds the character at a place, and ends that holds the one before it; else the place itself.
CREATE MACRO sentence_start(sentences, place) AS
    coalesce(list_filter(sentences, lambda s: s.start <= place AND s."end" > place)[-1].start, place);
CREATE MACRO sentence_end(sentences, place) AS
    coalesce(list_filter(sentences, lambda s: s.start < place AND s."end" >= place)[-1]."end", place);
CREATE MACRO cut(part, first, last) AS substring(part.text, first - part.at + 1, last - first);  -- text[…:…] copies the whole text
CREATE MACRO words_of(part, span) AS cut(part, span.start, span."end");

CREATE VIEW read AS
SELECT * FROM stored WHERE text IS NOT NULL AND error IS NULL;

CREATE VIEW part AS  -- 6,000 characters from each 4,000th on, with the sentences that reach into them; as -1 the whole of a longer text
SELECT id AS of_article, n AS number, struct_pack(
    at := greatest(0, n) * 4000,
    text := CASE WHEN n < 0 THEN text ELSE substring(text, n * 4000 + 1, 6000) END,
    sentences := CASE WHEN n < 0 THEN sentences
                      ELSE list_filter(sentences, lambda s: s."end" >= n * 4000 AND s.start <= n * 4000 + 6000) END
) AS part
FROM (SELECT id, text, sentences, unnest(range(CASE WHEN length(text) > 6000 THEN -1 ELSE 0 END, length(text) // 4000 + 1)) AS n FROM read);

CREATE VIEW mention AS
SELECT article, day, m.span.start AS start, m.span."end" AS "end", words_of(part, m.span) AS words,
       m.kind, m.form, m.reading, actor, m.rule, m.confidence,
       sentence_start(part.sentences, m.span.start) AS sentence_start, sentence_end(part.sentences, m.span."end") AS sentence_end
FROM (
    SELECT article, day, m,
           CASE WHEN NOT starts_with(m.actor, 'unnamed:') AND coalesce(linked, m.actor) NOT IN (SELECT thing FROM rejected)
                THEN coalesce(linked, m.actor) END AS actor  -- tables tell of the named
    FROM (SELECT id AS article, day, unnest(mentions) AS m FROM read)
    LEFT JOIN links ON called = m.actor AND in_article = article
)
LEFT JOIN part ON of_article = article AND number = part_of(m.span.start, m.span."end");

CREATE VIEW reported AS  -- an actor as one article reports it
SELECT article, day, a.id, coalesce(linked, a.id) AS actor, coalesce(short, false) AS short, a.name, a.kind, a.country, a.roles, a.aliases
FROM (SELECT id AS article, day, unnest(actors) AS a FROM read)
LEFT JOIN links ON called = a.id AND in_article = article
WHERE NOT starts_with(a.id, 'unnamed:') AND coalesce(linked, a.id) NOT IN (SELECT thing FROM rejected);

CREATE VIEW quote AS
SELECT q.id AS quote, article, publisher, day, q.kind,
       array_to_string(parts, ' … ') AS words,
       coalesce(len(regexp_extract_all(array_to_string(parts, ' '), '\S+')), 0) AS n_words,
       words_of(part, q.cue) AS cue, words_of(part, q.source) AS source, speaker, speaker_name, q.grade, q.sense, q.realis, q.speech,
       words_of(part, q.venue) AS venue, words_of(part, q.addressee) AS addressee, words_of(part, q.via) AS via, q.said,
       q.content[1].start AS start, q.content[-1]."end" AS "end", q.rule, q.confidence,
       sentence_start(part.sentences, q.content[1].start) AS sentence_start,
       sentence_end(part.sentences, q.content[-1]."end") AS sentence_end
FROM (
    SELECT *, list_transform(q.content, lambda one: words_of(part, one)) AS parts
    FROM (
        SELECT article, publisher, day, q, [q.cue, q.source, q.venue, q.addressee, q.via] AS beside,
               CASE WHEN relabeled.quote IS NOT NULL THEN relabeled.speaker
                    WHEN coalesce(linked, q.speaker) NOT IN (SELECT thing FROM rejected) THEN coalesce(linked, q.speaker) END AS speaker,
               coalesce(relabeled.speaker_name, q.speaker_name) AS speaker_name
        FROM (SELECT id AS article, publisher, day, unnest(quotes) AS q FROM read)
        LEFT JOIN links ON called = q.speaker AND in_article = article
        LEFT JOIN relabeled ON relabeled.quote = q.id
        WHERE len(q.content) > 0 AND q.id NOT IN (SELECT thing FROM rejected)
    )
    LEFT JOIN part ON of_article = article AND number = part_of(
        least(q.content[1].start, list_min(list_transform(beside, lambda one: one.start))),
        greatest(q.content[-1]."end", list_max(list_transform(beside, lambda one: one."end"))))
);

CREATE VIEW event AS
SELECT e.id AS event, article, publisher, day, coalesce(nullif(e.words, ''), words_of(part, e.span)) AS words, words_of(part, t.span) AS "when",
       value, granularity, earliest, latest, status, e.actors AS named,
       e.span.start AS start, e.span."end" AS "end", e.rule, e.confidence, words_of(part, e.head) AS head, e.assumed, coalesce(e.main, true) AS main,
       sentence_start(part.sentences, e.span.start) AS sentence_start, sentence_end(part.sentences, e.span."end") AS sentence_end
FROM (
    SELECT article, publisher, day, e, t,
           coalesce(redated.value, e.value) AS value, coalesce(redated.granularity, e.granularity) AS granularity,
           coalesce(redated.earliest, e.earliest) AS earliest, coalesce(redated.latest, e.latest) AS latest,
           coalesce(restated.status, e.status) AS status
    FROM (SELECT id AS article, publisher, day, unnest(events) AS e FROM read)
    LEFT JOIN (SELECT id AS told_in, generate_subscripts(timexes, 1) - 1 AS place, unnest(timexes) AS t FROM read)
        ON told_in = article AND place = e.timex
    LEFT JOIN redated ON redated.event = e.id
    LEFT JOIN restated ON restated.event = e.id
    WHERE e.id NOT IN (SELECT thing FROM rejected)
)
LEFT JOIN part ON of_article = article AND number = part_of(
    least(e.span.start, e.head.start, t.span.start), greatest(e.span."end", e.head."end", t.span."end"));
