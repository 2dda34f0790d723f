-- The actors that the view "known" asks for, from what is read once a version ("base_reported", or what linking went by).
CREATE VIEW reported AS
SELECT b.article, b.id, coalesce(linked, b.id) AS actor, coalesce(short, false) AS short, b.name, b.kind, b.country
FROM base_reported b
LEFT JOIN links ON called = b.id AND in_article = article
WHERE coalesce(linked, b.id) NOT IN (SELECT thing FROM rejected);
