"""The web, asked: only where it is allowed, within limits of size and time."""
