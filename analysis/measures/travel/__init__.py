"""How words travel from article to article, and how what somebody says moves in time."""
