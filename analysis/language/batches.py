"""A few pieces of text at a time through the language model: what one process does by itself, this one or another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from analysis.language.freeze import Part, part_of
from analysis.language.glued import glued_starts
from analysis.language.model import load_model

if TYPE_CHECKING:
    from spacy.tokens import Doc as Parsed

BATCH = 6  # larger batches are slower and eat memory


class Piece(NamedTuple):
    """A text that is read at once, and the characters in it at which a sentence surely starts."""

    text: str
    starts: tuple[int, ...]


def read_batch(pieces: Sequence[Piece], model: str) -> list[Part]:
    """Parse pieces of text together."""
    docs = [_tokenized(piece, model) for piece in pieces]
    return [part_of(doc) for doc in load_model(model).pipe(docs, batch_size=BATCH)]


def _tokenized(piece: Piece, model: str) -> Parsed:
    doc, sure = load_model(model).tokenizer(piece.text), set(piece.starts)
    for token in doc:
        if token.idx in sure and token.i:
            token.is_sent_start = True
    for place in list(glued_starts(doc)):
        doc[place].is_sent_start = True
    return doc
