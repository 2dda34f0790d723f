"""What a database's layout is, the list of those we know, and how a text in one of them is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import chain, islice

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read.record import Record, article_from_record

HEAD = 3_000  # lines by which a layout is known
_MOST = 60_000  # lines that one article can have; what is longer has lost its ends
_LAYOUTS = ("nexis_text", "nexis_uni", "factiva_codes", "factiva_plain", "proquest", "newsbank")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a database lays its articles out: what tells it, where each begins and ends, and what its lines say."""

    name: str
    recognizes: Callable[[Sequence[str]], bool]
    split: Callable[[Iterable[str]], Iterator[list[str]]]
    record: Callable[[list[str]], Record]


def layouts() -> Iterator[Layout]:
    """Return the layouts we know, in the order in which they are tried."""
    return (import_module(f"{__package__}.{name}").LAYOUT for name in _LAYOUTS)


def find_layout(head: Sequence[str]) -> Layout | None:
    """Return the layout that the first lines of a text are in."""
    return next((one for one in layouts() if one.recognizes(head)), None)


def read_bundle(lines: Iterable[str], *, where: str) -> Iterator[Article | ReadError] | None:
    """Read a text in a known layout, one article at a time; None where it is in none.

    Raises ReadError for several articles in a layout that is not known.
    """
    from analysis.read.bundles.unknown import refuse_unknown_bundle

    rest = iter(lines)
    head = list(islice(rest, HEAD))
    layout = find_layout(head)
    if layout is None:
        refuse_unknown_bundle(head, where=where)
        return None
    return read_layout(layout, chain(head, rest), where=where)


def read_layout(layout: Layout, lines: Iterable[str], *, where: str) -> Iterator[Article | ReadError]:
    """Read the articles of a text in a layout; one that cannot be read is an error in its place."""
    number = 0
    for number, part in enumerate(layout.split(lines), start=1):
        place = f"{where}:{number}"
        try:
            yield article_from_record(layout.record(part), where=place)
        except ReadError as error:
            yield error if error.where else ReadError(error.what, where=place, remedy=error.remedy)
        except Exception as error:  # noqa: BLE001  one odd article, whatever is odd in it, must not cost the others
            what = f"this article cannot be read ({type(error).__name__}: {str(error)[:80]})"
            yield ReadError(what, where=place, remedy="leave it out, and report this")
    if not number:
        yield ReadError(f"it looks like {layout.name}, but holds no article", where=where, remedy="export it again")


def bounded(part: list[str]) -> list[str]:
    """Return the lines of one article. Raises ReadError for more than one can have."""
    if len(part) > _MOST:
        raise ReadError(f"an article of {len(part):,} lines: its end was not found", remedy="export it again")
    return part
