"""What the desk's page asks for, as corrections: nothing of it is taken as given but plain words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any, get_args

from analysis.errors import ParameterError
from analysis.model import Action, Correction

_TEXTS = ("words", "actor", "article", "into", "value")
_MOST = 10_000  # characters of one value
DEFAULT_REASON = "as read in the article"


def corrections_of(orders: Sequence[Mapping[str, Any]], *, author: str, reason: str, day: date) -> list[Correction]:
    """Return one correction an order. Raises ParameterError for what is no action or no words."""
    return [_correction(order, author=author, reason=reason, day=day) for order in orders]


def told_apart(order: Mapping[str, Any], called: Callable[[str], Collection[str]]) -> Mapping[str, Any]:
    """Return the order with an actor's id (``thing``, ``into_thing``) for a name that several bear (``called``).

    Not in a split, which goes by the name that an article gives.
    """
    if order.get("action") == "split":
        return order
    meant = {"actor": order.get("thing"), "into": order.get("into_thing")}
    return {**order, **{name: thing for name, thing in meant.items() if thing and _is_shared(order.get(name), thing, called)}}


def _is_shared(name: object, thing: object, called: Callable[[str], Collection[str]]) -> bool:
    bearers = called(name) if isinstance(name, str) else ()
    return len(bearers) > 1 and thing in bearers


def _correction(order: Mapping[str, Any], *, author: str, reason: str, day: date) -> Correction:
    action = order.get("action")
    if action not in get_args(Action):
        raise ParameterError(f"{action!r} is no action")
    texts = {name: _text(order[name]) for name in _TEXTS if order.get(name)}
    values: dict[str, Any] = {"action": action, "author": author, "reason": _text(reason) or DEFAULT_REASON, "day": day}
    return Correction(**{**values, **texts})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ParameterError(f"{value!r:.80} is no text")
    return " ".join(value.split())[:_MOST]
