"""Random corpora that are valid, of odd publishers, names, days and words; all in them is made up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from hypothesis import strategies as st

from analysis.briefing.manifest import Manifest, code_hash, software
from analysis.briefing.notebooks import own_notebook
from analysis.corpus import Corpus
from analysis.model import Actor, AnnotatedArticle, Article, Event, Mention, Quote, Role, Span, Timex, content_id

MONTHS = ("January", "February", "March", "April", "May", "June")
PUBLISHERS = st.one_of(
    st.sampled_from(
        (
            *(None, "", "Harbor Gazette", 'The "Daily" Wire', "O'Neill’s “Post”", "«Le Port»", "„Zeitung“ (Köln)", "A & B <i>"),
            *(
                "港湾新聞",
                "الميناء",
                "Wire; Desk, Ltd.",
                "Gazette, 4 Jun 2031",
                "publisher not stated",
                "(no headline)",
                " Quay ",
            ),
            "The Very Long Name of a Paper of Record for the Ports, Quays, Locks, Weirs and Bridges of Both Banks " * 2,
        )
    ),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=20),
)
HEADLINES = PUBLISHERS | st.sampled_from(("Gates close early: “we sign”", "“Yes,” says 'Tamm'", "1 2 3", "12 June 2031"))
NAMES = st.sampled_from(
    (
        *("Oren Tamm", "X", "Kang Kyung-wha", "Ana “Mac” Ray", "Rita O'Hara", "Ibn al-Khattab", "李明", "D. J. Q. Lund"),
        "Jean-Luc Ana-María O'Hara-Quintanilla de la Vega y Santos-Montefiore von und zu Lower-Verani-Sandport III",
    )
)
WORDS = st.lists(
    st.sampled_from(
        (
            *("we", "will", "not", "sign", "the", "pact", "gates", "farmers", "ever", "so", "said", "–", "—", "'promise'"),
            *("‘so-called’", "(as they say)", "3.5%", "$2 million", "U.S.", "water?", "now;", "e.g.", "100", "“nested”", "…"),
        )
    ),
    min_size=1,
    max_size=40,
).map(" ".join)
DEEDS = st.sampled_from(("met the envoy of Norland", "closed the gates", "signed the pact", "left for the lock", "resigned"))
STATUSES = st.sampled_from(("past", "planned", "ongoing", "conditional", "denied"))
DAYS = st.integers(0, 170).map(lambda after: date(2031, 1, 2) + timedelta(after))


@dataclass
class Draft:
    """An article as it is written, sentence by sentence."""

    text: str = ""
    sentences: list[Span] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    quotes: list[Quote] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def write(self, words: str) -> Span:
        """Add words; returns where they stand."""
        span = Span(len(self.text), len(self.text) + len(words))
        self.text += words
        return span

    def name(self, name: str) -> tuple[str, Span]:
        """Name somebody."""
        who, span = f"person:{name}", self.write(name)
        self.mentions.append(Mention(span, "person", "name", actor=who))
        self.actors.setdefault(who, Actor(who, name, "person", roles=(Role("envoy", span),)))
        return who, span

    def end(self, start: int) -> None:
        """End a sentence that began there."""
        self.write(".")
        self.sentences.append(Span(start, len(self.text)))
        self.write("\n\n" if len(self.sentences) % 3 == 0 else " ")


def quoted(draft: Draft, name: str, words: str, *, confidence: float, mixed: bool) -> None:
    start = len(draft.text)
    if mixed:
        who, source = draft.name(name)
        draft.write(" ")
        cue = draft.write("called")
        draft.write(" it ")
        said = draft.write(f'a "{words}" for farmers')
    else:
        draft.write('"')
        said = draft.write(f"{words},")
        draft.write('" ')
        who, source = draft.name(name)
        draft.write(" ")
        cue = draft.write("said")
    draft.end(start)
    number = content_id(draft.text, str(start))
    kind = "mixed" if mixed else "direct"
    draft.quotes.append(
        Quote(kind, (said,), cue=cue, source=source, speaker=who, speaker_name=name, grade="named on record",
              confidence=confidence, id=number)
    )  # fmt: skip


def dated(draft: Draft, name: str, deed: str, day: date, *, status: str, confidence: float) -> None:
    start = len(draft.text)
    who, _ = draft.name(name)
    draft.write(" ")
    head = draft.write(deed.partition(" ")[0])
    draft.write(deed.partition(" ")[1] + deed.partition(" ")[2] + " on ")
    when = draft.write(f"{MONTHS[day.month - 1]} {day.day}, {day.year}")
    clause = Span(start, len(draft.text))
    draft.end(start)
    draft.timexes.append(Timex(when, "DATE", day.isoformat(), day, day))
    draft.events.append(
        Event(clause, len(draft.timexes) - 1, day.isoformat(), granularity="day", status=status, earliest=day, latest=day,  # type: ignore[arg-type]
              actors=(who,), confidence=confidence, words=f"{name} {deed}", head=head, id=content_id(draft.text, str(start)))
    )  # fmt: skip


@st.composite
def articles(draw: st.DrawFn, *, names: Sequence[str], deeds: Sequence[str], number: int) -> AnnotatedArticle:
    """Write an article of a few sentences about few people and deeds, so that reports meet."""
    draft, sure = Draft(), st.sampled_from((0.5, 0.7, 0.9))
    for kind in draw(st.lists(st.sampled_from(("quote", "mixed", "event", "event", "other")), min_size=1, max_size=6)):
        name = draw(st.sampled_from(names))
        if kind in ("quote", "mixed"):
            quoted(draft, name, draw(WORDS), confidence=draw(sure), mixed=kind == "mixed")
        elif kind == "event":
            day, status = draw(DAYS), draw(STATUSES)
            dated(draft, name, draw(st.sampled_from(deeds)), day, status=status, confidence=draw(sure))
        else:
            start = len(draft.text)
            draft.write(draw(WORDS))
            draft.end(start)
    published = draw(st.none() | DAYS.map(date.isoformat) | DAYS.map(lambda day: f"{day}T23:30+09:00"))
    found = Article(
        f"a{number}", draft.text, headline=draw(HEADLINES) or None, published=published, publisher=draw(PUBLISHERS) or None,
        url=draw(st.none() | st.just(f"https://news.example/{number}?a=1&b=“2”")), source=f"a{number}.txt",
    )  # fmt: skip
    return AnnotatedArticle(
        found, tuple(draft.sentences), tuple(draft.mentions), tuple(draft.actors.values()), tuple(draft.quotes),
        tuple(draft.timexes), tuple(draft.events), configuration="random",
    )  # fmt: skip


@st.composite
def corpora(draw: st.DrawFn, *, most: int = 6) -> list[AnnotatedArticle]:
    """Give the articles of a corpus: one, or some that tell of the same people and deeds."""
    names = draw(st.lists(NAMES, min_size=1, max_size=3, unique=True))
    deeds = draw(st.lists(DEEDS, min_size=1, max_size=2, unique=True))
    count = draw(st.sampled_from((1, 3, most)))
    return [draw(articles(names=names, deeds=deeds, number=number)) for number in range(count)]


def edition_of(found: Sequence[AnnotatedArticle], folder: Path, *, title: str = "The pact") -> tuple[Corpus, Manifest]:
    """Store a corpus and describe an edition of it, as if it had been made."""
    corpus = Corpus.create(folder / "corpus")
    corpus.write(found)
    notebook = own_notebook("briefing")
    manifest = Manifest(
        name="pact", edition=1, case={"name": "pact", "title": title, "question": "When?"},
        notebook={"name": notebook.name, "hash": code_hash(notebook)}, parameters={},
        corpus={"version": corpus.version, "articles": len(found), "skipped": 0}, articles=corpus.contents,
        configuration="random", versions=software(),
    )  # fmt: skip
    return corpus, manifest
