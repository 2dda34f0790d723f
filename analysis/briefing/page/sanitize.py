"""What may stand on a page: an allow-list of elements and attributes, applied by nh3 (a parser written to the HTML standard).

Articles are hostile input and notebooks show their words, so everything passes here twice: each cell by itself, so that what
one leaves open cannot swallow the next, and the whole page's content at the end, after the last change made to it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import nh3

STRUCTURE = frozenset(
    "article aside blockquote br dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr img li nav ol p pre"
    " section summary ul".split()
)
WORDS = frozenset(
    "a abbr b bdi button caption cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var"
    " wbr".split()
)
TABLE = frozenset("col colgroup table tbody td tfoot th thead tr".split())
DRAWING = frozenset(
    "circle clipPath defs desc ellipse g line linearGradient marker path pattern polygon polyline radialGradient rect stop svg"
    " symbol text tspan use".split()
)
# Elements whose words are no words for a reader. Everything else that is not allowed loses its tags and keeps its words.
UNREADABLE = frozenset(
    "applet audio canvas embed foreignObject iframe math metadata noembed noframes noscript object script select style"
    " template textarea video".split()
)

_EVERYWHERE = frozenset(
    "aria-describedby aria-hidden aria-label aria-labelledby class dir id lang popover role tabindex".split()
)
_PAINT = frozenset(
    "clip-path clip-rule color fill fill-opacity fill-rule font-family font-size font-style font-weight letter-spacing marker-end"
    " marker-mid marker-start opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap"
    " stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor dominant-baseline visibility".split()
)
# ``font`` is a shorthand that matplotlib writes; as an attribute of its own it does not exist.
STYLE_PROPERTIES = _PAINT | {"font"}
_GEOMETRY = frozenset(
    "cx cy d dx dy fx fy gradientTransform gradientUnits height href markerHeight markerUnits markerWidth offset orient"
    " patternTransform patternUnits points preserveAspectRatio r refX refY rotate rx ry transform viewBox width x x1 x2 y y1"
    " y2".split()
)
_OWN = {
    "a": frozenset({"href", "rel"}),
    "button": frozenset({"type", "popovertarget", "popovertargetaction"}),
    "details": frozenset({"open"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "ol": frozenset({"start", "reversed"}),
    "li": frozenset({"value"}),
    "td": frozenset({"colspan", "rowspan", "headers", "data-label"}),
    "th": frozenset({"data-label", "colspan", "rowspan", "headers", "scope", "abbr"}),
    "time": frozenset({"datetime"}),
}
_NAMES = frozenset({"id", "class", "popovertarget", "headers", "aria-labelledby", "aria-describedby"})
_SAFE_NAME = re.compile(r"[\w.: -]+")
_LINK = re.compile(r"(#|https?://)\S+", re.IGNORECASE)
_PICTURE = re.compile(r"data:image/(png|jpeg);base64,[A-Za-z0-9+/=\s]+")
_OWN_URL = re.compile(r"url\(#[\w.-]+\)")


def clean_piece(html: str) -> str:
    """Return a cell's HTML with only what is allowed; ``style`` stays on drawings, for ``drawings`` to turn into attributes."""
    return _cleaner(styled=True).clean(html)


def clean_page(html: str) -> str:
    """Return a page's content with only what is allowed, no ``style`` anywhere."""
    return _cleaner(styled=False).clean(html)


@cache
def _cleaner(*, styled: bool) -> nh3.Cleaner:
    import nh3

    # The title of a drawing is its alternative text until ``drawings`` has made it an attribute.
    titles = {"title"} if styled else set()
    drawing = _PAINT | _GEOMETRY | ({"style"} if styled else set())
    return nh3.Cleaner(
        tags=STRUCTURE | WORDS | TABLE | DRAWING | titles,
        clean_content_tags=UNREADABLE | ({"title"} - titles),
        attributes={"*": set(_EVERYWHERE), **{tag: set(names) for tag, names in _OWN.items()}}
        | {tag: set(drawing) for tag in DRAWING},
        attribute_filter=_keep,
        filter_style_properties=STYLE_PROPERTIES if styled else None,
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
    if name != "style" and "(" in value and tag in DRAWING and name in _PAINT:
        return value if _OWN_URL.fullmatch(value.strip()) or value.startswith("rgb") else None
    return value
