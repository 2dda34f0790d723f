"""Which actors have a hue of their own: the same in every figure and table of an edition."""

from __future__ import annotations

from collections import Counter

from analysis.measures import Coverage
from analysis.views.look import theme


def actor_hues(coverage: Coverage) -> dict[str, int]:
    """Return 1 to 6 for the actors with most events and quotes shown; the rest are grey."""
    seen = Counter(actor for actors in coverage.timeline["actors"] for actor in actors)
    seen.update(speaker for speaker in coverage.shown["speaker"] if isinstance(speaker, str))
    known = set(coverage.actors["actor"])
    first = sorted((actor for actor in seen if actor in known), key=lambda actor: (-seen[actor], actor))
    return {actor: hue for hue, actor in enumerate(first[: theme.MOST_ACTORS], start=1)}


def fill(hue: int | None) -> str:
    """Return the color of an actor's marks, grey for one without a hue."""
    return theme.LIGHT.actors[hue - 1] if hue else theme.LIGHT.grey


def label(hue: int | None) -> str:
    """Return the color of words about an actor."""
    return theme.LIGHT.labels[hue - 1] if hue else theme.LIGHT.grey
