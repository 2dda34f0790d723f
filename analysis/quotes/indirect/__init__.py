"""Indirect speech: what a verb, noun or phrase of speaking says that somebody said."""
