"""Whether words name all that they speak of: each "it", "he", "that" and "the deal" of theirs told within them.

No parse is kept of a corpus, so that words are asked by their order: a pronoun needs, before it, words that it may stand for.
Where they may be taken either way they are held to name nothing: a case has hundreds of quotes, of which a page needs a dozen.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from analysis import lexicon
from analysis.measures.definite import any_of, leaves_open, tells_apart, words_of

_TURNS = re.compile(r"``|''|\"")  # marks of typing, the same on either side
# a name within a sentence, or at its start before a verb; what an editor put in brackets
_NAME = re.compile(r"(?<![.!?…:“‘] )(?<![“‘\"])(?<!^)\b(?!I\b|I')[A-Z][\w.'-]*[a-z]|\b[A-Z][A-Z.]+\b|\[[^\]]+\]|@\w+")
_FIRST = re.compile(
    r"(?:^|[.!?:] |[“‘])([A-Z][a-z]\w+)(?= (?:[A-Z]|(?:is|was|are|were|ha[sd]|have|will|would|can|did|does|do|\w+ed|\w+s)\b))"
)
_THING = re.compile(r"\b(?:an?|the|our|my|your|every|any|no|some|this|\w+'s) (?:[\w'-]+ ){0,3}?[a-z][\w-]{2,}", re.IGNORECASE)
_MANY = re.compile(r"\b(?!(?:this|was|has|does|is|as|us|its|his|yes)\b)[\w-]{2,}s\b(?<!ss)", re.IGNORECASE)
# "an answer to it": what a pronoun belongs to it does not stand for
_OF_IT = re.compile(r"(?:[\w'-]+ ){1,4}(?:of|to|for|in|on|with|about|from|at|by|against|into|over|behind) $", re.IGNORECASE)
_NOUN_BEFORE = re.compile(r"\b(?:the|an?|our|any|every|no) (?:[\w-]+ )?[\w-]+ $", re.IGNORECASE)  # of which "that" tells more
# where a clause begins: "that we keep it", "asked Oren to keep it"; not "come to it"
_CLAUSE = re.compile(
    r"[,;:—–]|\b(?:that|if|when|because|as|while|after|before|and|but|or|who|which|whether|unless|until|to|by|for)\b(?= [\w“])",
    re.IGNORECASE,
)
_CUT = re.compile(r"^(?:\.\.|…|—|--)|(?:—|--|…|\.\.\.)$")
_FEW = 3  # letters of a word that says little
_SHORT = 12  # words of a sentence, beyond which it will have its verb


@lru_cache(maxsize=100_000)
def names_all(passage: str, *, speaker: str = "", kind: Literal["person", "thing", "several"] | None = None) -> bool:
    """Tell whether a passage names all that it speaks of.

    Outside the marks "he" and "its" may be the ``speaker`` (the words of the name and of who the article says has spoken): "it"
    and "they" no person, "he" no body and not several (``kind``); within them nobody speaks of themselves so.
    """
    line = _plain(passage)
    if _back().search(line) or not _demonstrates(line) or leaves_open(line) or tells_apart(line):
        return False
    own = frozenset(re.findall(r"[\w'-]+", speaker.replace("’", "'")))
    return all(_is_told(hit, line, own, kind) for hit in _pronouns().finditer(line))


def is_statement(words: str) -> bool:
    """Tell whether somebody's words are a sentence that is not cut off, and no answer to what was said before."""
    line = _plain(words).strip("“”‘ '")
    return not _CUT.search(line) and not _answers().match(line) and _is_sentence(line)


