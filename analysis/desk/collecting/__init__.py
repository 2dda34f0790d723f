"""Articles come in by themselves, each once."""
