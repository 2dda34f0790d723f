"""``Case``: the public face of the package for analysts, in JupyterLab or any Python."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.corpus import Corpus, tables
from analysis.corpus.files import take_files
from analysis.corpus.search import search as find_words
from analysis.corpus.update import HOME, update_corpus
from analysis.errors import CaseError, ReadError
from analysis.measures import Coverage, cover
from analysis.model import Case as Settings
from analysis.read import articles_of, read_case
from analysis.workbench.frames import named_actors, with_evidence
from analysis.workbench.hits import hit_rows
from analysis.workbench.person import one_actor
from analysis.world.places import is_name
from analysis.world.whole import write_whole

if TYPE_CHECKING:
    from analysis.briefing.edition import Edition
    from analysis.views import Markup
    from analysis.workbench.desk import Desk

_QUOTES = ["day", "publisher", "speaker", "role", "cue", "words", "evidence", "kind", "grade", "speech", "confidence", "rule",
           "quote", "article", "start", "end"]  # fmt: skip
_EVENTS = ["when", "earliest", "latest", "status", "words", "actors", "evidence", "day", "publisher", "confidence", "rule",
           "event", "article", "start", "end"]  # fmt: skip
_RELATIONS = ["day", "actor", "kind", "target", "sign", "words", "status", "publisher", "evidence", "relation", "article"]
_ACTORS = ["name", "kind", "country", "role", "role_day", "mentions", "articles", "quotes", "first_day", "last_day", "aliases",
           "actor"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Added:
    """What became of files taken in: the copies in the case's folder, and what was refused, each with its reason."""

    files: tuple[Path, ...]
    refused: tuple[ReadError, ...]
    summary: str


