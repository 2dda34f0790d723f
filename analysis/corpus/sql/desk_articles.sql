SELECT * FROM base_articles;
