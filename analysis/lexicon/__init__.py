"""Word lists as data, a TOML file each, and the one place that loads them."""

from analysis.lexicon.load import table, words

__all__ = ["table", "words"]
