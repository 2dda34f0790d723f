"""Figures, each with a title that states its finding."""
