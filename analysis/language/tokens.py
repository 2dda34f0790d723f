"""A word of a parsed text, and what it is wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.language.doc import Doc, Span


@dataclass(frozen=True, slots=True)
class Lexeme:
    """What a word is wherever it stands."""

    text: str
    lower_: str
    is_punct: bool
    is_space: bool
    is_stop: bool
    is_alpha: bool
    is_digit: bool
    is_title: bool
    is_upper: bool
    is_quote: bool
    is_left_punct: bool
    like_num: bool


class Token:
    """A word or mark of a text. ``children`` are ``lefts`` and ``rights``; the head of a sentence is its own ``head``."""

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_punct", "is_sent_start", "is_space",
        "left_edge", "lefts", "lexeme", "lower_", "pos_", "right_edge", "rights", "sent", "tag_", "text", "whitespace_",
    )  # fmt: skip
    doc: Doc
    i: int
    idx: int
    lexeme: Lexeme
    text: str
    lower_: str
    whitespace_: str
    tag_: str
    pos_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    is_punct: bool
    is_space: bool
    is_sent_start: bool | None
    head: Token
    left_edge: Token
    right_edge: Token
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    children: tuple[Token, ...]
    sent: Span

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    @property
    def is_stop(self) -> bool:
        """Tell one of the commonest words: "the", "of"."""
        return self.lexeme.is_stop

    @property
    def is_alpha(self) -> bool:
        """Tell a word of nothing but letters."""
        return self.lexeme.is_alpha

    @property
    def is_digit(self) -> bool:
        """Tell a word of nothing but digits."""
        return self.lexeme.is_digit

    @property
    def is_title(self) -> bool:
        """Tell a word that has one capital, its first letter."""
        return self.lexeme.is_title

    @property
    def is_upper(self) -> bool:
        """Tell a word in capitals."""
        return self.lexeme.is_upper

    @property
    def is_quote(self) -> bool:
        """Tell a quotation mark."""
        return self.lexeme.is_quote

    @property
    def is_left_punct(self) -> bool:
        """Tell a mark that opens."""
        return self.lexeme.is_left_punct

    @property
    def like_num(self) -> bool:
        """Tell a number, in digits or words."""
        return self.lexeme.like_num

    @property
    def text_with_ws(self) -> str:
        """Return the word and the blank after it."""
        return self.text + self.whitespace_

    @property
    def n_rights(self) -> int:
        """Count the words after it that hang on it."""
        return len(self.rights)

    @property
    def ancestors(self) -> Iterator[Token]:
        """Yield what it hangs on, and so on up to the head of the sentence."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def subtree(self) -> Iterator[Token]:
        """Yield the word and all that hangs below it, in order of the text where no branches cross."""
        waiting: list[tuple[Token, bool]] = [(self, False)]
        while waiting:
            word, entered = waiting.pop()
            if entered or not word.children:
                yield word
                continue
            waiting += [(child, False) for child in reversed(word.rights)]
            waiting.append((word, True))
            waiting += [(child, False) for child in reversed(word.lefts)]

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """Return the words that are coordinated with it."""
        first = self
        while first.head is not first and first.dep_ == "conj":
            first = first.head
        found = [first]
        for word in found:
            found += [child for child in word.rights if child.dep_ == "conj"]
        return tuple(word for word in found if word is not self)

    def nbor(self, i: int = 1) -> Token:
        """Return the word so many places further; raises IndexError beyond the text."""
        if self.i + i < 0:
            raise IndexError(self.i + i)
        return self.doc.words[self.i + i]
