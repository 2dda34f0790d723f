"""Whether a verb's clause says that something is not so: the one rule of negation.

By the clause's own words (``not``, ``never``, "nobody", "no deal"), and by what governs it: "failed to sign", "unable to sign",
"barred the firm from signing", "voted down a plan to sign". What a predicate says of what hangs on it is a property of the
word, in ``verbs.toml``, and goes down from the governing predicate to the governed one (Saurí and Pustejovsky 2012,
Computational Linguistics 38:2; Nairn, Condoravdi and Karttunen 2006).
"""

from __future__ import annotations

from typing import Literal

from analysis.language import Token, lemma
from analysis.lexicon import words
from analysis.syntax.clauses import MOST_STEPS, mark
from analysis.syntax.denying import at_no_time, is_no_longer, is_none, is_praise, is_yet_to, negates
from analysis.syntax.verbs import form, has_modal, helpers, helping, is_gerund, is_infinitive, is_verb, properties

# "open": the words leave it open, as in "did not deny that it had met him"
Polarity = Literal["yes", "no", "open"]
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_INSTEAD = frozenset(("without", "instead", "rather"))
_ASKS = frozenset(("WRB", "WP", "WDT"))
_POSSIBLE = frozenset(("may", "might"))
_NEGATIVE = frozenset(("refuses", "prevents", "rejects", "cancels"))


def is_negated(verb: Token) -> bool:
    """Tell whether the words say that what the verb tells is or was not so."""
    return polarity(verb) == "no"


def polarity(verb: Token, *, steps: int = MOST_STEPS) -> Polarity:
    """Return whether what the verb tells is held to be so, not to be so, or left open by its clause and those above it.

    Tense and modality are not looked at: "will sign", "may sign" and "signed" are "yes". ``steps`` bounds how far up it reads.
    """
    own: Polarity = "open" if (denied := denies(verb)) and helping(verb) & _POSSIBLE else "no" if denied else "yes"
    above = _from_above(verb, steps=steps - 1) if steps else None
    if above is None or "open" in (own, above):
        return own if above is None else "open"
    return "yes" if own == above else "no"


def denies(verb: Token) -> bool:
    """Tell a negation by the words of the clause itself: "did not", "nobody", "made no promise", "has yet to"."""
    if any(negates(child, verb) for child in verb.children):
        return not is_praise(verb)
    if any(is_none(child) for child in verb.children if child.dep_ in _SUBJECTS):
        return True
    if any(is_none(child) and lemma(child) not in words("eventive", "undoubting") for child in _objects(verb)):
        return True
    return at_no_time(verb) or is_no_longer(verb) or is_yet_to(verb) or _shares_nobody(verb)


def is_unsaid(verb: Token) -> bool:
    """Tell a clause that denies, supposes, asks or tells of what may be: "is not", "if she is", "would be", "to be"."""
    supposed = form(verb) == "base" or any(child.lower_ in ("if", "whether") for child in verb.children)
    return supposed or has_modal(verb) or is_negated(verb)


def _objects(verb: Token) -> list[Token]:
    return [child for child in verb.rights if child.dep_ in ("dobj", "attr")]


def _shares_nobody(verb: Token) -> bool:
    """Tell a coordinated verb whose subject, before the first, is nobody: "Nobody called or wrote"."""
    own = any(child.dep_ in _SUBJECTS for child in verb.lefts)
    shared = verb.dep_ == "conj" and not own and is_verb(verb.head) and _joining(verb) != "but"
    return shared and any(is_none(child) for child in verb.head.lefts if child.dep_ in _SUBJECTS)


def _joining(verb: Token) -> str:
    """Return the conjunction before a coordinated verb: "and", "or", "nor", "but"."""
    before = [child.lower_ for child in verb.head.rights if child.dep_ == "cc" and child.i < verb.i]
    return before[-1] if before else ""


def _from_above(verb: Token, *, steps: int) -> Polarity | None:
    """Return what the governing word says of the verb; None where it says nothing."""
    match verb.dep_:
        case "conj":
            return _of_coordinated(verb, steps)
        case "pcomp" | "pobj":
            return _of_gerund(verb, steps)
        case "acl" | "relcl":
            return _of_noun(verb, steps)
        case "xcomp" | "ccomp" | "advcl":
            return _of_complement(verb, steps)
    return None


def _of_coordinated(verb: Token, steps: int) -> Polarity | None:
    """Read "did not meet or speak", "failed to meet or speak", "neither met nor spoke"; after "but" all begins anew."""
    above, joined = verb.head, _joining(verb)
    if not is_verb(above) or joined == "but":
        return None
    if joined == "nor":
        return "no"
    bare = (
        form(verb) not in ("past", "present") and not helpers(verb) and not any(child.dep_ in _SUBJECTS for child in verb.lefts)
    )
    return polarity(above, steps=steps) if bare and form(verb) == form(above) else None


