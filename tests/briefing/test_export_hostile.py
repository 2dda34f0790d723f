"""Articles are hostile input: whatever stands in a notebook, nothing on the page runs, loads or escapes its place."""

from __future__ import annotations

import re
from typing import Any

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.briefing.exporters import OnRecordHTMLExporter
from analysis.briefing.page.compose import compose_page
from analysis.briefing.page.facts import page_facts
from analysis.briefing.page.sanitize import clean_page, clean_piece

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<img src="https://evil.example/pixel.png" alt="x">',
    '<img src="data:image/svg+xml;base64,PHN2Zz4=" alt="x">',
    '<svg aria-label="x" onload="alert(1)"><script>alert(1)</script><animate onbegin="alert(1)"/></svg>',
    '<svg aria-label="x"><foreignObject><iframe src="https://evil.example"></iframe></foreignObject></svg>',
    '<svg aria-label="x"><image href="https://evil.example/a.png"/><use href="https://evil.example/a.svg#b"/></svg>',
    '<svg aria-label="x"><rect style="fill:url(https://evil.example/a)" filter="url(https://evil.example/b)"/></svg>',
    '<svg aria-label="x"><a href="javascript:alert(1)"><text>x</text></a></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#9;script:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="//evil.example/x">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<form action="https://evil.example"><input name="q"><button formaction="https://evil.example">x</button></form>',
    "<style>@import url(https://evil.example/a.css); body{display:none}</style>",
    '<p style="background:url(https://evil.example/a.png)">x</p>',
    "<link rel=stylesheet href=https://evil.example/a.css>",
    "<base href=https://evil.example><meta http-equiv=refresh content=0;url=https://evil.example>",
    '<math><mtext></mtext><mglyph><style><img src=x onerror="alert(1)"></style></mglyph></math>',
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<object data=https://evil.example></object><embed src=https://evil.example>",
    "<video src=https://evil.example/a.mp4 onerror=alert(1)><source src=https://evil.example></video>",
    "</style></head></main></body><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<button onclick=alert(1) type=submit>x</button>",
    '<details open ontoggle="alert(1)">x</details>',
    "<plaintext><script>alert(1)</script>",
    "<textarea><script>alert(1)</script>",
]
FORBIDDEN = frozenset(
    {
        "script",
        "iframe",
        "object",
        "embed",
        "form",
        "input",
        "link",
        "base",
        "meta",
        "math",
        "video",
        "audio",
        "style",
        "template",
    }
    | {
        "foreignobject",
        "foreignObject",
        "image",
        "animate",
        "set",
        "textarea",
        "select",
        "noscript",
        "title",
        "plaintext",
        "frame",
    }
)
WORDS_ONLY = frozenset({"aria-label", "alt", "data-head", "data-as-of", "data-review", "data-label"})


