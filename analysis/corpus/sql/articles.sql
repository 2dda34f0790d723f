SELECT id AS article, publisher, headline, published, day, byline, agency, url, source,
       len(sentences) AS sentences, len(mentions) AS mentions, len(quotes) AS quotes, len(list_filter(events, lambda e: NOT e.assumed)) AS events
FROM read
ORDER BY day NULLS LAST, published NULLS LAST, article;
