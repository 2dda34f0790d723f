"""How a sentence reads by itself: whether it leans on the one before it, is the caption of a picture, or tells nothing."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from analysis import lexicon
from analysis.measures.run_on import is_run_together
from analysis.measures.stems import Bag, content, stem
from analysis.world.quick import quick

# who or what was told of before, and is not named here
_KNOWN = (
    r"the (?:boy|girl|man|woman|child|baby|teenager|men|women|children|couple|pair|trio|duo|two|three|four|group|victims?"
    r"|suspects?|patients?|latter|former|others?|move|step|news|figures?|comments?|remarks?|announcement|incident|episode|cause)"
)
_TIME = (
    r"the|that|this|same|next|following|first|few|of|moments?|time|mornings?|afternoons?|evenings?|nights?|noon|midnight|hours?|days?"
    r"|weeks?|months?|years?|weekend|mid-?\w+|late|early|later|earlier|ago|\d+(?:st|nd|rd|th)?|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day"
    r"|January|February|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber"
)
_POINTERS = "it|they|he|she|this|that|these|those|there"
_PHRASES = r"""(?:[^,“”"]{1,40}, )?(?:(?-i:[^,“”"A-Z]){1,40}, )?"""  # "The next day, shortly after noon, "
_LEANING = re.compile(
    rf"""^[“"'‘•\s]*{_PHRASES}(?:{_POINTERS}|we|i|such|his|her|their|its|then|by then|otherwise|{_KNOWN})\b""",
    re.IGNORECASE,
)
# "By Sunday afternoon she had …": a time, and no name that the pronoun could stand for
_AT_TIMES = re.compile(
    r"^(?:by|on|in|at|from|during|for|until|soon after|last|a|two|three|four|earlier|later|early|late) "
    rf"(?:(?:{_TIME}) ){{0,5}}(?:he|she|they|it)\b",
    re.IGNORECASE,
)
# the hour of a day, or the statement of somebody, that were told of before
_AFTER_ALL = re.compile(
    r"^(?:(?:earlier|later|late|early) (?:in|on|that) (?:the |that |this )?(?:same )?(?:day|morning|afternoon|evening|night)\b"
    r"|(?:in|at|during|with|after) (?:his|her|their|its) (?:statement|remarks|comments?|letter|post|tweet|message|report|ruling"
    r"|order|decision|complaint|announcement|interview|appearance)\b(?! (?:to|of|on|with|about|for|that|at)\b))",
    re.IGNORECASE,
)
_JOINING = re.compile(
    r"^[“\"'‘•\s]*(?:but|and|so|yet|or|nor|however|meanwhile|still|indeed|instead|also|besides|well(?=,)"
    r"|even so|afterwards?|thereafter"
    r"|the \w+ (?:comes?|came|follow(?:s|ed)))\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"\bthe (?:news|move|remarks?|comments?|announcement|accusations?|allegations?|criticism|reports?)\b"
    r"(?!\s+(?:that|of|by|from|on|about|in|to|agency|agencies|media|conference|channel|organi[sz]ation|release|said|says|found))",
)
# what somebody did without saying what it was; not "Lund's decision to leave", "Lund's plan for the port"
_OWN_DEED = re.compile(
    r"^(?:[A-Z][\w.-]*\s){0,4}[A-Z][\w-]*[’']s? (?:\w+ )?"
    r"(?:decision|move|comments?|remarks?|announcement|statement|proposal|plan|claim)\b(?!\s(?:to|that|of|by|on|about|for|in)\b)"
)
_QUOTED = re.compile(r"[“\"][^“”\"]*(?:[”\"]|$)")
# what a sentence points to in its midst: "violence like this", "discussed the matter", "Lund then received the envoy"
_WITHIN = re.compile(
    r"^(?:[A-Z][\w.’'-]*\s){1,5}then (?!-)\w+ed\b|\blike (?:this|that|these|those)\b|^As (?:happened|before)\b"
    r"|\b(?:the|this) (?:matter|situation)(?= (?:\w+ly |again )?(?:with|in|on|at|after|before|to)\b|[,.;])"
)
# who writes or is heard, and where; not "World War I began", "Our Lady", "My Lai"
_SELF = re.compile(
    r"\b(?:[Ww]e|[Hh]ere|me|us|myself|ourselves)\b|\b(?:[Mm]y|[Oo]urs?)\b(?! [A-Z])|(?<!War )(?<!Part )(?<!Act )\bI\b(?= [a-z])"
)
_OPENING = 60  # characters in which a caption or headline names whom it is of
_FEWEST_OWN = 3  # words
_MONTH = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)"
    r"|Dec(?:ember|\.))"
)
# what agencies set under pictures: where somebody stands in it, whose it is, "is seen", the full date, at the end or with its
# weekday in the midst; and what
# headlines and transcripts alone do, a name and a colon; a newspaper's correction of itself; markup left by an export
_CAPTION = quick(
    re.compile(
        r"\((?:L|R|C|left|right|center|centre|top|bottom|rear|front|foreground|background)\)|\bPhotograph:|"
        r"\b(?:is|are|was|were) (?:seen|pictured|shown) (?:in|at|on|near|during|through)\b|"
        r"\b(?:file|undated|handout) (?:photo|picture|image)\b|"
        r"\b(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Vv]ideo grab)s? (?:\w+ ){0,6}(?:made|taken|released|provided) (?:by|from|on)\b|"
        rf"\b{_MONTH} \d{{1,2}}, (?:19|20)\d\d\.?$|"
        rf"(?<!\b[Oo]n )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, {_MONTH} \d{{1,2}}, (?:19|20)\d\d, (?:in|at|near) [A-Z]|"
        r"\b[Cc]ourtesy (?:of )?[A-Z]|"
        r"^(?:An? )?(?:\w+ )?(?:[Ii]mage|[Pp]hoto(?:graph)?|[Pp]icture)s? of [^.;“]{3,80} (?:taken|made) (?:on|in|from|by)\b|"
        r"^(?:An?|The|This) (?:\w+ ){0,3}(?:article|story|column|headline|caption|version|chart|review|obituary|editorial)\b"
        r"(?:(?! said | that )(?:[^.]|(?<=\b[A-Z][a-z]{2})[.]|(?<=\bSept)[.])){0,120}"
        r"\b(?:misstated|misidentified|misspelled|misattributed|misquoted|(?:incorrectly|erroneously) \w+ed)\b|"
        r"<\w+\s[^>]*=[^>]*>|"
        r"^(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*: [A-Z‘'“]|"
        r"^By (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mr|Ms|Mrs|[A-Z]\w+ (?:of|in)\b)(?:[A-Z][\w’'-]+\.? ){2,}[A-Z]|"
        rf"^(?:[A-Z][\w./]*\s){{0,3}}(?:{_MONTH} \d{{1,2}}(?:, (?:19|20)\d\d)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day): "
    )
)