@pytest.fixture(autouse=True)
def _without_type(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the fonts out: cutting them to each page's characters is most of the time that an export takes."""
    monkeypatch.setattr("analysis.briefing.page.compose.font_faces", lambda _: "")


def export(notebook: Any) -> str:
    return OnRecordHTMLExporter().from_notebook_node(notebook)[0]


def body_of(html: str) -> str:
    return html[html.index("<body") :]


def dangers(html: str) -> list[str]:
    """Read a body as a browser would and name all in it that could run, load or send something."""
    import tinyhtml5

    body = tinyhtml5.parse(f"<!doctype html>{html}", namespace_html_elements=False).find("body")
    found = []
    for element in body.iter():
        tag = str(element.tag).rpartition("}")[2]
        found += [tag] if tag in FORBIDDEN else []
        for name, value in element.items():
            plain = name.rpartition("}")[2]
            found += [f"{tag} {plain}={value}"] if plain not in WORDS_ONLY and not harmless(tag, plain, value) else []
    return found


def harmless(tag: str, name: str, value: str) -> bool:
    if name == "href":
        return value.startswith(("#", "http://", "https://")) if tag == "a" else value.startswith("#")
    if name == "src":
        return value.startswith(("data:image/png;base64,", "data:image/jpeg;base64,"))
    active = name.startswith("on") or name in {"style", "srcset", "formaction", "action", "ping", "data", "poster", "target"}
    return not active and not re.search(r"url\s*\((?!#)|script:", value, re.IGNORECASE)


def test_the_check_itself_finds_what_is_dangerous():
    assert [words for words in HOSTILE if not dangers(f"<body>{words}")] == []


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_hostile_survives_in_an_output(notebook_of: Any, words: str):
    html = export(notebook_of(words, "<p>after</p>"))
    assert dangers(body_of(html)) == []
    assert "<p>after</p>" in html
    assert html.count("</main>") == html.count("</body>") == 1


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_hostile_survives_in_markdown(notebook_of: Any, words: str):
    html = export(notebook_of(nbformat.v4.new_markdown_cell(f"Before.\n\n{words}\n\n`{words}`"), "<p>after</p>"))
    # What stands in a code span is shown as it is, and what is shown is escaped.
    assert dangers(body_of(html)) == []
    assert "<p>after</p>" in html


@pytest.mark.parametrize("kind", ["text/markdown", "image/svg+xml", "text/plain"])
def test_nothing_hostile_survives_in_other_kinds_of_output(notebook_of: Any, kind: str):
    for words in HOSTILE:
        output = nbformat.v4.new_output("display_data", data={kind: words}, metadata={"alt": '"><script>alert(1)</script>'})
        cell = nbformat.v4.new_code_cell("x", execution_count=1, outputs=[output])
        assert dangers(body_of(export(notebook_of(cell, "<p>after</p>")))) == [], words


@pytest.mark.parametrize(
    "words", [*HOSTILE, '"><script>alert(1)</script>', "}body{background:url(https://evil.example)}", "\x00\ud800"]
)
def test_nothing_hostile_survives_in_the_metadata(notebook_of: Any, words: str):
    names = ("title", "edition", "as_of", "period", "review", "case", "language")
    html = export(notebook_of("<p>words</p>", **dict.fromkeys(names, words)))
    assert '<html lang="en">' in html
    assert dangers(body_of(html)) == []
    head = html[: html.index("<body")]
    assert head.count("<title>") == head.count("</title>") == 1
    assert head.count("<style") == head.count("</style>") == 5
    assert not re.search(r"<script|evil\.example(?![^<]*</title>)", head)


def test_metadata_of_another_shape_is_passed_over(notebook_of: Any):
    notebook = notebook_of("<p>words</p>")
    for shape in ("text", ["a"], None, {"title": {"a": 1}, "edition": None}):
        notebook.metadata["onrecord"] = shape
        assert "<title>Briefing</title>" in export(notebook)


def test_what_one_cell_leaves_open_does_not_swallow_the_next(notebook_of: Any):
    for opening in (
        "<div><table><tr><td>",
        "<details>",
        "<svg aria-label='x'><g>",
        "<!-- ",
        "<a href='https://a.example'>",
        "<b><i>",
        "<ul><li>",
    ):
        html = body_of(export(notebook_of(f"<p>before</p>{opening}", "<h2>After</h2><p>after</p>")))
        assert re.search(r"<main id=\"content\">(?:(?!</?main).)*\n<h2 id=\"after\">", html, re.DOTALL), opening


FRAGMENTS = [
    *(
        "<svg>",
        "</svg>",
        "<math>",
        "<style>",
        "<title>",
        "<select>",
        "<table>",
        "<template>",
        "<!--",
        "-->",
        "<img src=x onerror=",
    ),
    *(
        "<p>",
        "</p>",
        "<h2>",
        "<sup class=ev>",
        "<a href='",
        "'>",
        '"',
        "x",
        "&lt;script&gt;",
        "\x00",
        "<svg aria-label=x>",
        "</title>",
    ),
]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=12))
def test_no_mixture_of_fragments_gets_through(parts: list[str]):
    html = "".join(parts)
    once = clean_page(clean_piece(html))
    assert dangers(f"<body>{once}") == []
    assert clean_page(once) == once


def test_a_megabyte_on_one_line_is_no_obstacle():
    page = compose_page(clean_piece("<p>" + "x" * 1_000_000 + "</p>"), page_facts({}))
    assert "x" * 1_000_000 in page
