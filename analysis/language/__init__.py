"""The one place that loads a spaCy model, and the pipeline's configuration."""

import os

for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):  # before numpy: threads cost more than they bring on short texts
    os.environ.setdefault(_variable, "1")

from analysis.language.lemma import lemma  # noqa: E402
from analysis.language.marks import Mark, pair_marks  # noqa: E402
from analysis.language.model import DEFAULT_MODEL, configuration, load_model  # noqa: E402
from analysis.language.parse import parse, prose  # noqa: E402

__all__ = ["DEFAULT_MODEL", "Mark", "configuration", "lemma", "load_model", "pair_marks", "parse", "prose"]
