"""Which words are an expression of time: patterns over tokens."""
