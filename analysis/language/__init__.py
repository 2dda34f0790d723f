"""The one place that loads a spaCy model, and the pipeline's configuration."""

from analysis.language.doc import Doc, Span
from analysis.language.lemma import lemma
from analysis.language.marks import Mark, pair_marks
from analysis.language.model import DEFAULT_MODEL, configuration, load_model
from analysis.language.parse import parse, prose, text_of
from analysis.language.tokens import Token
