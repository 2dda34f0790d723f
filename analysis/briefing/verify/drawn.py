"""The words of figures: events above a timeline, names, counts, and what is told to who cannot see them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.briefing.verify.claims import Drawing
from analysis.briefing.verify.difference import Difference, unknown
from analysis.briefing.verify.text import form, readable
from analysis.briefing.verify.wording import Known
from analysis.views.look.lanes import LABEL_LINES, LABEL_WORDS
from analysis.views.look.words import gist

_TICK = re.compile(r"(?:[0-9]{1,2}\s?)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)?\s?(?:[0-9]{4})?")
_KEY = frozenset(map(form, ("happened or ongoing", "planned", "on a condition", "did not happen", "several days, or day open")))
_STANDING = re.compile(r",(?:planned|conditional|cametrue|moved|fellthrough|open|didnothappen)$")


def check_drawing(drawing: Drawing, known: Known) -> Iterator[Difference]:
    """Give what a figure says that the corpus does not."""
    where = f"{drawing.section}, figure".strip(", ")
    alt = readable(drawing.alt)
    if alt.startswith("Timeline with the lanes "):
        events = [entry for some in known.places.values() for entry in some if entry.thing == "event"]
        dates = {form(entry.date) for entry in events}
        told = [entry for some in known.places.values() for entry in some if entry.thing in ("event", "sentence")]
        begun = {form(gist(entry.words, most=LABEL_WORDS)) for entry in told}
        plain = [_is_tick(text) or _is_in(text, alt) or form(text) in _KEY or _is_date(text, dates) for text in drawing.texts]
        yield from (unknown(text, known, where=where) for text in _unlike(drawing.texts, plain, begun))
        yield from (_nobody(name, where) for name in _lanes(alt) if not _is_named(name, known))
    else:
        yield from (_not_told(text, where) for text in drawing.texts if re.search('[“”"„«]', text) and not _is_in(text, alt))


def _lanes(alt: str) -> list[str]:
    """Return the names of the lanes, as the words for who cannot see the figure list them."""
    return alt.removeprefix("Timeline with the lanes ").split(". ")[0].split(", ")


def _is_named(name: str, known: Known) -> bool:
    """Tell whether a lane is an actor's; a name that holds a comma comes in pieces."""
    return form(name) in ("Others", *known.names) or any(form(name) in one for one in known.names)


def _nobody(name: str, where: str) -> Difference:
    return Difference("altered", name, "the corpus has no actor of this name", where)


def _unlike(texts: Sequence[str], plain: Sequence[bool], begun: set[str]) -> Iterator[str]:
    """Give the texts that are neither plain nor, joined with those that follow as lines of a label, the start of an event."""
    at = 0
    while at < len(texts):
        lines = next((n for n in range(LABEL_LINES, 0, -1) if _begins(" ".join(texts[at : at + n]), begun)), 0)
        if not (plain[at] or lines):
            yield texts[at]
        at += max(1, lines)


def _is_tick(text: str) -> bool:
    return bool(_TICK.fullmatch(text.strip())) or form(text).replace(",", "").isdigit()


def _is_in(text: str, alt: str) -> bool:
    return form(text).rstrip("…") in form(alt)


def _is_date(text: str, dates: set[str]) -> bool:
    """Tell whether this is the date of an event, or the day that the briefing speaks of."""
    return _STANDING.sub("", form(text)) in dates or bool(
        re.fullmatch(r"(?:←)?asof[0-9]{1,2}[A-Z][a-z]{2}[0-9]{4}(?:→)?", form(text))
    )


def _begins(text: str, begun: set[str]) -> bool:
    wanted = form(text)
    return wanted in begun or (wanted.endswith("…") and any(one.startswith(wanted[:-1]) for one in begun))


def _not_told(text: str, where: str) -> Difference:
    return Difference("altered", text, "the figure's text for who cannot see it has no such words", where)
