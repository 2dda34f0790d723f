"""Word lists as data, a TOML file each, and the one place that loads them."""

from analysis.lexicon.load import table, words
from analysis.lexicon.verbs import Property, having, properties
