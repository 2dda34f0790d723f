"""Parse articles: one ``Doc`` each, whose character offsets are those of ``Article.text``.

What is not prose of the story (page furniture, byline, dateline …) is blanked with spaces of the same length before parsing,
so that it neither bends the parse nor shifts an offset; paragraphs, captions and what follows a dateline start sentences.

The model's memory grows with the words that it reads at once: 0.9 GiB above its own 0.35 for an article of 245,000 characters.
Longer articles are therefore parsed in pieces, cut where a sentence surely starts, and joined again; 0.2 GiB are enough then.
The pieces of a very long one may be parsed by two processes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise

from analysis.errors import AnnotationError
from analysis.language.batches import BATCH, Piece
from analysis.language.doc import Doc
from analysis.language.freeze import freeze
from analysis.language.model import DEFAULT_MODEL
from analysis.language.sharing import read_batches
from analysis.model import Article, ZoneKind

NOT_PROSE: tuple[ZoneKind, ...] = ("furniture", "kicker", "section", "byline", "dateline", "note")
MOST_CHARACTERS = 400_000
BATCH_CHARACTERS = 40_000
PIECE = 20_000  # characters; hardly an article of a newspaper is longer
_TEXT = "onrecord_text"
_NOT_SPACE = re.compile(r"\S")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_]s)’(?= \w)|‘|\n")  # a possessive's, and what tells whether it is one
_UNBROKEN = re.compile(r"\S{1000,}")  # encoded data or an attack: no words, and a tokenizer's time grows with their square
# A line ends a sentence before a blank line, after closing punctuation, and where it is short and the next begins anew; else
# it is a wrap. Bounded on both sides, so that time stays linear in a text of any lines.
_LINE_END = re.compile(r"\n[^\S\n]{0,99}\n|(?<=[.!?:;\"”’)\]])[^\S\n]{0,99}\n|(?<![^\n])[^\n]{0,60}\n(?=[A-Z0-9\"“(])")
# When a page was put out, run into the text by exports: "Tuesday 5 May 2009 14.37 BST", "08:14 GMT, Tuesday, 8 November 2011".
_ZONE = r"(?:GMT|BST|UTC|CET|CEST|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T)\b"
_DATE = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ?,? )?\d{1,2} (?:J|F|M|A|S|O|N|D)[A-Za-z]{2,8} ?,? \d{4}"
_CLOCK = rf"\d{{1,2}}[.:]\d{{2}} ?{_ZONE}"
_STAMP = re.compile(
    rf"(?:Last updated at |Page last updated at )?(?:{_DATE} ?,? (?:Last updated )?(?:at )?{_CLOCK}|{_CLOCK} ?, {_DATE})",
    re.IGNORECASE,
)


def prose(article: Article) -> str:
    """Return the text with what is not prose blanked, runs of 1,000 characters without a space too; as long as the text."""
    pieces, last = [], 0
    for span in article.spans(*NOT_PROSE):
        pieces += [article.text[last : span.start], _NOT_SPACE.sub(" ", span.of(article.text))]
        last = span.end
    return _UNBROKEN.sub(lambda run: " " * len(run[0]), "".join([*pieces, article.text[last:]]))


def text_of(doc: Doc) -> str:
    """Return the text of a doc, put together once: spaCy's ``doc.text`` does so from every word at each use."""
    if _TEXT not in doc.user_data:
        doc.user_data[_TEXT] = doc.text
    return str(doc.user_data[_TEXT])


def parse(articles: Iterable[Article], *, model: str = DEFAULT_MODEL, workers: int | None = 1) -> Iterator[Doc]:
    """Parse each article once, in order; lazily, so that a long run keeps few ``Doc`` in memory.

    With more than one of ``workers`` (None: as many as there are cores) another process helps with texts that are very long.
    Raises AnnotationError for an article of more than 400,000 characters.
    """
    counts: deque[int] = deque()

    def pieces() -> Iterator[Piece]:
        for article in articles:
            cut = _pieces(article)
            counts.append(len(cut))
            yield from cut

    parts = chain.from_iterable(read_batches(_batches(pieces()), model=model, workers=workers))
    for part in parts:
        yield freeze([part, *islice(parts, counts.popleft() - 1)])


def _batches(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield pieces some at a time, so few that the model's memory stays bounded."""
    batch: list[Piece] = []
    for piece in pieces:
        if batch and (len(batch) == BATCH or sum(len(one.text) for one in (*batch, piece)) > BATCH_CHARACTERS):
            yield batch
            batch = []
        batch.append(piece)
    if batch:
        yield batch


def _pieces(article: Article) -> list[Piece]:
    """Cut an article into pieces of at most 20,000 characters, with the sentence starts that are sure."""
    if len(article.text) > MOST_CHARACTERS:
        raise AnnotationError(
            f"the text has {len(article.text):,} characters, more than {MOST_CHARACTERS:,}",
            where=article.source or article.id,
            remedy="split it into its articles",
        )
    text, starts = _with_typed_possessives(prose(article)), sorted(set(_sentence_starts(article)))
    edges = [0, *_cuts(text, starts), len(text)]
    return [Piece(text[start:end], tuple(one - start for one in starts if start < one < end)) for start, end in pairwise(edges)]


def _with_typed_possessives(text: str) -> str:
    """Return the text, as long as before, with the typist's apostrophe in "Mara Oles’ letter".

    The model takes the printer's for a closing mark, and so the letter for nobody's. Where a single mark was opened before
    in the paragraph it may be that one's end, and stays.
    """
    letters, open_mark = list(text), False
    for found in _APOSTROPHE.finditer(text):
        if found[0] == "’":
            letters[found.start()] = found[0] if open_mark else "'"
        else:
            open_mark = found[0] == "‘"
    return "".join(letters)


def _cuts(text: str, starts: Sequence[int]) -> Iterator[int]:
    """Where to cut a long text: at the last sure start of a sentence within reach, else after a full stop, else at a blank."""
    begin = 0
    while len(text) - begin > PIECE:
        sure = bisect_right(starts, begin + PIECE) - 1
        if sure >= 0 and starts[sure] > begin:
            begin = starts[sure]
        else:
            reach = text[begin : begin + PIECE]
            stop = reach.rfind(". ")
            begin += stop + 2 if stop >= 0 else reach.rfind(" ") + 1 or PIECE
        yield begin


def _sentence_starts(article: Article) -> Iterator[int]:
    """Where a sentence surely starts: the first word of a paragraph or line of its own, of a zone, and after a zone."""
    text = article.text
    places = [match.end() for match in _LINE_END.finditer(text)]
    places += [edge for stamp in _STAMP.finditer(text) for edge in stamp.span()]
    places += [edge for zone in article.zones for edge in (zone.span.start, zone.span.end)]
    for place in places:
        if word := _NOT_SPACE.search(text, place):
            yield word.start()
