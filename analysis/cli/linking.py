"""Link actors over a whole output: a surname in one article and the full name in another get one id."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Links:
    """Whose id each actor of a line has: (line's number, id there) → id; and the names that those go by."""

    ids: Mapping[tuple[str, str], str]
    names: Mapping[str, str]

    def by_line(self) -> dict[str, dict[str, str]]:
        """Return the links of each line that has any."""
        found: dict[str, dict[str, str]] = {}
        for (line, called), linked in self.ids.items():
            found.setdefault(line, {})[called] = linked
        return found


class ActorsSeen:
    """The actors of all lines; kept while the lines are written."""

    def __init__(self) -> None:
        self._rows: list[dict[str, Any]] = []
        self._keys = _Keys()

    def see(self, line: dict[str, Any]) -> None:
        """Note the named actors of a line out."""
        key = self._keys.next(line)
        for one in line["actors"]:
            if not one["id"].startswith("unnamed:"):  # of that article alone
                names = ("id", "name", "kind", "country")
                kept = {name: one[name] for name in names} | {"aliases": one.get("aliases", ()), "roles": _roles(one)}
                self._rows.append({"article": key, "moment": f"{len(self._rows):09}", **kept})

    def links(self) -> Links:
        """Link them; an actor keeps the id of its full name that comes first in the file."""
        from analysis.corpus.linked import linking_of

        linking = linking_of(self._rows)
        return Links(linking.links, dict(self._names(linking.links)))

    def _names(self, ids: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str]]:
        targets = set(ids.values())
        for row in reversed(self._rows):
            if row["id"] in targets:
                yield row["id"], row["name"]


def relink(lines: Iterable[bytes], links: Links) -> Iterator[bytes]:
    """Yield the lines again with linked ids, one actor an id a line."""
    by_line, keys = links.by_line(), _Keys()
    for text in lines:
        line = json.loads(text)
        yield line_of(_relinked(line, by_line.get(keys.next(line), {}), names=links.names))


def line_of(told: Mapping[str, Any]) -> bytes:
    """Return a line of JSON as it is written; lone surrogates, which UTF-8 cannot hold, become "?"."""
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _relinked(line: dict[str, Any], links: Mapping[str, str], *, names: Mapping[str, str]) -> dict[str, Any]:
    def target(identifier: str | None) -> str | None:
        return links.get(identifier, identifier) if identifier else identifier

    actors: dict[str, dict[str, Any]] = {}
    for one in line["actors"]:
        identifier = links.get(one["id"], one["id"])
        named = {
            **one,
            "id": identifier,
            "name": names.get(identifier, one["name"]) if identifier != one["id"] else one["name"],
        }
        known = actors.setdefault(identifier, {**named, "roles": []})
        known["roles"] = [*known["roles"], *named["roles"]]
    for mention in line["mentions"]:
        mention["actor"] = target(mention["actor"])
    for quote in line["quotes"]:
        if quote["speaker"] in links:
            quote["speaker"] = links[quote["speaker"]]
            quote["speaker_name"] = names.get(quote["speaker"], quote["speaker_name"])
    for event in line["events"]:
        event["actors"] = list(dict.fromkeys(target(one) for one in event["actors"]))
    return {**line, "actors": list(actors.values())}


def _roles(actor: dict[str, Any]) -> list[dict[str, Any]]:
    return [role for role in actor["roles"] if isinstance(role, dict)]


class _Keys:
    """What tells the lines of a file apart: the identifier of each, and of one that comes again how often it came."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def next(self, line: dict[str, Any]) -> str:
        self._seen[line["id"]] += 1
        times = self._seen[line["id"]]
        return str(line["id"]) if times == 1 else f"{line['id']} {times}"
