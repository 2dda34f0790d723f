"""What people put right, tied to the rows it is meant for, and applied: the one place where corrections take effect.

A correction holds on by words, not by ids: it finds its quote or event again after another annotation, and in an article that
was edited as long as the words are nearly the same. One that finds nothing is kept and reported, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from analysis.corpus.applied import Applied, Fitted, Key
from analysis.corpus.known import Known, Thing, actors_meant, articles_meant, bare, things_meant
from analysis.corpus.linking import Linking
from analysis.model import ActorKind, Correction, Status
from analysis.timeline.times.value.interval import granularity, interval


def apply_corrections(corrections: Iterable[Correction], known: Known, linking: Linking) -> Applied:
    """Tie each correction to its rows, in order; a later one of the same row counts."""
    applied = Applied(linking=linking)
    for correction in corrections:
        fit = _fit_words if correction.words else _fit_actor
        applied.fitted.append(fit(correction, known, applied))
    return applied


def _fit_words(correction: Correction, known: Known, applied: Applied) -> Fitted:
    articles = articles_meant(correction, known)
    if not articles:
        return Fitted(correction, problem=f"no article goes by {correction.article!r}")
    kinds = _MEANT.get(correction.action, ("quote", "event"))
    meant = things_meant(correction.words or "", known, lambda one: one.kind in kinds and one.article in articles)
    if not meant:
        return Fitted(correction, problem=f"no {' or '.join(kinds)} with these words is there any more")
    problem = _CHANGES[correction.action](correction, meant, known, applied)
    return Fitted(correction, () if problem else tuple(one.id for one in meant), problem)


def _reject(_: Correction, meant: Sequence[Thing], _known: Known, applied: Applied) -> None:
    applied.tables["rejected"] += [(one.id,) for one in meant]


def _pin(_: Correction, meant: Sequence[Thing], _known: Known, applied: Applied) -> None:
    applied.pinned |= {one.id for one in meant}


def _relabel(correction: Correction, meant: Sequence[Thing], known: Known, applied: Applied) -> str | None:
    """Credit a quote to somebody else: an actor of the case, or else a name alone."""
    speakers = actors_meant(correction.into or "", known)
    if len(speakers) > 1:
        return f"several actors are called {correction.into!r}: name one by its id, such as {min(speakers)}"
    speaker = next(iter(speakers), None)
    applied.tables["relabeled"] += [(one.id, speaker, known.names.get(speaker or "", correction.into)) for one in meant]
    return None


def _redate(correction: Correction, meant: Sequence[Thing], _known: Known, applied: Applied) -> str | None:
    value = correction.value or ""
    grain, (first, last) = granularity(value), interval(value)
    if grain is None or first is None:
        return f"{value!r} is no TIMEX3 date, such as 2019-08-22, 2019-W34 or 2019-08"
    applied.tables["redated"] += [(one.id, value, grain, first, last) for one in meant]
    return None


def _hide(_: Correction, meant: Sequence[Thing], _known: Known, applied: Applied) -> None:
    applied.hidden |= {one.id for one in meant}


def _accept(_: Correction, meant: Sequence[Thing], _known: Known, applied: Applied) -> None:
    applied.accepted |= {one.id for one in meant}


def _restate(correction: Correction, meant: Sequence[Thing], _known: Known, applied: Applied) -> str | None:
    if correction.value not in get_args(Status):
        return f"{correction.value!r} is no status: {', '.join(get_args(Status))}"
    applied.tables["restated"] += [(one.id, correction.value) for one in meant]
    return None


def _same(correction: Correction, meant: Sequence[Thing], known: Known, applied: Applied) -> str | None:
    """Let two reports be of one event, wherever the other is told."""
    others = things_meant(correction.into or "", known, lambda one: one.kind == "event")
    together = frozenset(one.id for one in (*meant, *others))
    if not others or len(together) < 2:
        return f"no other event is told as {correction.into!r}"
    applied.same.add(together)
    return None


_CHANGES = {
    "reject": _reject, "accept": _accept, "pin": _pin, "hide": _hide,
    "relabel": _relabel, "redate": _redate, "status": _restate, "same": _same,
}  # fmt: skip
_MEANT = {"relabel": ("quote",), **dict.fromkeys(("redate", "status", "same"), ("event",))}


def _fit_actor(correction: Correction, known: Known, applied: Applied) -> Fitted:
    actors = actors_meant(correction.actor or "", known)
    if correction.action == "split":
        return _split(correction, known, applied)
    if len(actors) != 1:
        problem = (
            f"several actors are called {correction.actor!r}: name one by its id, such as {min(actors)}" if actors else None
        )
        return Fitted(correction, problem=problem or f"no actor is called {correction.actor!r}")
    (actor,) = actors
    if correction.action == "merge":
        return _merge(correction, actor, known, applied)
    if correction.action in _DESCRIBED:
        return _describe(correction, actor, applied)
    if correction.action == "accept":
        applied.accepted.add(actor)
    elif correction.action == "reject":
        applied.tables["rejected"].append((actor,))
    else:
        applied.tables["renamed"].append((actor, correction.into))
    return Fitted(correction, (actor,))


_DESCRIBED = {"role": "held", "country": "homes", "kind": "kinds"}


def _describe(correction: Correction, actor: str, applied: Applied) -> Fitted:
    """Say what an actor is: a role as a person words it, an ISO 3166-1 alpha-2 country, a kind."""
    value = correction.value or ""
    if correction.action == "kind" and value not in get_args(ActorKind):
        return Fitted(correction, problem=f"{value!r} is no kind of actor: {', '.join(get_args(ActorKind))}")
    if correction.action == "country" and not re.fullmatch("[A-Z]{2}", value):
        return Fitted(correction, problem=f"{value!r} is no country's code, such as KR (ISO 3166-1 alpha-2)")
    applied.tables[_DESCRIBED[correction.action]].append((actor, value))
    return Fitted(correction, (actor,))


def _merge(correction: Correction, actor: str, known: Known, applied: Applied) -> Fitted:
    """Let all that goes by one actor go by the other."""
    targets = actors_meant(correction.into or "", known) - {actor}
    if len(targets) != 1:
        return Fitted(correction, problem=f"{len(targets) or 'no'} other actor(s) are called {correction.into!r}")
    (target,) = targets
    moved = [(article, called) for article, called, _ in known.reports if _now(applied, article, called) == actor]
    _link(applied, dict.fromkeys(moved, target))
    return Fitted(correction, (actor,))


def _split(correction: Correction, known: Known, applied: Applied) -> Fitted:
    """Let the reports of a name be somebody else: an actor of the case, or a new one."""
    articles, wanted = articles_meant(correction, known), bare(correction.actor or "")
    moved = [
        (article, called)
        for article, called, name in known.reports
        if article in articles and wanted in (bare(name), bare(called))
    ]
    if not moved:
        return Fitted(correction, problem=f"no article reports {correction.actor!r}")
    others = actors_meant(correction.into or "", known) - {_now(applied, *moved[0])}
    target = next(iter(others)) if len(others) == 1 else f"{moved[0][1]}~{bare(correction.into or '').replace(' ', '-')}"
    _link(applied, dict.fromkeys(moved, target))
    if not others:
        applied.tables["renamed"].append((target, correction.into))
    return Fitted(correction, (target,))


def _link(applied: Applied, links: Mapping[Key, str]) -> None:
    linking = applied.linking
    kept = {key: target for key, target in {**linking.links, **links}.items() if target != key[1]}
    applied.linking = replace(linking, links=kept, short=linking.short | frozenset(links))


def _now(applied: Applied, article: str, called: str) -> str:
    return applied.linking.links.get((article, called), called)
