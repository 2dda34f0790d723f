"""What is prose, and what stands around it."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.read import find_zones
from analysis.read.phrases import words

STORY = """Skip to Content Skip to Menu

(News Focus) Harborland weighs an end to its ferry pact with Elder Island

Politics 10:49 November 04, 2019

By Mira Holm and Jon Askild

PORT ELDER, Nov. 4 (Tidal Press) -- Harborland may end its ferry pact with Elder Island, its minister of harbors said on Monday.

The pact, signed in 2012, governs 40 crossings a day.

This file photo, taken July 17, 2019, shows the minister, Ada Lund, at the old pier. (Tidal Press)

"We will decide this week," Lund said.

(Reporting by Mira Holm; Editing by Jon Askild)

Related articles
Ferry fares to rise in spring
A night market finds a new home

Send Feedback
Thanks for your feedback!"""


def zones_of(text: str, **given: str) -> list[tuple[str, str]]:
    """Return kind and words of each zone."""
    return [(zone.kind, zone.span.of(text)) for zone in find_zones(text, **given)]  # type: ignore[arg-type]


def test_the_parts_of_a_wire_story_are_found():
    kinds = [kind for kind, _ in zones_of(STORY)]
    assert kinds == ["furniture", "kicker", "headline", "section", "byline", "dateline", "caption", "note", *["furniture"] * 5]


def test_a_dateline_zone_ends_with_its_dash():
    assert ("dateline", "PORT ELDER, Nov. 4 (Tidal Press) --") in zones_of(STORY)


FURNITURE = [
    "Go to Contents Go to Navigation",
    "Send Feedback",
    "How can we improve?",
    "Share Tweet Email Print",
    "Home | Asia | Economy | Opinion",
    "Read more: Ferry fares to rise in spring",
    "We use cookies to remember your settings and to count our readers.",
    "Sign up for our free newsletter",
    "Slideshow ( 5 images )",
    "© 2019 Tidal Press. All rights reserved.",
    "Follow Mira Holm on Twitter @mira_holm",
    "Click here to see the map of the crossings",
    "12 comments",
    "3 min read",
    "ADVERTISEMENT",
]
NOTES = [
    "(END)",
    "(Reporting by Mira Holm in Port Elder; Editing by Jon Askild)",
    "( Reporting by Mira Holm ; Editing by Jon Askild )",
    "Additional reporting by Jon Askild in Oslo.",
    "(ATTN: UPDATES with minister's remarks in paras 2-5)",
    "(Adds detail, comment)",
    "CORRECTION: The pact was signed in 2012, not in 2013.",
    "This story has been updated with a remark of the ministry.",
    "An earlier version of this article gave a wrong date.",
    "Mira Holm contributed to this report.",
    "Editor's note: The author is a ferry captain.",
    "mira.holm@tidal-press.example",
]
CAPTIONS = [
    "FILE PHOTO: The old pier of Port Elder, July 17, 2019.",
    "FILE PHOTO : The old pier of Port Elder , July 17 , 2019 .",
    "FILE - The old pier of Port Elder is seen on July 17, 2019.",
    "In this file photo of July 17, 2019, the minister walks on the old pier.",
    "This photo provided by the ministry shows the old pier.",
    "The minister walks on the old pier. (Yonhap)",
    "The minister walks on the old pier. (AP Photo/Jon Askild)",
    "(Photo: Jon Askild)",
    "REUTERS/Jon Askild",
    "Jon Askild / Pool via REUTERS",
    "Jon Askild via Getty Images",
]
PROSE = [
    "We use a ferry to reach the island, she said.",
    "Share prices fell on Monday.",
    "Read more books, the minister told pupils.",
    "This photo changed the debate, the minister said.",
    "By Friday the ministry had answered.",
    "Reporting by the newspaper showed that the pier was rotten.",
    "Follow the money, the auditor said.",
    "Click beetles were found on the island.",
    "Correction of the error took a year.",
    "The story was updated by hand for a century.",
    "Related charges were dropped in May.",
    "She contributed to this day.",
    "The picture, posted over the weekend, was a fake.",
    "All rights reserved for islanders were struck from the law, the court said.",
    "Facebook.",
    '"Thanks for your feedback!" the minister called out.',
    "The end of the pact was near.",
    "More: the ferry carries cars, and it carries mail.",
    "Copyright law was changed in 2019.",
    "Twitter said on Monday that the account was false.",
    "The source of the fire was a lamp.",
]


def in_the_story(line: str) -> list[str]:
    """Return the kinds of the zones that touch a line amid a story."""
    before, after = (
        "The port was shut on Monday.\n\nFerries stayed away.\n\nNobody was hurt.\n\n",
        "\n\nThe storm went on for days.",
    )
    text = before + line + after
    return [zone.kind for zone in find_zones(text) if zone.span.end > len(before) and zone.span.start < len(before) + len(line)]


@pytest.mark.parametrize("line", FURNITURE)
def test_page_furniture_is_found(line: str):
    assert in_the_story(line) == ["furniture"]


@pytest.mark.parametrize("line", NOTES)
def test_notes_about_the_article_are_found(line: str):
    assert in_the_story(line) == ["note"]


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions_and_their_credits_are_found(line: str):
    assert in_the_story(line) == ["caption"]


@pytest.mark.parametrize("line", PROSE)
def test_a_sentence_of_the_story_stays_prose(line: str):
    assert in_the_story(line) == []


def test_an_agency_that_signs_the_last_paragraph_makes_it_no_caption():
    assert zones_of("The port was shut on Monday.\n\nNobody was hurt in the storm. (Yonhap)") == []


def test_a_caption_that_the_page_named_is_one_in_any_words():
    text = "The port was shut.\n\nWaves at the pier"
    assert [zone.span.of(text) for zone in find_zones(text, captions=("Waves  at the\npier",))] == ["Waves at the pier"]


def test_a_headline_that_is_known_is_found_in_the_text_and_no_other_line_taken_for_it():
    assert zones_of("Port shut\n\nThe port was shut on Monday.", headline="Port shut") == [("headline", "Port shut")]
    assert (
        zones_of(
            "Storm\n\nThe port was shut on Monday by a storm from the north, which went on for several days.", headline="Other"
        )
        == []
    )


def test_a_line_below_the_headline_does_not_hide_it():
    text = "Port shut by storm\nFerries stay away, officials say\nBy Mira Holm\nThe port was shut on Monday."
    assert zones_of(text) == [("headline", "Port shut by storm"), ("byline", "By Mira Holm")]


def test_a_byline_in_parentheses_may_close_a_story():
    text = "The port was shut.\nNobody was hurt.\nThe pier broke.\nIt was old.\n( By Mira Holm )"
    assert zones_of(text) == [("byline", "( By Mira Holm )")]


def test_a_list_of_links_ends_where_sentences_begin_again():
    text = "The port was shut.\n\nNobody was hurt.\n\nMost read\nFerry fares to rise\n\nThe storm went on for days."
    assert zones_of(text) == [("furniture", "Most read"), ("furniture", "Ferry fares to rise")]


def test_a_line_that_is_only_a_day_stays_prose_for_it_is_a_time_expression_too():
    story = "The ferry pact may end, the minister of harbors said, and crossings would stop."
    text = f"Harborland weighs an end to its ferry pact\nMarch 01, 2008\n{story}"
    assert [kind for kind, _ in zones_of(text)] == ["headline"]


@given(st.text())
def test_zones_of_any_text_lie_inside_it_in_order_and_apart(text: str):
    _check(text)


@given(
    st.lists(
        st.sampled_from(
            [*FURNITURE, *NOTES, *CAPTIONS, *PROSE, "", " \u200b", "SEOUL, Nov. 4 (Yonhap) -- ", "(LEAD) ", "By A B", "\x00"]
        )
    ),
    st.sampled_from(["\n", "\r\n", " ", "\n\n"]),
)
def test_zones_of_any_mixture_lie_inside_it_in_order_and_apart(parts: list[str], between: str):
    _check(between.join(parts))


def _check(text: str) -> None:
    zones = find_zones(text)
    assert all(0 <= zone.span.start < zone.span.end <= len(text) for zone in zones)
    assert all(one.span.end <= other.span.start for one, other in pairwise(zones))
    assert find_zones(text) == zones


@pytest.mark.parametrize(
    "part",
    [
        "a",
        " ",
        "(",
        '"',
        "- ",
        "A, ",
        "Ab | ",
        "share ",
        "(Reporting by A. ",
        "($1 = ",
        "\u202ex",
        "In this undated ",
        "Nov 4, 2019 ",
        "SEOUL, Nov. 4 (Yonhap) -- x\n",
    ],
)
def test_the_time_for_a_line_of_megabytes_is_linear(part: str):
    started = time.perf_counter()
    find_zones(part * (1_000_000 // len(part)))
    assert time.perf_counter() - started < 30  # 0.1 s, or 3 s for 40,000 datelines; quadratic time is minutes


def test_phrases_are_kept_in_the_form_they_are_compared_in():
    assert all(
        phrase == " ".join(phrase.casefold().split()) and "’" not in phrase
        for name in ("furniture", "link_lists", "agencies", "kickers", "no_places")
        for phrase in words(name)
    )