def _of_gerund(verb: Token, steps: int) -> Polarity | None:
    """Read what follows a preposition: "without signing", "barred it from signing", "succeeded in signing"."""
    before = verb.head
    if before.lower_ in _INSTEAD or (before.i and before.nbor(-1).lower_ in _INSTEAD):
        return "no"
    above = before.head
    if before.lower_ == "from" and not is_verb(above) and "prevents" in properties(above.head):
        above = above.head
    told = properties(above)
    if before.lower_ == "from":
        told |= {"refuses"} if "prevents" in told else frozenset()
    if before.lower_ in ("from", "in", "of", "at"):
        return _passed(told & {"refuses", "fails", "manages"}, above, steps) or _of_plan(above, steps)
    return _of_plan(above, steps)


def _of_noun(verb: Token, steps: int) -> Polarity | None:
    """Read what a noun holds: "its failure to sign", "rejected a plan to sign", "dismissed reports that it had signed"."""
    noun = verb.head
    held = is_infinitive(verb) or (verb.dep_ == "acl" and mark(verb) is not None)
    if not held:
        return None
    return _passed(properties(noun) & {"fails", "refuses", "rejects"}, noun, steps) or _of_plan(noun, steps)


def _of_plan(noun: Token, steps: int) -> Polarity | None:
    """Read what becomes of the plan, claim or request that a noun names: it is rejected, or there is none."""
    if noun.pos_ != "NOUN":
        return None
    above = noun.head
    if above.dep_ == "prep" and above.head.pos_ == "NOUN":  # "the rejection of a plan to sign"
        return _passed(properties(above.head) & {"rejects", "cancels"}, above.head, steps)
    if is_none(noun):
        return "no"
    if noun.dep_ in ("dobj", "nsubjpass") and is_verb(above):
        return _passed(properties(above) & {"rejects", "cancels"}, above, steps)
    return None


def _of_complement(verb: Token, steps: int) -> Polarity | None:
    """Read what a verb or adjective takes: "refused to sign", "denied signing", "was not able to sign", "too ill to sign"."""
    above = verb.head
    told = properties(above) | _of_quality(above)
    if verb.dep_ == "advcl" and not is_infinitive(verb):
        return "no" if _is_instead(verb) else None
    if is_infinitive(verb):
        if any(child.lower_ == "too" for child in above.lefts) and above.pos_ == "ADJ":
            told |= {"refuses"}
        told -= {"rejects", "prevents", "cancels"} if "refuses" not in told else frozenset()
        found = _passed(told & {"fails", "refuses", "manages"}, above, steps)
        not_meant = "plans" in told and verb.dep_ != "advcl" and polarity(_verb_of(above), steps=steps) == "no"
        return found or ("no" if not_meant else None)
    if verb.dep_ == "ccomp" and not is_gerund(verb):
        return _of_statement(verb, told, steps)
    if is_gerund(verb) or (form(verb) == "base" and not helpers(verb)):
        return _passed(told & {"fails", "refuses", "rejects"}, above, steps) or polarity(_verb_of(above), steps=steps)
    return None


def _of_quality(verb: Token) -> frozenset[str]:
    """Return what the adjective after a copula says of a statement: "It is false that …"."""
    return frozenset[str]().union(*(properties(child) for child in verb.rights if child.dep_ == "acomp"))


def _of_statement(verb: Token, told: frozenset[str], steps: int) -> Polarity | None:
    """Read a statement: denied; left open where nobody says it, or somebody doubts it; else as it stands."""
    if told & {"rejects", "manages"}:
        return _passed(told & {"rejects", "manages"}, verb.head, steps)
    if "doubts" in told:
        return "open"
    asked = any(word.tag_ in _ASKS for child in verb.lefts for word in (child, *child.lefts))
    unsaid = bool(told & {"reports", "speech"}) and "known" not in told and not asked
    return "open" if unsaid and polarity(verb.head, steps=steps) == "no" else None


def _is_instead(verb: Token) -> bool:
    return verb.i > 1 and verb.nbor(-1).lower_ == "than" and verb.nbor(-2).lower_ == "rather"


def _passed(told: frozenset[str], above: Token, steps: int) -> Polarity | None:
    """Return what a word with these properties says of what it governs, given whether it is itself so."""
    if not told:
        return None
    so = polarity(_verb_of(above), steps=steps)
    if told & _NEGATIVE:
        return "no" if so == "yes" else "open"
    if "fails" in told:
        return {"yes": "no", "no": "yes", "open": "open"}[so]  # type: ignore[return-value]
    return so


def _verb_of(word: Token) -> Token:
    """Return the verb that a governing adjective stands with ("was able"); of a verb or noun the word itself."""
    return word.head if word.dep_ == "acomp" else word
