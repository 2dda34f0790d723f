"""The way in for readers: a page that lists the editions of each briefing, newest first, and an Atom feed of them."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.briefing.manifest import Manifest
from analysis.briefing.page.compose import compose_page
from analysis.briefing.page.facts import PageFacts
from analysis.briefing.shelf import editions, shelves
from analysis.world.whole import write_whole

if TYPE_CHECKING:
    from jinja2 import Template

PAGE, FEED = "index.html", "feed.atom"
_NO_DAY = datetime(1970, 1, 1, tzinfo=UTC)


def write_index(reports: Path) -> None:
    """Write ``index.html`` and ``feed.atom`` over all the editions under ``reports``, each in one step; nothing without any."""
    shelved = [(shelf.name, list(editions(shelf))) for shelf in shelves(reports)]
    shelved = [(name, listed) for name, listed in shelved if listed]
    if shelved:
        write_whole(reports / PAGE, _page(shelved))
        write_whole(reports / FEED, _feed(shelved))


def _page(shelved: list[tuple[str, list[tuple[Path, Manifest]]]]) -> str:
    briefings = [{"title": listed[0][1].title or name, "editions": [_line(*one) for one in listed]} for name, listed in shelved]
    return compose_page(_template().render(briefings=briefings), PageFacts(title="Briefings", review="newest edition first"))


def _line(folder: Path, manifest: Manifest) -> dict[str, Any]:
    links = [(name.rpartition(".")[2].upper(), f"{folder.parent.name}/{folder.name}/{name}") for name in manifest.files]
    return {"manifest": manifest, "links": [(kind, link) for kind, link in links if kind in ("HTML", "PDF")]}


def _feed(shelved: list[tuple[str, list[tuple[Path, Manifest]]]]) -> bytes:
    """Return the feed. Its times are the as-of days, ids derive from names and numbers: the same editions, the same bytes."""
    from feedgen.feed import FeedGenerator

    feed = FeedGenerator()
    feed.id("urn:onrecord:briefings")
    feed.title("On Record briefings")
    feed.author({"name": "On Record"})
    feed.link(href=PAGE, rel="alternate")
    listed = [one for _, editions_of in shelved for one in editions_of]
    feed.updated(max(_moment(manifest) for _, manifest in listed))
    for folder, manifest in sorted(listed, key=lambda one: (_moment(one[1]), one[1].name, one[1].edition)):
        entry = feed.add_entry()  # each goes before the last
        entry.id(f"urn:onrecord:{manifest.name}:{manifest.edition}")
        entry.title(f"{manifest.title or manifest.name} · Edition {manifest.edition}")
        entry.updated(_moment(manifest))
        entry.summary(" ".join(manifest.highlights) or "No highlights.")
        for kind, link in _line(folder, manifest)["links"]:
            entry.link(href=link, rel="alternate", type={"HTML": "text/html", "PDF": "application/pdf"}[kind])
    xml: bytes = feed.atom_str(pretty=True)
    return xml


def _moment(manifest: Manifest) -> datetime:
    try:
        moment = datetime.fromisoformat(manifest.as_of)
    except ValueError:
        return _NO_DAY
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    from analysis.views.look import theme

    environment = Environment(
        loader=PackageLoader("analysis.briefing.page", "onrecord"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["moment"] = theme.moment
    return environment.get_template("index_list.html.j2")
