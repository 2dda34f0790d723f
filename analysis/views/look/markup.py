"""What a view returns: HTML that shows itself in a notebook, made from templates that escape every value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from analysis.views.look import theme
from analysis.views.look.words import TURNING, clause, in_marks, plain, printed

if TYPE_CHECKING:
    from jinja2 import Environment

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_RUN, _LONGEST = 20, 120  # characters
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markup:
    """A piece of a page. Jupyter shows ``html``; templates take it in as it is.

    ``facts`` go along as the output's metadata, under ``onrecord``: what the exporter says of the whole page.
    """

    html: str
    facts: Mapping[str, str] | None = None

    def _repr_html_(self) -> str | tuple[str, dict[str, Any]]:
        return (self.html, {"onrecord": dict(self.facts)}) if self.facts else self.html

    def __html__(self) -> str:
        return self.html


def render(template: str, **values: Any) -> Markup:
    """Fill a template of ``templates/``; every value but a Markup is escaped, and what no page can hold becomes U+FFFD."""
    html = _environment().get_template(f"{template}.html").render(values)
    return Markup(UNPRINTABLE.sub("�", TURNING.sub("", html)))


def name_of(name: object) -> Markup:
    """Return a name, cut where it is longer than any name is."""
    words = plain(name)
    return breakable(shortened_name(words))


def shortened_name(words: str) -> str:
    """Return as much of a name as a page shows."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def breakable(text: str) -> Markup:
    """Return text in which even a word of absurd length can be broken, so that no table leaves the page."""
    runs = [[word[n : n + _RUN] for n in range(0, len(word), _RUN)] for word in text.split(" ")]
    return render("breakable", runs=runs)


def safe_link(url: object) -> str | None:
    """Return a URL if it is one of the web, else None: an article may bring ``javascript:`` along."""
    return url.strip() if isinstance(url, str) and _WEB.fullmatch(url.strip()) else None


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("analysis.views"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {
        "number": theme.number,
        "moment": theme.moment,
        "when": theme.when,
        "plain": plain,
        "breakable": breakable,
        "name": name_of,
        "printed": printed,
        "in_marks": in_marks,
        "clause": clause,
        "web": safe_link,
    }
    return environment
