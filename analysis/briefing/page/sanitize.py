"""What may stand on a page: an allow-list of elements and attributes, applied by nh3 (a parser written to the HTML standard).

Articles are hostile input and notebooks show their words, so everything passes here twice: each cell by itself, so that what
one leaves open cannot swallow the next, and the whole page's content at the end, after the last change made to it.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import nh3

_NAMES = frozenset({"id", "class", "popovertarget", "headers", "aria-labelledby", "aria-describedby"})
_SAFE_NAME = re.compile(r"[\w.: -]+")
# or a file beside the page, which has an ending
_LINK = re.compile(r"(#|https?://)\S+|([\w-][\w.-]*/)*[\w-][\w-]*(\.[\w-]+)+", re.IGNORECASE | re.ASCII)
_PICTURE = re.compile(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/=]+")
_PAINTED_BY = re.compile(r"url\(#[\w.-]+\)|rgba?\([\d., %]+\)")


def clean_piece(html: str) -> str:
    """Return a cell's HTML with only what is allowed; ``style`` stays on drawings, for ``drawings`` to turn into attributes."""
    return _cleaner(styled=True).clean(html)


def clean_page(html: str) -> str:
    """Return a page's content with only what is allowed, no ``style`` anywhere."""
    return _cleaner(styled=False).clean(html)


@cache
def paint_properties() -> frozenset[str]:
    """Return the properties of a drawing's style that are attributes as well."""
    return frozenset(_allowed()["drawing"]["paint"])


@cache
def _allowed() -> dict[str, Any]:
    return tomllib.loads(files("analysis.briefing.page").joinpath("allowed.toml").read_text(encoding="utf-8"))


@cache
def _cleaner(*, styled: bool) -> nh3.Cleaner:
    import nh3

    tags, drawing = _allowed()["tags"], _allowed()["drawing"]
    # The title of a drawing is its alternative text until ``drawings`` has made it an attribute.
    title = {"title"}
    on_drawings = {*drawing["paint"], *drawing["geometry"], *({"style"} if styled else ())}
    attributes = {tag: set(names) for tag, names in _allowed()["attributes"].items()}
    attributes |= dict.fromkeys(tags["drawings"], on_drawings)
    return nh3.Cleaner(
        tags={*tags["structure"], *tags["words"], *tags["tables"], *tags["drawings"], *(title if styled else ())},
        clean_content_tags={*tags["unreadable"], *(() if styled else title)},
        attributes=attributes,
        attribute_filter=_keep,
        # ``font`` is a shorthand that stands in styles only.
        filter_style_properties={*drawing["paint"], "font"} if styled else None,
        url_schemes={"http", "https", "data"},
        link_rel=None,
    )


def _keep(tag: str, name: str, value: str) -> str | None:
    """Return the value of an attribute if it can do no harm, else None."""
    if name in _NAMES:
        return value if _SAFE_NAME.fullmatch(value) else None
    if name == "href":
        return value if _LINK.fullmatch(value) and (tag == "a" or value.startswith("#")) else None
    if name == "src":
        return value if _PICTURE.fullmatch(value) else None
    if name == "type":
        return "button"
    if name in paint_properties() and "(" in value:
        return value if _PAINTED_BY.fullmatch(value.strip()) else None
    return value
