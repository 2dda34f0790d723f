"""An edition of any valid corpus verifies as it was made, and a word changed in it is found."""

from __future__ import annotations

import os
import re
import sys
import tempfile
import warnings
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from random_corpora import corpora, edition_of

from analysis.briefing.again import computed_again
from analysis.briefing.pdf import MissingGlyphsWarning, write_pdf
from analysis.briefing.verify import verify
from analysis.briefing.verify.held import held_in
from analysis.briefing.verify.wording import known_words
from analysis.model import AnnotatedArticle

SAID = re.compile(r"<blockquote><p dir=\"auto\">([^<]{4,})")
LATER = re.compile(r"<(?:li|td|p|h3|span|bdi)\b[^>]*>([^<>]*\b(?:pact|gates|farmers|envoy|resigned)\b[^<>]*)<")

TITLES = st.sampled_from(("The pact", 'The "pact" & <the> “gates”', "Ein Vertrag über Wasser — 水"))
TIMES = 20 if os.environ.get("ONRECORD_SOAK") else 1
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)  # an example takes two seconds


def check(found: list[AnnotatedArticle], title: str) -> None:
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        corpus, manifest = edition_of(found, folder, title=title)
        html = computed_again(folder / "edition-1", manifest, corpus=corpus.path)
        assert html is not None
        page, known = folder / "page.html", known_words(held_in(corpus), own=(title, "When?"))
        page.write_text(html, encoding="utf-8")
        alarms = [str(one) for one in verify(page, known, computed=html).differences]
        assert alarms == [], alarms
        for pattern in (SAID, LATER):
            for place in list(pattern.finditer(html, html.index("<main")))[:2]:
                altered = html[: place.start(1)] + "never " + html[place.start(1) :]
                page.write_text(altered, encoding="utf-8")
                assert verify(page, known, computed=html).differences, html[place.start() : place.end()]


@pytest.mark.slow
@given(corpora(), TITLES)
@settings(max_examples=4 * TIMES, deadline=None, phases=NO_SHRINKING, suppress_health_check=list(HealthCheck))
def test_an_edition_of_any_valid_corpus_verifies_and_a_change_is_found(found: list[AnnotatedArticle], title: str):
    check(found, title)


def on_paper(found: list[AnnotatedArticle], title: str) -> list[str]:
    """Return what is said to differ in the PDF of an untouched edition."""
    with tempfile.TemporaryDirectory() as home, warnings.catch_warnings():
        warnings.simplefilter("ignore", MissingGlyphsWarning)
        folder = Path(home)
        corpus, manifest = edition_of(found, folder, title=title)
        html = computed_again(folder / "edition-1", manifest, corpus=corpus.path)
        assert html is not None
        page = folder / "page.pdf"
        page.write_bytes(write_pdf(html))
        return [str(one) for one in verify(page, known_words(held_in(corpus), own=(title, "When?")), computed=html).differences]


@pytest.mark.slow
@given(corpora(), TITLES)
@settings(max_examples=2 * TIMES, deadline=None, phases=NO_SHRINKING, suppress_health_check=list(HealthCheck))
def test_an_edition_of_any_valid_corpus_verifies_on_paper(found: list[AnnotatedArticle], title: str):
    assert on_paper(found, title) == []
