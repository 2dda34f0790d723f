-- Articles that report an actor of one of these names, in small letters; of the actors who are one, whichever name an article gives.
SELECT DISTINCT article FROM reported
WHERE actor IN (
    SELECT actor FROM reported
    WHERE list_contains($names, lower(name)) OR len(list_filter(aliases, lambda alias: list_contains($names, lower(alias)))) > 0
);
