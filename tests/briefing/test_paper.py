"""What is done to a page before it is laid out on paper leaves its words and its look as they are."""

from __future__ import annotations

from typing import Any

import pytest
import tinyhtml5

from analysis.briefing.paper import make_paper


def ready(body: str, css: str = "") -> Any:
    page = f'<!doctype html><head><style media="all">{css}</style><style media="screen">a{{color:var(--ink)}}</style></head>'
    root = tinyhtml5.parse(f"{page}<body>{body}", namespace_html_elements=False)
    make_paper(root)
    return root


@pytest.mark.parametrize(
    "body",
    [
        "<p>By <bdi>Ana <bdi>Tamm</bdi></bdi>, <b>twice</b> <span>in <i>May</i></span>.</p>",
        "<p><bdi>Tamm</bdi><bdi> and </bdi><bdi>Orlo</bdi></p>",
        '<ul><li><bdi></bdi>Tamm</li><li><span>said</span><sup class="ev">1</sup></li></ul>',
    ],
)
def test_elements_without_a_look_go_and_their_words_stay(body: str):
    plain = tinyhtml5.parse(f"<!doctype html>{body}", namespace_html_elements=False)
    root = ready(body)
    assert "".join(root.find("body").itertext()) == "".join(plain.find("body").itertext())
    assert not list(root.iter("bdi"))
    assert not list(root.iter("span"))


@pytest.mark.parametrize("name", ["שרה כהן", "ليلى", "\u202eTamm"])
def test_a_name_from_right_to_left_keeps_its_box(name: str):
    assert [one.text for one in ready(f"<p><bdi>{name}</bdi>, 4 Nov</p><p><bdi>Tamm</bdi></p>").iter("bdi")] == [name]


def test_a_span_that_means_something_stays():
    assert len(list(ready('<p><span class="note">also</span> <bdi lang="ko">문</bdi></p>').iter("span"))) == 1


def test_custom_properties_are_settled_for_paper_alone():
    root = ready("<p>Words", ":root{--ink:#123;--sans:A,B}p{color:var(--ink);font:1em var(--sans);margin:var(--none)}")
    on_paper, on_screen = (style.text for style in root.iter("style"))
    assert on_paper.endswith("p{color:#123;font:1em A,B;margin:var(--none)}")
    assert on_screen == "a{color:var(--ink)}"


def test_what_is_for_screens_goes_and_the_text_behind_it_stays():
    root = ready('<p>One<sup class="ev"><a href="#ev-1">1</a><button>1</button></sup>, two<a class="anchor">#</a> three</p>')
    assert "".join(root.find("body").itertext()) == "One1, two three"
