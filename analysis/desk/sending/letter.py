"""The words that go out with an edition: its lead, what is new, what is due; and those of a failure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from analysis.desk.sending.content import Content, Since
from analysis.world.printed import printable

if TYPE_CHECKING:
    from jinja2 import Environment

_MOST = {"lead": 6, "news": 10, "due": 4}
_WIDTH = 78
_NOTHING = "Nothing that happened since the last edition; what else differs stands in the briefing."


@dataclass(frozen=True, slots=True)
class Letter:
    """A message: its subject, its words as plain text and as HTML (empty where there is none)."""

    subject: str
    text: str
    html: str = ""


def letter_of(content: Content, since: Since, *, link: str | None, pdf: str = "") -> Letter:
    """Write to a reader of an edition what is new since the last one that came. ``pdf`` says where the PDF is."""
    facts = _facts(content, since, link) | {"pdf": pdf}
    return Letter(content.title, _render("edition.txt.j2", facts), _render("edition.html.j2", facts))


def failure_letter(name: str, what: str) -> Letter:
    """Write to a maintainer why there is no new edition."""
    lines = [" ".join(printable(line).split()) for line in what.splitlines()]
    facts = {"name": printable(name), "what": [line for line in lines if line]}
    return Letter(f"{printable(name)}: something failed", _render("failure.txt.j2", facts))


def _facts(content: Content, since: Since, link: str | None) -> dict[str, Any]:
    """Return what a letter tells."""
    news, lead = since.news(), content.lines("lead")
    return {
        "title": content.title,
        "as_of": printable(content.manifest.as_of),
        "first": since.first,
        "nothing": _NOTHING,
        "heading": "The affair" if lead else "In short",
        "lead": (lead or content.lines("highlights"))[: _MOST["lead"]],
        "news": news[: _MOST["news"]],
        "more": max(0, len(news) - _MOST["news"]),
        "due": content.lines("due")[: _MOST["due"]],
        "review": _fact(content, "review"),
        "link": content.link(link, page.name if (page := content.page("html")) else ""),
    }


def payload_of(content: Content, since: Since, *, link: str | None) -> dict[str, Any]:
    """Return an edition for a program that is told of it."""
    told = _facts(content, since, link)
    return {
        "kind": "edition",
        "briefing": content.shelf.name,
        "edition": content.number,
        "since": content.manifest.since,
        "title": printable(content.manifest.title or content.manifest.name),
        "as_of": content.manifest.as_of,
        **{name: list(told[name]) for name in ("lead", "news", "due")},
        "link": told["link"],
        "files": content.manifest.files,
    }


def _fact(content: Content, name: str) -> str:
    facts = content.data.get("facts")
    value = facts.get(name) if isinstance(facts, dict) else None
    return printable(value) if isinstance(value, str) else ""


def _render(template: str, facts: dict[str, Any]) -> str:
    return str(_environment().get_template(template).render(facts)).strip() + "\n"


@cache
def _environment() -> Environment:
    import textwrap

    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

    environment = Environment(
        loader=PackageLoader("analysis.desk.sending", "letters"),
        autoescape=select_autoescape(("html.j2",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["wrapped"] = lambda line: textwrap.fill(
        line, _WIDTH, initial_indent="- ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )
    return environment
