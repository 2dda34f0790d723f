SELECT id AS article, publisher, headline, day FROM read ORDER BY day NULLS LAST, published NULLS LAST, article;
