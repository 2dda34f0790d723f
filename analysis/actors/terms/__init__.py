"""What single words stand for: countries, offices, nouns for people and bodies, and what the article has found so far."""
