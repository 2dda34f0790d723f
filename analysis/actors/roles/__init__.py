"""What an article says that somebody is, and where."""
