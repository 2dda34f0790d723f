"""Make a ``Doc`` of ours from what spaCy parsed: one pass over its arrays, each label turned into words once.

What is taken from spaCy are plain values, a ``Part``, which another process may have parsed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from analysis.language.doc import Doc, Span
from analysis.language.tokens import Lexeme, Token
from analysis.world.uncollected import uncollected

if TYPE_CHECKING:
    from spacy.tokens import Doc as Parsed
    from spacy.vocab import Vocab

_ATTRIBUTES: list[int | str] = ["HEAD", "ORTH", "TAG", "POS", "DEP", "ENT_TYPE", "ENT_IOB", "SENT_START", "SPACY"]
_IOB = ("", "I", "O", "B")
_STARTS = {0: None, 1: True}
_KEPT = 16_384  # words; as many as a few hundred articles have


@dataclass(frozen=True, slots=True)
class Part:
    """What was found in a text, or in a piece of one.

    ``columns`` has a list for each attribute after the head, ``steps`` how far away each word's head is; ``names`` are the
    labels' and ``lexemes`` the words' by spaCy's keys; ``edges`` the first and last word below each that has others below it.
    """

    steps: list[int]
    columns: list[list[int]]
    names: dict[int, str]
    lexemes: dict[int, Lexeme]
    edges: dict[int, tuple[int, int]]


def part_of(parsed: Parsed) -> Part:
    """Take from spaCy what it found in a text."""
    found, strings = parsed.to_array(_ATTRIBUTES), parsed.vocab.strings
    columns = found[:, 1:].T.tolist()
    steps = found[:, 0].astype("int64").tolist()
    heads = sorted({number + step for number, step in enumerate(steps) if step})
    return Part(
        steps,
        columns,
        names={key: strings[key] for column in columns[1:5] for key in set(column)},
        lexemes={orth: _lexeme(parsed.vocab, orth) for orth in set(columns[0])},
        edges={number: (parsed[number].left_edge.i, parsed[number].right_edge.i) for number in heads},
    )


def freeze(parts: Sequence[Part]) -> Doc:
    """Return one text of the parts that it was parsed in."""
    doc, place = Doc(), 0
    with uncollected():
        for part in parts:
            place = _add(doc, part, place)
        doc.sents = tuple(_sentences(doc))
        doc.ents = tuple(_names(doc))
    return doc


def _add(doc: Doc, part: Part, place: int) -> int:
    """Add the words of a part that begins at a character; returns where it ends."""
    first, lexemes, names = len(doc.words), part.lexemes, part.names
    for i, (orth, tag, pos, dep, kind, iob, start, blank) in enumerate(zip(*part.columns, strict=True), first):
        word = Token()
        lexeme = lexemes[orth]
        word.doc, word.i, word.idx, word.lexeme = doc, i, place, lexeme
        word.text, word.lower_, word.is_punct, word.is_space = lexeme.text, lexeme.lower_, lexeme.is_punct, lexeme.is_space
        word.tag_, word.pos_, word.dep_, word.ent_type_ = names[tag], names[pos], names[dep], names[kind]
        word.ent_iob_, word.is_sent_start, word.whitespace_ = _IOB[iob], _STARTS.get(start, False), " " if blank else ""
        doc.words.append(word)
        place += len(word.text) + blank
    _tie(doc.words[first:], part)
    return place


def _tie(words: list[Token], part: Part) -> None:
    """Tie each word to the one that it hangs on, so many steps away, and to those that hang on it."""
    below: dict[int, list[Token]] = {}
    for number, (word, step) in enumerate(zip(words, part.steps, strict=True)):
        word.head = words[number + step]
        word.left_edge = word.right_edge = word
        word.lefts = word.rights = word.children = ()
        if step:
            below.setdefault(number + step, []).append(word)
    for number, children in below.items():
        head, (left, right) = words[number], part.edges[number]
        head.left_edge, head.right_edge = words[left], words[right]
        head.children = tuple(children)
        head.lefts = tuple([child for child in children if child.i < head.i])
        head.rights = head.children[len(head.lefts) :]


def _sentences(doc: Doc) -> Iterator[Span]:
    starts = [0, *(word.i for word in doc.words[1:] if word.is_sent_start), len(doc)]
    for start, end in pairwise(starts):
        sentence = Span(doc, start, end)
        for word in doc.words[start:end]:
            word.sent = sentence
        yield sentence


def _names(doc: Doc) -> Iterator[Span]:
    """Yield what the recognizer found: a word that begins a name and those inside it."""
    start = None
    for word in doc.words:
        if start is not None and word.ent_iob_ != "I":
            yield Span(doc, start.i, word.i, start.ent_type_)
            start = None
        if word.ent_iob_ == "B" and word.ent_type_:
            start = word
    if start is not None:
        yield Span(doc, start.i, len(doc), start.ent_type_)


@lru_cache(_KEPT)
def _lexeme(vocab: Vocab, orth: int) -> Lexeme:
    word = vocab[orth]
    return Lexeme(
        text=word.text,
        lower_=word.lower_,
        is_punct=word.is_punct,
        is_space=word.is_space,
        is_stop=word.is_stop,
        is_alpha=word.is_alpha,
        is_digit=word.is_digit,
        is_title=word.is_title,
        is_upper=word.is_upper,
        is_quote=word.is_quote,
        is_left_punct=word.is_left_punct,
        like_num=word.like_num,
    )
