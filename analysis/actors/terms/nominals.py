"""Find descriptions that may stand for somebody named: "the senior diplomat", "the ministry", "the Korean government"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from analysis import syntax
from analysis.actors.terms.countries import begun_by, demonym
from analysis.actors.terms.countries import known as known_country
from analysis.language import Token, lemma
from analysis.lexicon import table, words

_MOST_WORDS = 7
_TELLING = ("of", "for", "from", "with", "at")
_COMPLEMENTS = frozenset(("state", "defense", "defence", "treasury"))


@dataclass(frozen=True, slots=True)
class Nominal:
    """A description: its noun, the words before it, the token after it, and the country that it names."""

    noun: Token
    before: Sequence[Token]
    end: int
    code: str | None

    @property
    def word(self) -> str:
        """The noun's lemma."""
        return lemma(self.noun)

    @property
    def owner(self) -> Sequence[Token]:
        """The words of a country or its seat that it begins with, with what marks the possessor: "Japan's prime minister"."""
        end = next((i for i, one in enumerate(self.before) if syntax.is_possessive_marker(one)), 0)
        return self.before[: end + 1] if known_country(" ".join(one.text for one in self.before[:end])) else ()

    @property
    def modifiers(self) -> Sequence[Token]:
        """The words between the determiner or possessor and the noun."""
        return self.before[max(1, len(self.owner)) :]

    @property
    def phrase(self) -> str:
        """The words that narrow the noun, the noun and its complement: "pentagon chief", "secretary of state"."""
        free = words("nominals", "adjectives") - words("nominals", "portfolio") - words("nominals", "top")
        narrow = [one.lower_ for one in self.modifiers if one.lower_ not in free and not _is_country_word(one)]
        return " ".join((*narrow, self.word, *(one.lower_ for one in self.noun.doc[self.noun.i + 1 : self.end])))


def find_nominal(token: Token) -> Nominal | None:
    """Return the description that this noun heads, or None where it describes nobody known."""
    if not syntax.is_singular(token) or lemma(token) not in _listed():
        return None
    end = _end_of_complement(token)
    if any(_makes_new(child) for child in token.rights if child.i >= end):
        return None
    if end < len(token.doc) and syntax.is_proper_noun(token.doc[end]):  # "the company Acme", "the Prime Minister Kim"
        return None
    start = min([child.left_edge.i for child in token.lefts if not syntax.is_mark(child)], default=token.i)
    if token.i - start >= _MOST_WORDS:
        return None
    before = [one for one in token.doc[start : token.i] if not one.is_punct]
    return Nominal(token, before, end, _country_before(before))


def is_generic(nominal: Nominal) -> bool:
    """Tell whether a noun says hardly more than what sort of actor it is: "the company", "the man"."""
    tables = (table("nominals")[key] for key in ("persons", "organizations"))
    return nominal.word in words("nominals", "place") or any("*" in table.get(nominal.word, ()) for table in tables)


@cache
def _listed() -> frozenset[str]:
    """Return the nouns that may describe somebody known."""
    entries = table("nominals")
    groups = (words("nominals", key) for key in ("country", "place", "government", "cabinet"))
    return frozenset((*entries["persons"], *entries["organizations"])).union(*groups)


def _end_of_complement(noun: Token) -> int:
    """Return the token after the noun, or after "of state" in "secretary of state"."""
    rest = noun.doc[noun.i + 1 : noun.i + 3]
    has_one = noun.lower_ == "secretary" and len(rest) == 2 and rest[0].lower_ == "of" and rest[1].lower_ in _COMPLEMENTS
    return noun.i + 3 if has_one else noun.i + 1


def _makes_new(child: Token) -> bool:
    """Tell whether what follows the noun says whom it describes: it then describes somebody new."""
    if syntax.tells_of_noun(child):
        # of a bare root the parse took the verb for a participle: "The diplomat called …"
        return not syntax.is_root(child.head)
    is_named = syntax.is_apposition(child) and syntax.is_proper_noun(child)
    return is_named or (syntax.is_linking(child) and child.lower_ in _TELLING)


def _country_before(before: Sequence[Token]) -> str | None:
    texts = [token.text for token in before]
    for i in range(len(texts)):
        for n, _, country, people in begun_by(texts[i:]):
            is_owner = i + n < len(before) and syntax.is_possessive_marker(before[i + n])
            code = (country.code if country and (is_owner or country.use in ("name", "part")) else None) or people
            if code:
                return code
    return None


def names_nobody_new(modifiers: Sequence[Token]) -> bool:
    """Tell whether the words before a noun make it nobody new: "the giant company", not "the shipping company"."""
    return not telling(modifiers)


def telling(modifiers: Sequence[Token]) -> tuple[str, ...]:
    """Return the words before a noun that say who or what it is: "harbour" of "the new harbour chief"."""
    plain = words("nominals", "adjectives") | words("nominals", "top")
    return tuple(one.lower_ for one in modifiers if one.lower_ not in plain and not _is_country_word(one))


def _is_country_word(token: Token) -> bool:
    return token.text in ("South", "North") or demonym(token.text) is not None or known_country(token.text) is not None
