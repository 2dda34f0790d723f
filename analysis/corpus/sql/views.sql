-- What the tables are made of. tables.py registers "stored" (the rows of one version), "links" (in_article, called, linked, short) and what people
-- put right: "rejected" (thing), "relabeled" (quote, speaker, speaker_name), "redated" (event, value, …), "restated" (event, status), "renamed" (actor, name),
-- "kinds" (actor, kind), "homes" (actor, country), "held" (actor, role).
-- Words and sentences are found row by row, before anything is sorted: an article's text would be copied with every row, and
-- a join on the sentences' places (ASOF) takes forty times as long.

-- Where the sentence begins that holds the character at a place, and ends that holds the one before it; else the place itself.
CREATE MACRO sentence_start(sentences, place) AS
    coalesce(list_filter(sentences, lambda s: s.start <= place AND s."end" > place)[-1].start, place);
CREATE MACRO sentence_end(sentences, place) AS
    coalesce(list_filter(sentences, lambda s: s.start < place AND s."end" >= place)[-1]."end", place);
CREATE MACRO cut(text, first, last) AS substring(text, first + 1, last - first);  -- text[…:…] copies the whole text for each row
CREATE MACRO words_of(text, span) AS cut(text, span.start, span."end");

CREATE VIEW read AS
SELECT * FROM stored WHERE text IS NOT NULL AND error IS NULL;

CREATE VIEW mention AS
SELECT article, day, m.span.start AS start, m.span."end" AS "end", words_of(text, m.span) AS words,
       m.kind, m.form, m.reading,
       CASE WHEN NOT starts_with(m.actor, 'unnamed:') AND coalesce(linked, m.actor) NOT IN (SELECT thing FROM rejected)
            THEN coalesce(linked, m.actor) END AS actor,  -- tables tell of the named
       m.rule, m.confidence,
       sentence_start(sentences, m.span.start) AS sentence_start, sentence_end(sentences, m.span."end") AS sentence_end
FROM (SELECT id AS article, day, text, sentences, unnest(mentions) AS m FROM read)
LEFT JOIN links ON called = m.actor AND in_article = article;

CREATE VIEW reported AS  -- an actor as one article reports it
SELECT article, day, a.id, coalesce(linked, a.id) AS actor, coalesce(short, false) AS short, a.name, a.kind, a.country, a.roles, a.aliases
FROM (SELECT id AS article, day, unnest(actors) AS a FROM read)
LEFT JOIN links ON called = a.id AND in_article = article
WHERE NOT starts_with(a.id, 'unnamed:') AND coalesce(linked, a.id) NOT IN (SELECT thing FROM rejected);

CREATE VIEW known AS  -- who an actor is: the name and kind reported by most articles, full names first; the country of more than any other
SELECT reports.actor,
       coalesce(any_value(renamed.name), first(reports.name ORDER BY short, n DESC, reports.name)) AS name,
       coalesce(any_value(kinds.kind), first(reports.kind ORDER BY short, n DESC, reports.kind)) AS kind,
       coalesce(any_value(homes.country), any_value(told.country)) AS country
FROM (SELECT actor, name, kind, country, short, count(*) AS n FROM reported GROUP BY ALL) reports
LEFT JOIN renamed ON renamed.actor = reports.actor
LEFT JOIN kinds ON kinds.actor = reports.actor
LEFT JOIN homes ON homes.actor = reports.actor
LEFT JOIN (
    SELECT actor, any_value(country) AS country
    FROM (
        SELECT actor, country, rank() OVER (PARTITION BY actor ORDER BY count(*) DESC) AS place
        FROM reported WHERE country IS NOT NULL GROUP BY actor, country
    )
    WHERE place = 1
    GROUP BY actor
    HAVING count(*) = 1  -- of two that as many articles give, none
) told ON told.actor = reports.actor
GROUP BY reports.actor;

CREATE VIEW quote AS
SELECT q.id AS quote, article, publisher, day, q.kind,
       array_to_string(parts, ' … ') AS words,
       coalesce(len(regexp_extract_all(array_to_string(parts, ' '), '\S+')), 0) AS n_words,
       words_of(text, q.cue) AS cue, words_of(text, q.source) AS source,
       CASE WHEN relabeled.quote IS NOT NULL THEN relabeled.speaker
            WHEN coalesce(linked, q.speaker) NOT IN (SELECT thing FROM rejected) THEN coalesce(linked, q.speaker) END AS speaker,
       coalesce(relabeled.speaker_name, q.speaker_name) AS speaker_name, q.grade, q.sense, q.realis, q.speech,
       words_of(text, q.venue) AS venue, words_of(text, q.addressee) AS addressee, words_of(text, q.via) AS via, q.said,
       q.content[1].start AS start, q.content[-1]."end" AS "end", q.rule, q.confidence,
       sentence_start(sentences, q.content[1].start) AS sentence_start,
       sentence_end(sentences, q.content[-1]."end") AS sentence_end
FROM (
    SELECT *, list_transform(q.content, lambda part: words_of(text, part)) AS parts
    FROM (SELECT id AS article, publisher, day, text, sentences, unnest(quotes) AS q FROM read)
)
LEFT JOIN links ON called = q.speaker AND in_article = article
LEFT JOIN relabeled ON relabeled.quote = q.id
WHERE len(q.content) > 0 AND q.id NOT IN (SELECT thing FROM rejected);

CREATE VIEW event AS
SELECT e.id AS event, article, publisher, day, coalesce(nullif(e.words, ''), words_of(text, e.span)) AS words, words_of(text, timexes[e.timex + 1].span) AS "when",
       coalesce(redated.value, e.value) AS value, coalesce(redated.granularity, e.granularity) AS granularity,
       coalesce(redated.earliest, e.earliest) AS earliest, coalesce(redated.latest, e.latest) AS latest,
       coalesce(restated.status, e.status) AS status, e.actors AS named,
       e.span.start AS start, e.span."end" AS "end", e.rule, e.confidence, words_of(text, e.head) AS head, e.assumed, coalesce(e.main, true) AS main,
       sentence_start(sentences, e.span.start) AS sentence_start, sentence_end(sentences, e.span."end") AS sentence_end
FROM (SELECT id AS article, publisher, day, text, sentences, timexes, unnest(events) AS e FROM read)
LEFT JOIN redated ON redated.event = e.id
LEFT JOIN restated ON restated.event = e.id
WHERE e.id NOT IN (SELECT thing FROM rejected);