_ASKED = r"(?:requests?|questions?|inquir\w+|messages?|calls?|e-?mails?|comments?)"
_SILENT = re.compile(  # nobody answered a reporter: no news of the affair
    r"\b(?:did(?: not|n[’']t)|could not|declined to|refused to|made no|had no)\b[^.;“]{0,40}"
    rf"\b(?:comments?\b|(?:respond|reply|return)\b[^.;“]{{0,60}}\b{_ASKED}\b)"
)

# pieces of a page run together: "ShareLikeReplyLund", "Ola Lund | 14:19 UK time"
_GLUED = re.compile(r"(?:[a-z][A-Z]\w*){3}|\w \| \w|\d[AP]M[A-Z][a-z]")
_ENDED = re.compile(r"[.!?…:;,—–-][”\"'’)\]]*\s*$|[”\"][)\]]?\s*$")


@lru_cache(maxsize=100_000)  # each measure asks of the same sentences
def leans(sentence: str) -> bool:
    """Tell whether a sentence cannot be read alone: a pronoun or small letter opens it, or it is a quotation of nobody's."""
    bare = sentence.strip()
    if bare.endswith(("--", "—", "–", ",", ":")) or bare.startswith("(") or _closes(bare):
        return True
    if bare[:1] in ("“", '"'):  # it leans where it does not say whose words they are
        return len(_QUOTED.sub(" ", bare).split()) < _FEWEST_OWN
    opens = _LEANING.match(bare) or _AT_TIMES.match(bare) or _AFTER_ALL.match(bare)
    return bare[:1].islower() or bool(opens or _OWN_DEED.match(bare)) or bool(_UNNAMED.search(bare[:_OPENING]))


def speaks_itself(sentence: str) -> bool:
    """Tell whether "I", "we" or "here" stands in it outside marks: who and where that is, only its article tells."""
    return bool(_SELF.search(_QUOTED.sub(" ", sentence)))


def _closes(sentence: str) -> bool:
    """Tell a sentence that ends a quotation which began before it: "So sad,” Lund said"."""
    first, last = sentence.find("“"), sentence.find("”")
    return last >= 0 and not 0 <= first < last


def joins(sentence: str) -> bool:
    """Tell whether a sentence begins with a word that goes on from the one before it: "But …"."""
    return bool(_JOINING.match(sentence.strip()))


@lru_cache(maxsize=100_000)
def is_caption(sentence: str) -> bool:
    """Tell whether a sentence is a caption, a headline or a byline by its form, where the page does not say so.

    What no mark ends is one too: prose has its full stop.
    """
    return not _ENDED.search(sentence) or bool(_GLUED.search(sentence)) or bool(_CAPTION.search(" ".join(sentence.split())))


@lru_cache(maxsize=100_000)
def tells_nothing(sentence: str) -> bool:
    """Tell a question, a writer's opinion, and a sentence that but for names and times only says that somebody spoke."""
    words = sentence.strip(" \t\r\n”\"’'")
    if words.endswith("?") or _SILENT.search(words) or judges(sentence):
        return True
    return content(words) <= _empty()


def reads_alone(sentence: str) -> bool:
    """Tell whether a sentence is prose that says something, and names whom and what it speaks of."""
    told = not (is_caption(sentence) or is_run_together(sentence) or tells_nothing(sentence))
    return told and not (leans(sentence) or speaks_itself(sentence) or _WITHIN.search(_QUOTED.sub(" ", sentence)))


def judges(sentence: str) -> bool:
    """Tell whether a writer judges in words of the article's own ("in a pernicious twist"), and reports nobody who does."""
    own = " ".join(re.findall(r"[^\W\d_]+", _QUOTED.sub(" ", sentence).casefold()))
    return bool(_judging().search(own)) and not _judged_by().search(own)


@cache
def _judging() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(lexicon.words('happenings', 'judging')))})\b")


@cache
def _judged_by() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(lexicon.words('happenings', 'judged_by')))})")


@cache
def _empty() -> Bag:
    """Return the stems of verbs that say by themselves only that something was said, answered, or came next."""
    verbs = lexicon.verbs.having("thin") | lexicon.words("happenings", "talk")
    return frozenset(stem(form) for verb in verbs for form in (verb, f"{verb}ed"))