def _plain(text: str) -> str:
    """Return text with one kind of apostrophe, and of marks the two sides told apart."""
    line = " ".join(text.replace("’", "'").split())
    count = 0

    def side(_: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return "“" if count % 2 else "”"

    return _TURNS.sub(side, line)


def _is_told(hit: re.Match[str], line: str, own: frozenset[str], speaks: str | None) -> bool:
    """Tell whether a pronoun has, before it, words that it may stand for."""
    before, kind = line[: hit.start()], (hit.lastgroup or "")
    if hit[0].casefold() == "it" and not _is_subject(line[hit.end() :]):  # what a clause does, it does not do to its subject
        before = before[: max((end.start() for end in _CLAUSE.finditer(before)), default=0)]
    if kind == "thing" and _of_clause().match(line[hit.end() :]):
        return True
    is_other = speaks not in (None, kind) and (speaks, kind) != ("thing", "several")  # of a body "they" may be said
    if before.count("“") <= before.count("”") and not line.startswith("”") and not is_other:
        return bool(own) or _stands_for(kind, before)
    return _stands_for(kind, " ".join(word for word in before.split(" ") if word.strip("“”,.:'s") not in own))


def _is_subject(after: str) -> bool:
    """Tell whether a verb that says when follows, and so "it" is who or what does it."""
    found = re.match(r"(?:\s+(?:also|never|always|still|now|only|\w+ly))*(?:\s+([\w']+)|'\w+)", after)
    word = ((found[1] or "is") if found else "").casefold()
    return word in lexicon.words("told", "verbs") or word.endswith(("ed", "s", "n't"))


def stands_for_a_thing(before: str, after: str) -> bool:
    """Tell whether "it" has something before it that it may stand for, or none is asked for: "it is time to leave"."""
    return bool(_of_clause().match(after)) or _stands_for("thing", _plain(before))


def _stands_for(kind: str, before: str) -> bool:
    before = _OF_IT.sub("", before) if kind == "thing" else before
    if _has_name(before):
        return True
    if kind == "thing":
        return bool(_THING.search(before))
    named = words_of(before)
    if kind == "several":
        return bool(_MANY.search(before)) or not named.isdisjoint(
            lexicon.words("told", "several") | lexicon.words("told", "anybody")
        )
    return not named.isdisjoint(lexicon.words("told", "anybody") | lexicon.words("roles", "nouns"))


def _has_name(before: str) -> bool:
    first = (hit[1].casefold() for hit in _FIRST.finditer(before))
    return bool(_NAME.search(before)) or any(word not in lexicon.words("happenings", "function") for word in first)


def _demonstrates(line: str) -> bool:
    """Tell whether no "this" or "that" stands for what was told before."""
    hits = ((hit, line[: hit.start()]) for hit in _that().finditer(line))
    pointing = (hit for hit, before in hits if not (hit[0][:4].casefold() == "that" and _NOUN_BEFORE.search(before)))
    return next(pointing, None) is None and all(_is_shared(hit, line) for hit in re.finditer(r"\b[Tt]h(?:is|ese)\b", line))


def _is_shared(hit: re.Match[str], line: str) -> bool:
    """Tell whether "this" goes with what speaker and reader share, or with what the words have named: "this country"."""
    nouns = re.findall(r"[\w-]+", line[hit.end() :])[:2]
    known = {word for word in words_of(line[: hit.start()]) if len(word) > _FEW} | lexicon.words("told", "shared")
    return any(noun.casefold() in known for noun in nouns)


def _is_sentence(line: str) -> bool:
    """Tell whether the first sentence has a verb: "Sluices, gates, ropes." is none."""
    first = re.split(r"(?<=[a-z][.!?])\s", line, maxsplit=1)[0]
    found = words_of(first)
    verb = not found.isdisjoint(lexicon.words("told", "verbs")) or re.search(r"'(?:s|re|ll|ve|m|t|d)\b|\b\w+ed\b", first)
    return bool(verb) or len(first.split()) > _SHORT


@cache
def _pronouns() -> re.Pattern[str]:
    kinds = {
        "person": lexicon.words("pronouns", "male") | lexicon.words("pronouns", "female"),
        "thing": lexicon.words("pronouns", "thing"),
        "several": lexicon.words("pronouns", "plural"),
    }
    return re.compile("|".join(rf"(?P<{kind}>\b(?:{any_of(words)})\b)" for kind, words in kinds.items()), re.IGNORECASE)


@cache
def _of_clause() -> re.Pattern[str]:
    """Return what follows "it" where it is said of a clause: "it is time to leave", "it will take more than a wall"."""
    said, nouns = (any_of(lexicon.words("told", key)) for key in ("of_clauses", "nouns_of_clauses"))
    being, taking = (lexicon.table("told")[key] for key in ("being", "taking"))
    what = rf"(?:(?:not|so|very|just|also|still|now|\w+ly) ){{0,2}}(?:{said})|(?:an?|the|our|my|your) (?:\w+ )?(?:{nouns})"
    return re.compile(rf"\s*(?:{being}) (?:{what}) (?!and\b|but\b|because\b)|\s*(?:{taking})\b", re.IGNORECASE)


@cache
def _that() -> re.Pattern[str]:
    nouns = lexicon.words("told", "told_before") | lexicon.words("told", "shared") | lexicon.words("things", "nouns")
    return re.compile("|".join([*lexicon.table("told")["that"], rf"\bthat (?:{any_of(nouns)})\b(?!-)"]), re.IGNORECASE)


@cache
def _back() -> re.Pattern[str]:
    return re.compile("|".join(lexicon.table("told")["back"]), re.IGNORECASE)


@cache
def _answers() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(lexicon.table('told')['answers'])})(?!\w)", re.IGNORECASE)
