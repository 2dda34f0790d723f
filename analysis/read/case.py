"""A case: ``case.toml`` and where its articles lie; or bare articles, made into a case of their own."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from analysis.errors import CaseError
from analysis.model import Article, Case, Selection
from analysis.read.corrections import read_corrections
from analysis.read.folder import read_articles
from analysis.read.toml import read_toml
from analysis.world.places import is_below, is_name, stays_inside

QUESTION = "Who said what, what happened when, and what is due?"
KEYS = tuple(field.name for field in fields(Case) if field.name != "corrections")  # these have a file of their own
DESK_KEYS = ("source", "deliver")  # where articles come from and editions go: no part of what a briefing is made from


def read_case(path: Path) -> Case:
    """Read a case from its folder or its ``case.toml``, or make one of a bare article or folder of articles.

    Raises CaseError with file, key, bad value and remedy.
    """
    file = path / "case.toml" if path.is_dir() else path
    if not path.exists():
        raise CaseError("there is no such file or folder", where=str(path), remedy="name a case's folder, or an article")
    return _read_toml(file) if file.suffix == ".toml" and file.exists() else _bare_case(path)


def articles_of(case: Case) -> Path:
    """Return the folder of a case's articles. Raises CaseError for a selection, which has none."""
    if case.articles is None:
        remedy = f"put articles into the corpus {case.corpus}, where the selection finds them"
        raise CaseError("it is a selection of a corpus and has no folder of articles", where=f"case {case.name}", remedy=remedy)
    return Path(case.articles)


def _bare_case(path: Path) -> Case:
    stem = path.resolve().name.removesuffix(".gz")
    stem = stem if path.is_dir() else stem.rsplit(".", 1)[0] or stem
    articles = [] if path.is_dir() else [one for one in islice(read_articles(path), 2) if isinstance(one, Article)]
    title = articles[0].headline if len(articles) == 1 else None
    name = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:80] or "articles"
    put_right = read_corrections(path / "corrections.toml") if path.is_dir() else ()
    return Case(name=name, title=title or stem, question=QUESTION, articles=str(path), corrections=put_right)


def _read_toml(file: Path) -> Case:
    table = read_toml(file)
    _check_keys(table, (*KEYS, *DESK_KEYS), file)
    name = _text(table, "name", file) or re.sub(r"[^a-z0-9]+", "-", file.resolve().parent.name.lower()).strip("-") or "case"
    if not is_name(name):
        raise _bad(file, "name", name, 'use small letters, digits and hyphens, as in "gsomia-2019": folders are named after it')
    first, last = _period(table, file)
    title = _text(table, "title", file)
    if title is None:
        raise CaseError("`title` is missing", where=str(file), remedy='add a line such as title = "The … affair"')
    question = _text(table, "question", file) or QUESTION
    actors = _texts(table, "actors_of_interest", file)
    corpus = _corpus(table, file)
    return Case(
        name,
        title,
        question,
        None if corpus else _articles(table, file),
        first_day=first,
        last_day=last,
        actors_of_interest=actors,
        corrections=read_corrections(file.with_name("corrections.toml")),
        corpus=corpus,
        select=_selection(table, file) if corpus else None,
    )


def _check_keys(table: dict[str, Any], known: Sequence[str], file: Path) -> None:
    for key, value in table.items():
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            remedy = f"did you mean `{near[0]}`?" if near else f"the keys are {', '.join(known)}"
            raise CaseError(f"unknown key `{key}` = {_shown(value)}", where=str(file), remedy=remedy)


def _corpus(table: dict[str, Any], file: Path) -> str | None:
    """Return the shared corpus by its name, or by its path, which lies below the folder of the case's file."""
    given = _text(table, "corpus", file)
    if given is None:
        if "select" in table:
            remedy = 'add corpus = "NAME", of .onrecord/corpora/, or take `select` out'
            raise CaseError("`select` says what to take, but no `corpus` says of which", where=str(file), remedy=remedy)
        return None
    if "articles" in table:
        remedy = "keep `articles` for a folder of articles, or `corpus` for a selection of a corpus"
        raise CaseError("`articles` and `corpus` stand side by side", where=str(file), remedy=remedy)
    if is_name(given):
        return given
    place = file.parent / given
    if not is_below(given) or not stays_inside(place, file.parent):
        remedy = "name a corpus in .onrecord/corpora/ (a link there may lead anywhere), or a path below the case's folder"
        raise _bad(file, "corpus", given, remedy)
    return str(place.resolve())


def _selection(table: dict[str, Any], file: Path) -> Selection:
    given = table.get("select", {})
    if not isinstance(given, dict):
        raise _bad(file, "select", given, 'write select = { words = ["…"], publishers = ["…"], first_day = 2031-10-01 }')
    named = {f"select.{key}": value for key, value in given.items()}
    _check_keys(named, [f"select.{field.name}" for field in fields(Selection)], file)
    words, actors, publishers = (_texts(named, f"select.{key}", file) for key in ("words", "actors", "publishers"))
    for entry in words:
        if not any(re.search(r"\w", part) and not part.startswith("-") for part in entry.split()):
            raise _bad(file, "select.words", entry, 'give a word, "a phrase" in quotation marks, or begin*')
    return Selection(words, actors, publishers, *_period(named, file, of="select."))


def _period(table: dict[str, Any], file: Path, *, of: str = "") -> tuple[date | None, date | None]:
    first, last = _day(table, f"{of}first_day", file), _day(table, f"{of}last_day", file)
    if first and last and last < first:
        raise _bad(file, f"{of}last_day", last, f"it lies before {of}first_day, {first}: exchange them")
    return first, last


def _articles(table: dict[str, Any], file: Path) -> str:
    """Return the path of the articles, which is given as seen from the case's file."""
    given = _text(table, "articles", file) or "articles"
    place = file.parent / given
    if "\0" in given or not place.exists():
        raise _bad(file, "articles", given, f"there is no such folder beside {file.name}: make it and put the articles there")
    if not stays_inside(place, file.parent):
        raise _bad(file, "articles", given, "it leads out of the case's folder: put the articles into it")
    return str(place)


def _text(table: dict[str, Any], key: str, file: Path) -> str | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip():
        raise _bad(file, key, value, "give it as words in quotation marks")
    return " ".join(value.split())


def _texts(table: dict[str, Any], key: str, file: Path) -> tuple[str, ...]:
    values = table.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) and value.strip() for value in values):
        raise _bad(file, key, values, 'give a list of names: ["South Korea", "Japan"]')
    return tuple(" ".join(value.split()) for value in values)


def _day(table: dict[str, Any], key: str, file: Path) -> date | None:
    value = table.get(key)
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        raise _bad(file, key, value, f"write a day without quotation marks: {key.rpartition('.')[2]} = 2019-08-22")
    return value


def _bad(file: Path, key: str, value: object, remedy: str) -> CaseError:
    return CaseError(f"`{key}` is {_shown(value)}", where=str(file), remedy=remedy)


def _shown(value: object) -> str:
    return repr(str(value) if isinstance(value, date) else value)[:80]