class Case:
    """An affair under study, open: its articles, what was read in them, and what people put right.

    All tables are DataFrames with one row a thing and an ``evidence`` column, the sentence that it rests on. They show the
    case as of its corrections; ``case.reload()`` takes in what others changed since.

    >>> case = Case.open("data/cases/gsomia-2019")
    >>> august = case.quotes[(case.quotes["day"] >= "2019-08-01") & (case.quotes["day"] < "2019-09-01")]
    >>> about = august[august["evidence"].str.contains("GSOMIA|pact")]
    >>> "Mark Esper" in set(about["speaker"])
    False
    >>> hits = case.search('"intelligence-sharing"', publisher="Harbour Wire", first="2019-08-01", last="2019-08-31")
    >>> list(hits.columns)
    ['day', 'publisher', 'headline', 'evidence', 'article', 'sentence_start', 'start', 'end']
    >>> due = case.due(as_of="2019-09-30")
    >>> bool((due["latest"].map(str) >= "2019-09-30").all())
    True
    """

    def __init__(self, settings: Settings, folder: Path, corpus: Path) -> None:
        """Hold an open case; use ``Case.open`` or ``Case.new``."""
        self.settings, self.folder = settings, folder
        self._corpus = Corpus.open(corpus).remembering()
        self._covered: dict[date | None, Coverage] = {}

    @classmethod
    def open(cls, path: str | Path, *, corpus: str | Path | None = None) -> Case:
        """Open a case by its folder, a folder of articles, or one article; what is new in it is read first.

        ``corpus`` is where what was read is kept (default ``.onrecord/corpora/NAME``). Raises CaseError or ReadError with
        file, place and remedy.
        """
        folder = Path(path).resolve()  # a notebook may change its folder later
        settings = read_case(folder)
        update = update_corpus(settings, Path(corpus) if corpus else None, unless_as_read=True)
        return cls(settings, folder, update.path.resolve())

    @classmethod
    def new(cls, path: str | Path, title: str, *, question: str = "", actors: Iterable[str] = ()) -> Case:
        """Make a case in a new or empty folder: ``case.toml`` and a folder for its articles. Raises CaseError otherwise."""
        folder = Path(path).resolve()
        name = folder.name
        if not is_name(name):
            raise CaseError(
                f"{name!r} is no name for a case", where=str(folder), remedy="use small letters, digits and hyphens"
            )
        if folder.exists() and any(folder.iterdir()):
            raise CaseError("the folder holds something already", where=str(folder), remedy="name a new one, or Case.open it")
        (folder / "articles").mkdir(parents=True)
        lines = {"name": name, "title": title, "question": question, "actors_of_interest": list(actors)}
        text = "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in lines.items() if value)
        write_whole(folder / "case.toml", text)
        return cls(read_case(folder), folder, Corpus.create(HOME.resolve() / name).path)

    def __repr__(self) -> str:
        return f"<Case {self.settings.name}: {len(tables.heads(self._corpus))} articles>"

    def add(self, paths: str | Path | Iterable[str | Path]) -> Added:
        """Take articles into the case, from files or folders, and read them; what cannot be read is told, not raised.

        Raises CaseError for a case that is a selection.
        """
        given = [paths] if isinstance(paths, str | Path) else list(paths)
        taken = list(take_files(map(Path, given), articles_of(self.settings)))
        copied = [one.target for one in taken if one.target]
        refused = [error for one in taken for error in one.refused]
        update = update_corpus(self.settings, self._corpus.path) if copied or len(self.articles) else None
        self.reload()
        return Added(tuple(copied), tuple(refused), update.summary if update else "nothing readable")

    def reload(self) -> None:
        """Read settings, corrections and articles again as they are now."""
        self.settings = read_case(self.folder)
        self._corpus = Corpus.open(self._corpus.path).remembering()
        self._covered = {}

    @property
    def corpus(self) -> Corpus:
        """What was read, as of the case's corrections."""
        return self._corpus.corrected(self.settings.corrections)

    def coverage(self, *, as_of: date | str | None = None) -> Coverage:
        """Return all that a briefing as of that day would cover (``analysis.measures.cover``)."""
        day = date.fromisoformat(as_of) if isinstance(as_of, str) else as_of
        covered = self._covered  # what is put right on the desk meanwhile puts another in its place
        if day not in covered:
            covered[day] = cover(self._corpus, self.settings, as_of=day)
        return covered[day]

    @property
    def is_covered(self) -> bool:
        """Tell whether ``coverage()`` is at hand, and takes no time."""
        return None in self._covered

    @property
    def articles(self) -> pd.DataFrame:
        """One row an article, by day: article (its id), day, publisher, headline, words, quotes, events, copy_of and more."""
        return tables.articles(self._corpus)

    @property
    def actors(self) -> pd.DataFrame:
        """One row an actor, the most mentioned first: name, kind, country, role, counts, first and last day, aliases."""
        return tables.actors(self.corpus)[_ACTORS]

    @property
    def quotes(self) -> pd.DataFrame:
        """One row a quote, in time: day, publisher, speaker, role, cue, words, evidence, kind, grade, confidence and more."""
        rows = with_evidence(tables.quotes(self.corpus), self.corpus)
        roles = self.actors.set_index("actor")["role"]
        rows = rows.assign(role=rows["speaker"].map(roles), speaker=rows["speaker_name"])
        return rows[_QUOTES]

    @property
    def events(self) -> pd.DataFrame:
        """One row a reported event, by when it happened: when, earliest, latest, status, words, actors, evidence and more."""
        rows = with_evidence(tables.events(self.corpus), self.corpus)
        return named_actors(rows, self.actors)[_EVENTS]

    @property
    def relations(self) -> pd.DataFrame:
        """One row a clause that says what one actor does to another: day, actor, kind, target, words, evidence and more."""
        rows = with_evidence(tables.relations(self.corpus), self.corpus)
        return rows.assign(actor=rows["actor_name"], target=rows["target_name"])[_RELATIONS]

    def due(self, *, as_of: date | str | None = None) -> pd.DataFrame:
        """Return what is due as of a day (default: the last article's) as a briefing lists it: the sure first, soonest first.

        Columns: when, words (a whole sentence), earliest, latest, sure, confirmed (the day it was last told), publishers,
        article, sentence_start.
        """
        from analysis.workbench.frames import due_frame

        return due_frame(self.coverage(as_of=as_of))

    def search(
        self, words: str, *, actor: str | None = None, publisher: str | None = None,
        first: date | str | None = None, last: date | str | None = None, most: int = 50,
    ) -> pd.DataFrame:  # fmt: skip
        """Return the articles that hold the words, best first: day, publisher, headline, evidence (a sentence) and its place.

        ``words`` as in ``analysis.corpus.search``: all of them, ``"a phrase"``, ``begin*``, ``-without``. ``actor`` (a name)
        keeps the articles that mention it, ``first`` and ``last`` those of a period.
        """
        heads = tables.heads(self._corpus)
        rows = heads
        if actor is not None:
            found = one_actor(self.actors, actor)
            mentions = tables.mentions(self.corpus)
            rows = rows[rows["article"].isin(mentions.loc[mentions["actor"] == found["actor"], "article"])]
        if publisher is not None:
            rows = rows[rows["publisher"] == publisher]
        if first is not None:
            rows = rows[rows["day"] >= pd.Timestamp(first)]
        if last is not None:
            rows = rows[rows["day"] <= pd.Timestamp(last)]
        hits = find_words(self._corpus, words, most=most, among=set(rows["article"]))
        return hit_rows(self._corpus, hits, heads)

    def article(self, article: str | int) -> Markup:
        """Show an article, by its id or its row in ``articles``, with actors, quotes, times and events marked."""
        from analysis.workbench.reader import article_view

        chosen = self.articles["article"].iloc[article] if isinstance(article, int) else article
        return article_view(self.corpus, chosen)

    def actor(self, name: str) -> Markup:
        """Show an actor's card: roles in time, own words, what is said of them. Raises CaseError for nobody's name."""
        from analysis.workbench.reader import actor_card

        return actor_card(self.coverage(), one_actor(self.actors, name)["actor"])

    def travel(self, quote: str | None = None, *, actor: str | None = None) -> Markup:
        """Show who carried the same words, first and later, and what each did to them; ``quote`` is some words of one saying.

        Raises ParameterError for words that no two articles carry, and for nobody's name.
        """
        from analysis.workbench.reader import travel_view

        return travel_view(self._corpus, self.settings, quote=quote, actor=actor)

    def passage(self, row: pd.Series[Any]) -> Markup:
        """Show the sentence that a row of quotes, events or relations rests on, in its paragraph, the words marked."""
        from analysis.workbench.reader import row_view

        return row_view(self.corpus, row)

    def desk(self, *, author: str | None = None) -> Desk:
        """Open the review desk: read, search and put right by clicking; ``author`` signs what is put right."""
        from analysis.workbench.desk import Desk

        return Desk(self, author=author)

    def brief(
        self, notebook: str = "briefing", *, formats: Iterable[str] = ("html",), reports: str | Path = "reports",
        progress: Callable[[str], None] | None = None, **parameters: object,
    ) -> Edition:  # fmt: skip
        """Make an edition of the case with one of the package's notebooks; returns its files and what happened on the way.

        ``progress`` is called with each step, in words.
        """
        from analysis.briefing.edition import Specification, produce
        from analysis.briefing.notebooks import own_notebook

        shelf = None if notebook == "briefing" else f"{self.settings.name}-{notebook}"
        specification = Specification(
            case=self.folder, notebook=own_notebook(notebook), parameters=parameters, formats=tuple(formats),
            reports=Path(reports), name=shelf, corpus=self._corpus.path,
        )  # fmt: skip
        return produce(specification, progress=progress or (lambda _: None))
