"""Choose between the attributions before and behind a pair of marks."""

from __future__ import annotations

from analysis.language import Token
from analysis.quotes.parts.layout import Place
from analysis.quotes.parts.rules import QuoteRule
from analysis.quotes.source.attribution import COLONS, Attribution, after, before
from analysis.syntax import is_proper_noun, is_tensed


def attribution_of(place: Place, text: str) -> Attribution | None:
    """Return the attribution before the marks, unless it is only an announcement that a proper one follows."""
    if not place.before:
        return after(place, text)
    if (behind := _said_behind(place, text)) is not None:
        return behind
    found = before(place, text)
    announced = place.before[-1].text in COLONS and (found is None or found.rule.endswith(": quote"))
    announces = bool(place.after) and place.after[-1].text in COLONS  # the next quote, not this one
    proper = after(place, text) if announced and not announces else None
    return proper if proper and not (found and proper.rule == QuoteRule.QUOTE_SOURCE_VERB) else found


def _said_behind(place: Place, text: str) -> Attribution | None:
    """Return the attribution right after marks that a pause ends, whatever stands before: If so, “why not ask?” asked Lima."""
    first = place.after[0] if place.after and place.mark.inner.of(text).rstrip()[-1:] in (",", "?", "!") else None
    if first is None or not (is_tensed(first) and names_next(first)):
        return None
    found = after(place, text)
    return found if found is not None and found.cue is first else None


def names_next(cue: Token) -> bool:
    """Tell whether a name follows right behind a cue: "… asked Lima"."""
    return cue.i + 1 < len(cue.doc) and is_proper_noun(cue.nbor())
