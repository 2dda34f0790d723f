"""Link actors over a whole output: a surname in one article and the full name in another get one id."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from analysis.model import Actor


class ActorsSeen:
    """The actors of all lines and how many lines each is in; kept while the lines are written."""

    def __init__(self) -> None:
        self._actors: dict[str, Actor] = {}
        self._lines: Counter[str] = Counter()

    def see(self, line: dict[str, Any]) -> None:
        """Note the actors of a line out."""
        for one in line["actors"]:
            known = self._actors.get(one["id"])
            if known is None or (one["country"] and not known.country):
                self._actors[one["id"]] = Actor(one["id"], one["name"], one["kind"], one["country"])
            self._lines[one["id"]] += 1

    def links(self) -> dict[str, Actor]:
        """Map the ids that stand for another's actor to that actor."""
        from analysis.corpus.link import link_actors

        frequent = [self._actors[identifier] for identifier, _ in self._lines.most_common()]
        return {identifier: self._actors[target] for identifier, target in link_actors(frequent).items()}


def relink(lines: Path, links: dict[str, Actor], *, output: Path) -> None:
    """Write the lines again with linked ids, one actor an id a line."""
    with lines.open(encoding="utf-8") as before, output.open("w", encoding="utf-8") as after:
        for line in before:
            after.write(json.dumps(_relinked(json.loads(line), links), ensure_ascii=False) + "\n")


def _relinked(line: dict[str, Any], links: dict[str, Actor]) -> dict[str, Any]:
    def target(identifier: str | None) -> str | None:
        return links[identifier].id if identifier in links else identifier

    actors: dict[str, dict[str, Any]] = {}
    for one in line["actors"]:
        found = links.get(one["id"])
        named = {**one, "id": found.id, "name": found.name, "country": one["country"] or found.country} if found else one
        known = actors.setdefault(named["id"], {**named, "roles": []})
        known["roles"] = [*known["roles"], *named["roles"]]
    for mention in line["mentions"]:
        mention["actor"] = target(mention["actor"])
    for quote in line["quotes"]:
        if quote["speaker"] in links:
            quote["speaker_name"] = links[quote["speaker"]].name
            quote["speaker"] = target(quote["speaker"])
    for event in line["events"]:
        event["actors"] = list(dict.fromkeys(target(one) for one in event["actors"]))
    return {**line, "actors": list(actors.values())}
