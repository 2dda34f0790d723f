"""How a sentence reads by itself: whether it leans on the one before it, and whether it is the caption of a picture."""

from __future__ import annotations

import re

_LEANING = re.compile(
    r"""^[“"'‘•\s]*(?:[^,“”"]{1,40}, )?(?:it|they|he|she|this|that|these|those|we|i|there|such|his|her|their|its|then|by then"""
    r"""|otherwise)\b""",
    re.IGNORECASE,
)
_JOINING = re.compile(
    r"^[“\"'‘•\s]*(?:but|and|so|yet|or|nor|however|meanwhile|still|indeed|instead|also|besides)\b", re.IGNORECASE
)
_QUOTED = re.compile(r"[“\"][^“”\"]*(?:[”\"]|$)")
_FEWEST_OWN = 3  # words
_MONTH = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)"
    r"|Dec(?:ember|\.))"
)
# what agencies set under pictures: where somebody stands in it, whose it is, "is seen", the full date at the end
_CAPTION = re.compile(
    r"\((?:L|R|C|left|right|center|centre|top|bottom|rear|front|foreground|background)\)|\bPhotograph:|"
    r"\b(?:is|are|was|were) (?:seen|pictured|shown) (?:in|at|on|near|during|through)\b|"
    r"\b(?:file|undated|handout) (?:photo|picture|image)\b|"
    rf"\b{_MONTH} \d{{1,2}}, (?:19|20)\d\d\.?$|^(?:{_MONTH} \d{{1,2}}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day): "
)


def leans(sentence: str) -> bool:
    """Tell whether a sentence cannot be read alone: a pronoun or small letter opens it, or it is a quotation of nobody's."""
    bare = sentence.strip()
    if bare[:1] in ("“", '"'):  # it leans where it does not say whose words they are
        return len(_QUOTED.sub(" ", bare).split()) < _FEWEST_OWN
    return bare[:1].islower() or bool(_LEANING.match(bare))


def joins(sentence: str) -> bool:
    """Tell whether a sentence begins with a word that goes on from the one before it: "But …"."""
    return bool(_JOINING.match(sentence.strip()))


def is_caption(sentence: str) -> bool:
    """Tell whether a sentence is the caption of a picture by its form, where the page does not say so."""
    return bool(_CAPTION.search(" ".join(sentence.split())))
