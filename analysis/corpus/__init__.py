"""The store of annotated articles and its tables; cross-article linking and syndicated copies."""

from analysis.corpus.store import Corpus
