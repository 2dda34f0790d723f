-- What the desk's list of actors asks of the view "known", from what is read once a version.
CREATE VIEW reported AS
SELECT b.article, b.day, b.id, coalesce(linked, b.id) AS actor, coalesce(short, false) AS short, b.name, b.kind, b.country
FROM base_reported b
LEFT JOIN links ON called = b.id AND in_article = article
WHERE coalesce(linked, b.id) NOT IN (SELECT thing FROM rejected);
