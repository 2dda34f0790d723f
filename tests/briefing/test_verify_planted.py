"""Alterations planted in an exported page, each at a place of its own: every one is found, and what is said names it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import pytest

from analysis.briefing.edition import Edition
from analysis.briefing.pdf import write_pdf
from analysis.briefing.verify import made_from, verify
from analysis.briefing.verify.difference import Difference
from analysis.briefing.verify.wording import Known

QUOTE = re.compile(
    r'(<blockquote><p dir="auto">)(?P<words>.*?)(</p></blockquote>\s*<figcaption class="by">)(?P<told>.*?) ?'
    r'(<sup class="ev".*?</sup>)'
)
SPEAKER = re.compile(r'(<h3 [^>]*><span class="actor[^>]*><bdi>)(?P<words>.*?)(?=</bdi>)')
CELL = re.compile(r'(<td class="words"[^>]*><span>)(?P<words>.*?)(?=</span>)')
WHEN = re.compile(r'(<td class="when"[^>]*>)(?P<words>[^<]*)(?=<)')
NOTE = re.compile(r'(<span class="note">[A-Z][a-z ]+, [^:<]*\d{4}: )(?P<words>[^<]*?)(?=<)')
OWNER = re.compile(  # of an actor of whom words are given
    r'(<th[^>]*><span class="actor[^>]*><bdi>)(?P<words>.*?)(?=</bdi>(?:(?!</tr>).)*<td class="words"[^>]*><span>[^<])',
    re.DOTALL,
)
LINE = re.compile(r"(<li><bdi>)(?P<words>[^<]*)(?=</bdi><sup)")
ENTRY = re.compile(
    r'(<article class="evidence" id="ev-(?P<number>\d+)">.*?<p class="passage"[^>]*>)'
    r'(?P<words>.*?)(</p>\s*<p class="by"[^>]*>)(?P<told>.*?)(?=</p>)',
    re.DOTALL,
)
SOURCE = re.compile(r"<tr[^>]*>\s*(<td[^>]*>)(?P<day>[^<]*)</td>\s*<td[^>]*><bdi>(?P<words>[^<]*)(?=</bdi>)")
ALT = re.compile(r'(aria-label="Timeline with the lanes )(?P<words>[^"]*)(?=")')
FINDING = re.compile(r'(<p class="finding"[^>]*>)(?P<words>[^<]*)(?=</p>)')
MEASURE = re.compile(r'(<p class="measure"[^>]*>)(?P<words>[^<]*)(?=</p>)')
DATED = re.compile(r"(<p>)(?P<words>The articles date [^<]*)(?=</p>)")
GAP = re.compile(r"(<li><bdi>)(?P<words>[^<]*)(?=</bdi></li>)")
COUNT = re.compile(r'(<td class="num"[^>]*>)(?P<words>\d+)(?=</td>)')
CORPUS = re.compile(r"(<dt>Corpus</dt>\s*<dd>)(?P<words>[^<]*)(?=</dd>)")
LINES = "not as computed"  # what is found of a line that is no quotation
DRAWN = re.compile(r"(<text [^>]*>)(?P<words>[^<]*)(?=</text>)")


@dataclass(frozen=True)
class Planted:
    """What was done, what has to be found, and words that the finding has to name; ``only`` is the format that can show it."""

    name: str
    fault: str
    names: str
    only: str = ""


@dataclass
class Page:
    """A page in which alterations are planted; ``whole`` if also in passages on which other altered lines rest."""

    html: str
    whole: bool = False
    planted: list[Planted] = field(default_factory=list)
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def alter(
        self,
        name: str,
        pattern: re.Pattern[str],
        change: Callable[[str], str],
        *,
        fault: str = "altered",
        group: str = "words",
        names: str = "",
        only: str = "",
        last: bool = False,
    ) -> None:
        """Alter the first place (or the last) that is not yet altered, and that this does alter."""
        places = list(pattern.finditer(self.html))
        for found in reversed(places) if last else places:
            altered = change(found[group])
            if found.start() not in self.taken and altered != found[group] and not self._is_cited(found):
                self.taken.add(found.start())
                self.edits.append((*found.span(group), altered))
                self.planted.append(Planted(name, fault, names or plain(altered), only))
                return
        raise AssertionError(f"the page has no place for {name!r}")

    def add(self, name: str, at: str, html: str, *, fault: str, names: str, only: str = "") -> None:
        """Add something behind the first place that reads so."""
        place = self.html.index(at) + len(at)
        self.edits.append((place, place, html))
        self.planted.append(Planted(name, fault, names, only))

    def altered(self) -> str:
        """Return the page with all of them."""
        html = self.html
        for start, end, words in sorted(self.edits, reverse=True):
            html = html[:start] + words + html[end:]
        return html

    def _is_cited(self, found: re.Match[str]) -> bool:
        """Tell whether this is a passage on which something else that is altered rests."""
        number = found.groupdict().get("number")
        return bool(number) and not self.whole and f'<a href="#ev-{number}">' in self._cited

    @property
    def _cited(self) -> str:
        return "".join(re.findall(r"(?s)<blockquote>.*?</figure>|<td class=\"words\".*?</td>|<li>.*?</li>", self.html))


def plain(html: str) -> str:
    return " ".join(unescape(re.sub("<[^>]+>", "", html)).split())


def swap(old: str, new: str) -> Callable[[str], str]:
    return lambda words: re.sub(old, new, words, count=1)


def first_quotes(html: str) -> Page:
    """Plant what can be done to words and to those who said them."""
    page = Page(html)
    page.alter("a word of a quote changed", QUOTE, swap(r"[a-z]{4,}", "never"))
    page.alter("a word left out", QUOTE, swap(r" [a-z]{3,} ", " "))
    page.alter("a negation put in", QUOTE, swap(" to ", " not to "))
    page.alter(
        "a capital made small", QUOTE, lambda words: re.sub(r"[A-Z](?=[a-z]{3})", lambda one: one[0].lower(), words, count=1)
    )
    page.alter("punctuation changed", CELL, swap(r"[.,](?=[ ”]|$)", "?"))
    page.alter("a homoglyph", CELL, swap("o", "о"))
    page.alter("a space that joins no words", CELL, swap(r"([a-z]{3}) ([a-z]{3})", r"\1\2"))
    page.alter("a word of an event changed", CELL, swap(r"[a-z]{4,}", "never"))
    page.alter("a number of an event changed", CELL, swap(r"\d+", "97"))
    page.alter("a name of an event changed", CELL, swap("Japan|Tokyo|Seoul", "Beijing"))
    page.alter("a date that the event does not have", WHEN, swap(r"\d+ Aug", "3 Mar"), fault="told otherwise",
               names="3 Mar", last=True)  # fmt: skip
    page.alter(
        "a word of the lead changed", LINE, swap(r" [a-z]{4,} (?=.*\([A-Z][^()]+, \d+ \w{3} \d{4}\))", " never "),
        fault=LINES, names="never",
    )  # fmt: skip
    page.alter("other words for an actor's own", CELL, lambda _: "“Nobody was asked about it at all.”")
    page.alter("another publisher of the lead", LINE, swap(r"\((?:Harbour Wire|Pacific Courier|Peninsula Desk)(?=, \d)",
               "(Evening Star"), fault=LINES, names="Evening Star")  # fmt: skip
    page.alter("another day of the lead", LINE, swap(r", \d+ \w{3} (?=\d{4}\))", ", 3 Mar "), fault=LINES,
               names="3 Mar")  # fmt: skip
    _add(page)
    return page


def cuts_passages_and_figures(html: str) -> Page:
    """Plant what is cut and spliced, and what can be done to passages, sources, figures and counts."""
    page = Page(html, whole=True)
    first, second = list(QUOTE.finditer(html))[:2]
    spliced = f"{' '.join(plain(first['words']).split()[:6])} {' '.join(plain(second['words']).split()[-8:])}"
    page.edits.append((*first.span("words"), spliced))
    page.planted.append(Planted("two quotes spliced", "spliced", spliced))
    page.taken.add(first.start())
    page.alter("a cut without an ellipsis", QUOTE, lambda words: " ".join(words.split()[:-2]))
    page.alter("a cut with an ellipsis", QUOTE, lambda words: " ".join(words.split()[:-2]) + " …", last=True)
    page.alter("a number of a passage changed", ENTRY, swap(r"\d+", "97"))
    page.alter("a small word of a passage dropped", ENTRY, swap(" (?:not|no|its|their|the|of) ", " "))
    page.alter("a negation of a passage put in", ENTRY, swap(r" (is|was|has|had|to) ", r" \1 not "))
    page.alter("a million for a thousand", ENTRY, swap(" [a-z]{4,}s ", " billion "))
    page.alter("a passage cut short", ENTRY, lambda words: re.sub(r"(?s)(\w+\W+){3}$", "", words))
    page.alter("a passage of another publisher", ENTRY, swap("Harbour Wire|Pacific Courier|Peninsula Desk", "Evening Star"),
               group="told", fault="credited to somebody else", names="Evening Star")  # fmt: skip
    page.alter("a passage of another day", ENTRY, swap(r", \d+ (?=\w{3} \d{4})", ", 31 "), group="told",
               fault="credited to somebody else", names=", 31 ")  # fmt: skip
    page.alter("a passage of another article", ENTRY, swap(r"<bdi>\w+", "<bdi>Never"), group="told",
               fault="credited to somebody else", names="Never")  # fmt: skip
    page.alter("another publisher of a source", SOURCE, lambda _: "Evening Star", fault="told otherwise", names="Evening Star")
    page.alter("another day of a source", SOURCE, swap(r"^\d+", "31"), group="day", fault="told otherwise", names="'31 ")
    page.alter("a figure's words for who cannot see it", ALT, swap(r"^[^,]+", "Nobody At All"), fault=LINES, names="Nobody")
    page.alter("a label of the timeline", DRAWN, swap(r"^[\w ,-]+(?= …$)", "Nothing of the kind"), fault=LINES, names="kind")
    page.alter("a number in a figure's title", FINDING, swap(r"\d+", "97"), fault=LINES, names="97")
    page.alter("a name in a figure's title", FINDING, swap("South Korea", "North Marrow"), fault=LINES, names="North Marrow")
    page.alter("the period that a figure draws", MEASURE, swap(r"\d{4}", "2007"), fault=LINES, names="2007")
    page.alter("a count of events", DATED, swap(r"\d+", "97"), fault=LINES, names="97")
    page.alter("a name among those never quoted", GAP, swap(r"(?<=never quoted: )\w+", "Marrow"), fault=LINES, names="Marrow")
    page.alter("a count in a table", COUNT, swap(r"\d+", "97"), fault=LINES, names="97")
    page.alter("the articles of the masthead", CORPUS, swap(r"^\d+", "97"), fault=LINES, names="97")
    return page


INVENTED = """<section class="speaker"><h3>Moon Jae-in</h3><figure class="quote direct"><blockquote><p>“We have burned every
bridge.”</p></blockquote><figcaption class="by">“said” <sup class="ev"><a href="#ev-1">1</a></sup>
</figcaption></figure></section>"""
BARE = """<figure class="quote direct"><blockquote><p>“No evidence of it.”</p></blockquote>
<figcaption class="by">“said”</figcaption></figure>"""
NEW_ENTRY = """<article class="evidence" id="ev-990"><p class="no">990</p><p class="passage">Nobody wrote this line.</p>
<p class="by">Head, Harbour Wire, 1 Aug 2019</p></article>"""


def _add(page: Page) -> None:
    """Plant what no page of this corpus has."""
    speakers, asked = '<div class="speakers">', "Who said what, in which words, and how do we know?</p>"
    trap, gave = "<p>“The pact was a trap,” Moon said.</p>", "<ul><li>Seoul gave in on every point.</li></ul>"
    page.add("a quote that is nowhere", speakers, INVENTED, fault="altered", names="burned every bridge")
    page.add("a quote without evidence", speakers, BARE, fault="without evidence", names="No evidence of it")
    page.add("a quotation in running text", asked, trap, fault=LINES, names="The pact was a trap")
    page.add("a highlight without evidence", '<section class="lead">', gave, fault=LINES, names="Seoul gave in")
    page.add("an invented passage", '<section class="annex">', NEW_ENTRY, fault="altered", names="Nobody wrote this line")


def other_people(html: str) -> Page:
    """Plant what can be done to who says it, and to where the marks lead."""
    page = Page(html)
    quotes = list(QUOTE.finditer(html))
    speakers = list(SPEAKER.finditer(html))[:4]
    for one, other in zip(speakers, [*speakers[1:], speakers[0]], strict=True):
        page.edits.append((*one.span("words"), other["words"]))
        page.planted.append(Planted(f"{plain(one['words'])} for another", "credited to somebody else", plain(one["words"])))
    page.alter("another actor for a position", OWNER, lambda _: "Undersecretary Doe", fault="credited to somebody else",
               names="Undersecretary Doe")  # fmt: skip
    page.alter("a number of the lead changed", LINE, swap(r"\b\d+\b(?=.*\([A-Z][^()]+, \d+ \w{3} \d{4}\))", "97"), fault=LINES,
               names="97")  # fmt: skip
    _move_marks(page, quotes)
    return page


def _move_marks(page: Page, quotes: list[re.Match[str]]) -> None:
    own = int(re.findall(r"#ev-(\d+)", quotes[-2][5])[0])
    places = (
        ("another article", quotes[-1], 1),
        ("another sentence of the article", quotes[-2], next(_beside(page.html, own))),
    )
    for name, found, to in places:
        page.edits.append((*found.span(5), re.sub(r'#ev-\d+">\d+</a>', f'#ev-{to}">{to}</a>', found[5], count=1)))
        page.planted.append(Planted(f"a mark to {name}", "evidence elsewhere", plain(found["words"])))
    link = re.search(r'<sup class="ev"[^>]*><a href="#ev-(\d+)">', page.html)
    assert link is not None
    page.edits.append((*link.span(1), "2"))
    page.planted.append(Planted("a link that leads elsewhere than its number", "evidence elsewhere", "leads to '#ev-2'"))


def _beside(html: str, number: int) -> Iterator[int]:
    """Give other entries of the same article."""
    by = {int(one["number"]): plain(one["told"]) for one in ENTRY.finditer(html)}
    head = re.sub(r"\W*Back to the text$", "", by[number])
    return (other for other, told in by.items() if other != number and told.startswith(head))


def alike(html: str) -> Page:
    """Plant what can be done to what stands below quotes, and to what several tell alike and no row of the timeline tells."""
    page = Page(html)
    page.alter("another publisher below a quote", QUOTE, swap("Pacific Courier|Harbour Wire", "Evening Star"), group="told",
               fault="told otherwise", names="Evening Star")  # fmt: skip
    page.alter("another day below a quote", QUOTE, swap(r"published \d+", "published 31"), group="told",
               fault="told otherwise", names="published 31")  # fmt: skip
    page.alter("another word for how it was said", QUOTE, swap(r"“\w+”", "“admitted”"), group="told",
               fault="told otherwise", names="admitted")  # fmt: skip
    page.alter("a word of an agreement changed", LINE, swap(r" [a-z]{4,} (?=.*origins)", " never "), fault=LINES, names="never")
    page.alter("another date of an agreement", LINE, swap(r"\(\d+ \w+ (?=\d{4}\): at least \d origins)", "(3 Mar "),
               fault=LINES, names="3 Mar")  # fmt: skip
    return page


def on_screen(html: str) -> Page:
    """Plant what only HTML can show."""
    page = Page(html)
    page.alter("a mark of invisible width", QUOTE, swap(r"(\w{3}) ", "\\1\u200b "), only="html")
    page.alter("words turned around", QUOTE, swap(r"(\w{4,})", "\u202e\\1\u202c"), only="html")
    page.add(
        "a script",
        "</main>",
        "<script>document.title</script>",
        fault="outside the page's structure",
        names="script",
        only="html",
    )
    page.add(
        "words out of sight",
        "</main>",
        '<p style="display:none">x</p>',
        fault="outside the page's structure",
        names="style",
        only="html",
    )
    popover = re.search(r'(<div class="pop" id="pop-ev-\d+".*?<p class="passage"[^>]*>)(.*?)(?=</p>)', html, re.DOTALL)
    button = re.search(r'popovertarget="pop-ev-(\d+)"', html)
    assert popover is not None
    assert button is not None
    page.edits += [(popover.end(1), popover.end(1), "Never before: "), (*button.span(1), "993")]
    page.planted.append(Planted("a passage that opens in place", "altered", "Never before", "html"))
    page.planted.append(Planted("a button that opens another", "evidence elsewhere", "993", "html"))
    mark = list(re.finditer(r'<a href="#(ev-\d+)">(\d+)</a>', html))[-1]
    page.edits += [(*mark.span(1), "ev-994"), (*mark.span(2), "994")]
    page.planted.append(
        Planted("a mark to nothing", "evidence elsewhere", "no passage of the corpus is its evidence 994", "html")
    )
    return page


@pytest.fixture(scope="module")
def planted(
    issued: dict[str, Edition], known: Known, bundled_corpus: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[Planted, str, list[Difference]]]:
    """Return each alteration with the format it was planted in and all that was found in that file."""
    folder, found = tmp_path_factory.mktemp("planted"), []
    pages = {name: made_from(issued[name].files[0], bundled_corpus).page() for name in ("briefing", "few events")}
    assert all(page == issued[name].files[0].read_text(encoding="utf-8") for name, page in pages.items())
    page, few = pages.values()
    for made in (first_quotes(page), cuts_passages_and_figures(page), other_people(page), on_screen(page), alike(few)):
        html, computed = made.altered(), few if made.html == few else page
        for suffix in ("html", "pdf") if not made.planted[0].only else ("html",):
            path = folder / f"page.{suffix}"
            path.write_bytes(html.encode() if suffix == "html" else write_pdf(html))
            verdict = verify(path, known, computed=computed)
            found += [(one, suffix, list(verdict.differences)) for one in made.planted]
    return found


def names(difference: Difference, words: str) -> bool:
    """Tell whether what is said of a difference holds these words; drawn ones have lost their spaces in a PDF."""
    return re.sub(r"\s", "", words) in re.sub(r"\s", "", f"{difference.words} {difference}")


def is_named(planted: Planted, found: Difference) -> bool:
    """Tell whether a finding is of this alteration; words left out or put in make two pieces that stand apart."""
    same = planted.fault == found.fault or (planted.fault, found.fault) == ("altered", "spliced")
    return same and names(found, planted.names)


def test_each_of_forty_planted_alterations_is_found_and_named(planted: list[tuple[Planted, str, list[Difference]]]):
    for suffix, least in (("html", 57), ("pdf", 52)):
        here = [(one, found) for one, form, found in planted if form == suffix]
        missed = [one for one, found in here if not any(is_named(one, two) for two in found)]
        assert missed == []
        assert len({one.name for one, _ in here}) >= least


def test_a_line_taken_out_is_missed(verified: Edition, known: Known, bundled_corpus: Path, tmp_path: Path):
    computed = made_from(verified.files[0], bundled_corpus).page()
    page = verified.files[0].read_text(encoding="utf-8")
    for pattern in (
        r"<li><bdi>[^<]*never quoted[^<]*</bdi></li>",
        r'<tr[^>]*>\s*<td class="when".*?</tr>',
        r'<figure class="quote.*?</figure>',
    ):
        shorter = re.sub(pattern, "", page, count=1, flags=re.DOTALL)
        assert len(shorter) < len(page)
        (tmp_path / "page.html").write_text(shorter, encoding="utf-8")
        found = verify(tmp_path / "page.html", known, computed=computed).differences
        assert any(one.fault == LINES and "this one has not" in one.corpus for one in found), pattern


def test_what_should_stand_there_is_said(planted: list[tuple[Planted, str, list[Difference]]]):
    for name, words in (("a word of a quote changed", "the corpus has"), ("two quotes spliced", "stand apart")):
        for one, _, found in planted:
            if one.name == name:
                assert any(words in str(two) and names(two, one.names) for two in found)
