"""The page's own type: Source Serif and Source Sans, cut down to the characters of the page and put into its stylesheet."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from analysis.views.look import theme

# What stylesheets, page numbers and running heads write besides the page's own words.
_ALWAYS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("\u00a0–—‘’“”…·↑→×−•§")
_EMPHASIS = re.compile(r"<(?:em|i|cite|var|dfn|address)\b")
_FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "lnum", "tnum"]


def font_faces(text: str) -> str:
    """Return ``@font-face`` rules that embed, as data URIs, every face with the characters of a text that it has.

    Italics in semibold, and in Sans, are left out of a page that emphasizes nothing itself: no stylesheet asks for them.
    """
    characters = frozenset(text) | _ALWAYS
    emphatic = _EMPHASIS.search(text)
    rules = []
    for (family, weight, style), path in theme.font_files().items():
        if style == "italic" and not emphatic and (weight != 400 or family == theme.SANS[0]):
            continue
        data = base64.b64encode(_subset(path, characters)).decode()
        source = f'url("data:font/woff2;base64,{data}") format("woff2")'
        rules.append(f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};src:{source}}}')
    return "\n".join(rules)


@lru_cache(maxsize=32)
def _subset(path: Path, characters: frozenset[str]) -> bytes:
    """Return a font as WOFF2 with these characters only; the same characters give the same bytes.

    HarfBuzz does in a quarter of the time what fontTools' own subsetter does.
    """
    import uharfbuzz
    from fontTools.ttLib import TTFont

    wanted = uharfbuzz.SubsetInput()
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    _replace(wanted.sets(uharfbuzz.SubsetInputSets.UNICODE), map(ord, characters))
    tags = (int.from_bytes(feature.encode("ascii"), "big") for feature in _FEATURES)
    _replace(wanted.sets(uharfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG), tags)
    small = uharfbuzz.subset(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))), wanted)
    font = TTFont(io.BytesIO(small.blob.data), recalcTimestamp=False)
    font.flavor = "woff2"
    woff2 = io.BytesIO()
    font.save(woff2, reorderTables=False)
    return woff2.getvalue()


def _replace(chosen: Any, values: Iterable[int]) -> None:
    chosen.clear()
    chosen.update(values)
