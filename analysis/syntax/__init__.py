"""What a token is and does: tense, happening, the clause above it."""
