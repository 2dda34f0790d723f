"""Editions go out, to each place at most once."""
