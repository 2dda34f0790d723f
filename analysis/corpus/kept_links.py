"""Who is one across articles, kept beside the corpus: to find it for a thousand articles takes two seconds.

Only a corpus that ``remembers`` (an analyst's, open) takes or leaves it here; editions and checks find it each time. What is
kept is data (JSON), known by the corpus' files and the software; what is damaged or of another version is as nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from analysis.annotate import configuration
from analysis.corpus.linking import Doubt, Linking
from analysis.corpus.store import Corpus
from analysis.errors import OutputError
from analysis.model import content_id
from analysis.world.whole import write_whole

_FILE = "_links.json"  # Delta leaves alone what begins with an underscore
_ROOMS = ("actors", "corpus", "language", "lexicon")  # whose code and words decide who is one
_CODE = (".py", ".toml", ".sql")


@dataclass(frozen=True, slots=True)
class Linked:
    """Who is one across articles, and the name of each actor by its id."""

    linking: Linking
    names: Mapping[str, str]


def kept_linked(corpus: Corpus) -> Linked | None:
    """Return what was kept of this very corpus; None where there is nothing."""
    if not corpus.remembers:
        return None
    try:
        told = json.loads((corpus.path / _FILE).read_text(encoding="utf-8"))
        return _read(told) if told["of"] == _of(corpus) else None
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        return None


def keep_linked(corpus: Corpus, linked: Linked) -> None:
    """Keep it for the next; a disk that cannot be written is done without."""
    if corpus.remembers:
        with suppress(OutputError):
            write_whole(corpus.path / _FILE, json.dumps(_told(corpus, linked)))


def _told(corpus: Corpus, linked: Linked) -> dict[str, Any]:
    linking = linked.linking
    links = [[*key, target, key in linking.short] for key, target in linking.links.items()]
    doubts = [[one.one, one.other, one.reasons_for, one.reasons_against] for one in linking.doubts]
    return {"of": _of(corpus), "links": links, "doubts": doubts, "names": dict(linked.names)}


def _read(told: Mapping[str, Any]) -> Linked:
    links = {_texts(article, called): _text(target) for article, called, target, _ in told["links"]}
    short = frozenset((article, called) for article, called, _, is_short in told["links"] if is_short is True)
    doubts = tuple(
        Doubt(_text(one), _text(other), _texts(*some), _texts(*against)) for one, other, some, against in told["doubts"]
    )
    return Linked(Linking(links, short, doubts), {_text(actor): _text(name) for actor, name in told["names"].items()})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _texts(*values: object) -> Any:
    return tuple(map(_text, values))


def _of(corpus: Corpus) -> str:
    return content_id(*(Path(name).name for name in corpus.identity), configuration(), _linking())


@cache
def _linking() -> str:
    package = Path(__file__).parents[1]
    files = (path for room in _ROOMS for path in (package / room).rglob("*") if path.suffix in _CODE)
    return content_id(*(path.read_text(encoding="utf-8") for path in sorted(files)))
