-- What the tables are made of. "stored" (the rows of one version) and "links" (actor, linked) are registered by tables.py.
-- Text stays out of what is joined: words are cut out first, for an article's text would be copied with every row.
CREATE VIEW read AS
SELECT * FROM stored WHERE text IS NOT NULL AND error IS NULL;

CREATE VIEW sentence AS
SELECT article, s.start AS start, s."end" AS "end"
FROM (SELECT id AS article, unnest(sentences) AS s FROM read);

CREATE VIEW mention AS
SELECT article, day, m.span.start AS start, m.span."end" AS "end",
       text[m.span.start + 1 : m.span."end"] AS words,
       m.kind, m.form, m.reading, coalesce(linked, m.actor) AS actor, m.rule, m.confidence
FROM (SELECT id AS article, day, text, unnest(mentions) AS m FROM read)
LEFT JOIN links ON links.actor = m.actor;

CREATE VIEW reported AS  -- an actor as one article reports it
SELECT article, day, a.id, coalesce(linked, a.id) AS actor, a.name, a.kind, a.country, a.roles, a.aliases
FROM (SELECT id AS article, day, unnest(actors) AS a FROM read)
LEFT JOIN links ON links.actor = a.id;

CREATE VIEW known AS  -- who an actor is: the name, kind and country reported by most articles, the linked-to id's own first
SELECT actor,
       first(name ORDER BY own DESC, n DESC, name) AS name,
       first(kind ORDER BY own DESC, n DESC, kind) AS kind,
       first(country ORDER BY country IS NULL, own DESC, n DESC, country) AS country
FROM (SELECT actor, name, kind, country, id = actor AS own, count(*) AS n FROM reported GROUP BY ALL)
GROUP BY actor;

CREATE VIEW quote AS
SELECT q.id AS quote, article, publisher, day, q.kind,
       array_to_string(parts, ' … ') AS words,
       coalesce(len(regexp_extract_all(array_to_string(parts, ' '), '\S+')), 0) AS n_words,
       text[q.cue.start + 1 : q.cue."end"] AS cue,
       text[q.source.start + 1 : q.source."end"] AS source,
       coalesce(linked, q.speaker) AS speaker, q.speaker_name, q.grade, q.sense, q.realis, q.speech,
       text[q.venue.start + 1 : q.venue."end"] AS venue,
       text[q.addressee.start + 1 : q.addressee."end"] AS addressee,
       q.said, q.content[1].start AS start, q.content[-1]."end" AS "end", q.rule, q.confidence
FROM (
    SELECT *, list_transform(q.content, lambda part: text[part.start + 1 : part."end"]) AS parts
    FROM (SELECT id AS article, publisher, day, text, unnest(quotes) AS q FROM read)
)
LEFT JOIN links ON links.actor = q.speaker
WHERE len(q.content) > 0;
