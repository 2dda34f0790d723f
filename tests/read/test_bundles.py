"""Bundles of databases: one file, several articles, each with its own day, publisher and text."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

import made_up
import pytest
from made_up import FERRY, SCHOOL, STORIES

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read import read_articles


def read(path: Path, content: str | Iterable[str]) -> list[Article | ReadError]:
    path.write_text(content if isinstance(content, str) else "\n".join(content), encoding="utf-8")
    return list(read_articles(path))


def word(path: Path, lines: Iterable[str]) -> list[Article | ReadError]:
    from docx import Document

    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return list(read_articles(path))


def rtf(lines: Iterable[str]) -> str:
    """Return RTF whose lines are paragraphs, the second a link as Nexis Uni writes headlines."""
    inner = [line.replace("\xa0", "\\~") for line in lines]
    inner = [
        f'{{\\field{{\\*\\fldinst{{HYPERLINK "https://nexis.example/{at}"}}}}{{\\fldrslt {line}}}}}' if at == 8 else line
        for at, line in enumerate(inner)
    ]
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n" + "".join(f"\\pard {line}\\par\n" for line in inner) + "}"
    )


def pdf(path: Path, pages: Iterable[Iterable[str]]) -> list[Article | ReadError]:
    from weasyprint import HTML

    inner = "".join(
        "<section style='page-break-before:always'>" + "".join(f"<p>{escape(line)}</p>" for line in page) + "</section>"
        for page in pages
    )
    HTML(string=f"<meta charset='utf-8'><body style='font-size:11pt'>{inner}").write_pdf(path)
    return list(read_articles(path))


def check(found: list[Article | ReadError], absent: Iterable[str] = ()) -> None:
    """See that the two stories were read, and nothing else."""
    articles = [one for one in found if isinstance(one, Article)]
    assert len(found) == len(articles) == 2, found
    for article, story in zip(articles, STORIES, strict=True):
        assert (article.headline, article.publisher) == (story.headline, story.publisher)
        assert (article.published or "")[:10] == story.day
        assert article.byline == story.byline
        assert story.paragraphs[0] in article.text
        assert not [
            part for part in ("End of Document", "Load-Date", "LOAD-DATE", "Copyright", *absent) if part in article.text
        ]


NEXIS = [
    (
        ("BYLINE", "SECTION", "LENGTH", "LANGUAGE"),
        "{} of 2 DOCUMENTS",
        ("November 5, 2018 Monday", "November 6, 2018 Tuesday 9:50 PM GMT"),
    ),
    (
        ("AUTOR", "RUBRIK", "LÄNGE", "SPRACHE"),
        "Dokument {} von 2",
        ("5. November 2018 Montag", "6. November 2018 Dienstag 9:50 PM GMT+1"),
    ),
    (("AUTEUR", "RUBRIQUE", "LONGUEUR", "LANGUE"), "Document {} de 2", ("lundi 5 novembre 2018", "mardi 6 novembre 2018")),
    (
        ("AUTOR", "SECCIÓN", "LONGITUD", "IDIOMA"),
        "Documento {} de 2",
        ("5 de noviembre de 2018 lunes", "6 de noviembre de 2018"),
    ),
    (("AUTEUR", "SECTIE", "LENGTE", "TAAL"), "Document {} van 2", ("5 november 2018 maandag", "6 november 2018 dinsdag")),
]


@pytest.mark.parametrize(("labels", "counted", "days"), NEXIS)
def test_the_older_nexis_text_is_parted_in_every_interface_s_language(
    tmp_path: Path, labels: tuple[str, str, str, str], counted: str, days: tuple[str, str]
):
    found = read(tmp_path / "a.TXT", made_up.nexis_text(labels, counted, days))
    check(found, absent=["Download Request", "PUBLICATION-TYPE"])
    assert isinstance(found[0], Article)
    assert found[0].section == "NEWS; Pg. 4"
    assert found[0].text == "\n\n".join(FERRY)


def test_the_oldest_nexis_text_has_labels_for_headline_and_body_and_the_copyright_above(tmp_path: Path):
    first = STORIES[0]
    head = f"   1 of 1 DOCUMENT\n\n   Copyright 2018 Elder Herald Ltd\n   All Rights Reserved\n   {first.publisher}\n\n"
    labels = ["SECTION: Section A; Page 4", "LENGTH: 44 words", f"HEADLINE: {first.headline}", f"BYLINE: By {first.byline}"]
    body = ["DATELINE: PORT ELDER", f"BODY:\n   {FERRY[0]}", f"   {FERRY[1]}", "GRAPHIC: Map", "LOAD-DATE: x"]
    text = "\n\n".join([f"{head}   November 5, 2018, Monday, Late Edition - Final", *labels, *body])
    (article,) = read(tmp_path / "a.txt", text)
    assert isinstance(article, Article)
    assert (article.headline, article.publisher, article.byline) == (first.headline, first.publisher, first.byline)
    assert (article.text, article.published) == ("\n\n".join(FERRY), "2018-11-05")


def test_a_nexis_headline_at_the_margin_above_the_publisher_and_a_byline_without_a_label(tmp_path: Path):
    first = STORIES[0]
    text = f"""       FOCUS - 1 of 1 DOCUMENT

{first.headline}

                      {first.publisher}

                      November 5, 2018 Monday

Asta Lind

LENGTH: 44 words

{FERRY[0]}

{FERRY[1]}

LOAD-DATE: November 9, 2018
"""
    (above,) = read(tmp_path / "a.txt", text)
    below = text.replace(f"{first.headline}\n\n", "").replace("Asta Lind", f"{first.headline}\n\nAsta Lind")
    (article,) = read(tmp_path / "b.txt", below)
    assert isinstance(above, Article)
    assert isinstance(article, Article)
    assert (above.headline, above.publisher, above.text) == (first.headline, first.publisher, "\n\n".join(FERRY))
    assert (article.headline, article.byline, article.text) == (first.headline, "Asta Lind", "\n\n".join(FERRY))


def test_wrapped_lines_are_joined_and_a_list_is_left_as_lines():
    from textwrap import fill

    from analysis.read.bundles.lines import paragraphs

    story = " ".join([*FERRY, *SCHOOL])
    assert paragraphs(fill(story, 72).split("\n")) == story
    assert paragraphs([*FERRY, *SCHOOL]) == "\n\n".join([*FERRY, *SCHOOL])
    assert paragraphs(["Port Elder", "Lower Tarn and its two schools", "Isle"]).count("\n\n") == 2


def test_the_older_nexis_html_is_read_as_its_text(tmp_path: Path):
    text = made_up.nexis_text(*NEXIS[0])
    blocks = "".join(
        f'<DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c2">{escape(" ".join(part.split()))}</SPAN></P></DIV><BR>'
        for part in text.split("\n\n")
    )
    check(
        read(tmp_path / "a.HTML", f"<HTML><HEAD><!-- LXNComment 1 --><TITLE>&nbsp;</TITLE></HEAD><BODY>{blocks}</BODY></HTML>")
    )


UNI = [
    ("End of Document", "Body", ("Byline", "Length")),
    ("Ende des Dokuments", "Text", ("Autor", "Länge")),
    ("Fin du document", "Corps", ("Auteur", "Longueur")),
    ("Fin del documento", "Cuerpo", ("Autor", "Longitud")),
    ("Einde van het document", "Hoofdtekst", ("Auteur", "Lengte")),
]


@pytest.mark.parametrize(("end", "body", "labels"), UNI)
def test_nexis_uni_in_word_is_parted_without_its_cover(tmp_path: Path, end: str, body: str, labels: tuple[str, str]):
    check(word(tmp_path / "a.DOCX", made_up.nexis_uni(end, body, labels)), absent=["Search Terms", "A ferry at its pier", end])


def test_nexis_uni_in_rtf_and_pdf_is_read_as_in_word(tmp_path: Path):
    lines = made_up.nexis_uni()
    check(read(tmp_path / "a.RTF", rtf(lines)), absent=["nexis.example"])
    cut = lines.index("End of Document") + 1
    check(pdf(tmp_path / "a.PDF", [lines[:8], lines[8:cut], lines[cut:]]))


def test_a_picture_without_text_in_a_bundle_is_refused_in_its_place(tmp_path: Path):
    lines = made_up.nexis_uni()
    picture = [
        "A ferry",
        "The Elder Herald",
        "November 7, 2018",
        "Copyright 2018",
        "Length: 0 words",
        "Body",
        "Load-Date: November 8, 2018",
        "End of Document",
    ]
    *found, refused = word(tmp_path / "a.docx", [*lines, *picture])
    check(found)
    assert isinstance(refused, ReadError)
    assert str(refused.where).endswith(":3")


@pytest.mark.parametrize(
    ("words", "language", "document"),
    [
        ("words", "English", "Document"),
        ("Wörter", "Englisch", "Dokument"),
        ("mots", "Anglais", "Document"),
        ("palabras", "Inglés", "Documento"),
        ("woorden", "Engels", "Document"),
    ],
)
def test_factiva_without_codes_is_parted_by_its_count_of_words(tmp_path: Path, words: str, language: str, document: str):
    lines = made_up.factiva_plain(words, language, document)
    check(read(tmp_path / "a.txt", lines), absent=["Search Summary", "ELDH", language])
    if words.isascii():
        check(read(tmp_path / "a.rtf", rtf(lines)))


def test_factiva_with_codes_takes_no_word_of_the_text_for_a_code(tmp_path: Path):
    found = read(tmp_path / "a.txt", made_up.factiva_codes())
    check(found, absent=["i7 : Shipping"])
    assert isinstance(found[0], Article)
    assert isinstance(found[1], Article)
    assert found[0].published == "2018-11-05T06:30"
    assert found[0].id == "ELDH000020181105eeb500001"
    assert found[1].text.endswith("BY the summer the roof will be mended.")
    check(read(tmp_path / "b.rtf", rtf(made_up.factiva_codes(gap="\\tab "))))


def test_factiva_pages_are_read_by_their_classes(tmp_path: Path):
    def article(story: made_up.Story, day: str) -> str:
        by = f'<div class="author">By {story.byline}</div>' if story.byline else ""
        text = "".join(f'<p class="articleParagraph enarticleParagraph">{escape(one)}</p>' for one in story.paragraphs)
        title = f'<div id="hd"><span class="enHeadline counted">1) {story.headline}</span></div>'
        head = f"<div>News</div>{title}{by}<div>44 words</div>"
        rest = (
            f"<div>{day}</div><div>06:30</div><div>{story.publisher}</div><div>ELDH</div><div>English</div><div>(c) 2018</div>"
        )
        last = "<p>Wire Syndication</p><p>Document ELDH000020181105eeb500001</p>"
        return f'<div class="article"><div class="article enArticle">{head}{rest}{text}{last}</div></div>'

    page = article(STORIES[0], "5 November 2018") + article(STORIES[1], "6 November 2018")
    check(read(tmp_path / "a.html", f"<html><title>Factiva</title><body>{page}<p>Search Summary</p></body></html>"))


LABELS = ("author", "text", "title", "paper", "date", "day", "id")
PROQUEST = [
    (dict(zip(LABELS, labels.split("/"), strict=True)), counted)
    for labels, counted in (
        ("Author/Full text/Title/Publication title/Publication date/Nov 5, 2018/ProQuest document ID", "Document {} of 2"),
        ("Autor/Volltext/Titel/Titel der Publikation/Publikationsdatum/5. Nov 2018/ProQuest-Dokument-ID", "Dokument {} von 2"),
        (
            "Auteur/Texte intégral/Titre/Titre de la publication/Date de publication/5 nov. 2018/ID du document ProQuest",
            "Document {} sur 2",
        ),
        (
            "Autor/Texto completo/Título/Título de publicación/Fecha de publicación/5 nov 2018/ID del documento de ProQuest",
            "Documento {} de 2",
        ),
    )
]


@pytest.mark.parametrize(("labels", "counted"), PROQUEST)
def test_proquest_is_parted_in_every_interface_s_language(tmp_path: Path, labels: dict[str, str], counted: str):
    found = read(tmp_path / "a.txt", made_up.proquest(labels, counted))
    check(found, absent=["Contact us", "Roofs", "2130000001"])
    assert isinstance(found[1], Article)
    assert "Note: this line is of the story." in found[1].text


def test_proquest_since_2018_has_headings_and_details_in_a_table(tmp_path: Path):
    def document(number: int, story: made_up.Story) -> list[str]:
        by = ["Author: Lind, Asta"] if story.byline else []
        head = [f"Document {number} of 2", story.headline, *by, "ProQuest document link", "ABSTRACT (ENGLISH)", "What it says."]
        foot = [
            "DETAILS",
            "Subject:\tFerries",
            f"Title:\t{story.headline}",
            f"Publication title:\t{story.publisher}; Port Elder",
        ]
        rest = [f"Publication date:\t{story.day}", "ProQuest document ID:\t213", "LINKS", "Linking Service"]
        return [*head, "FULL TEXT", *story.paragraphs, *foot, *rest]

    lines = [*document(1, STORIES[0]), *document(2, STORIES[1]), "Database copyright © 2020 ProQuest LLC"]
    check(word(tmp_path / "a.docx", lines), absent=["What it says", "Linking Service", "DETAILS"])
    check(read(tmp_path / "a.rtf", rtf([line.replace("\t", "\\tab ").replace("©", "\\'a9") for line in lines])))
    check(pdf(tmp_path / "a.pdf", [document(1, STORIES[0]), document(2, STORIES[1])]))


def test_proquest_html_is_read_though_nothing_parts_its_documents(tmp_path: Path):
    text = made_up.proquest(*PROQUEST[0])
    parts = [part for part in text.split("\n\n") if part.strip() and "___" not in part and not part.startswith("Document ")]
    page = "".join(
        f"<p>{escape(part)}</p>" + ("<p><strong>Database: </strong>Dailies</p>" if "ID:" in part else "") for part in parts
    )
    check(read(tmp_path / "a.html", f"<html><body>{page}</body></html>"))


def test_a_proquest_record_without_full_text_is_refused(tmp_path: Path):
    text = made_up.proquest(*PROQUEST[0]).replace(
        f"{SCHOOL[0]}\n\nNote: this line is of the story.\n\n{SCHOOL[1]}", "Not available."
    )
    article, refused = read(tmp_path / "a.txt", text)
    assert isinstance(article, Article)
    assert isinstance(refused, ReadError)
    assert "no text" in refused.what


def test_newsbank_is_parted_and_its_papers_are_called_by_their_names(tmp_path: Path):
    found = read(tmp_path / "a.txt", made_up.newsbank())
    check(found, absent=["OpenURL", "Record"])


def test_europresse_is_read_by_its_classes(tmp_path: Path):
    def article(story: made_up.Story, header: str) -> str:
        by = f'<div class="docAuthors">{story.byline}</div>' if story.byline else ""
        text = "".join(f"<p>{escape(one)}</p>" for one in story.paragraphs)
        head = f'<span class="DocPublicationName">{story.publisher}, no. 1234</span><span class="DocHeader">{header}</span>'
        title = f'<div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">{story.headline}</p></div>'
        foot = "<footer><small>© 2018</small><p>news·20181105·EH·0001</p></footer>"
        body = f'<section><div class="DocText clearfix"><div class="docOcurrContainer">{text}</div></div></section>'
        return f'<article><header><div class="rdp__DocPublicationName">{head}</div>{title}{by}</header>{body}{foot}</article>'

    page = article(STORIES[0], "News, lundi 5 novembre 2018, p. A4") + article(
        STORIES[1], "Tuesday, November 6, 2018 - 09:30 UTC"
    )
    check(read(tmp_path / "a.html", f"<html><body>{page}</body></html>"))


def test_articles_whose_limits_were_lost_are_refused_not_read_as_one(tmp_path: Path):
    uni = [line for line in made_up.nexis_uni() if line != "End of Document"]
    factiva = [line for line in made_up.factiva_plain() if not line.startswith("Document ELDH")]
    for found in (word(tmp_path / "a.docx", [*uni, "End of Document"]), read(tmp_path / "b.txt", factiva)):
        assert len(found) == 1
        assert isinstance(found[0], ReadError)
        assert "run into one another" in found[0].what


UNKNOWN = [
    "\n\n".join(
        f"Story {at} OF 3\nSOURCE: Post\nDATE: {at} May 2019\nTITLE: A tale of pier {at}\n\n{FERRY[0]}\n\n{FERRY[1]}"
        for at in (1, 2, 3)
    ),
    "\n\n".join(f"[{at}/2]\n\nA tale of pier {at}\n\n{FERRY[0]} {FERRY[1]}" for at in (1, 2))
    .replace("[", "Article ")
    .replace("]", ""),
    "\n\n".join(f"A tale of pier {at}\n\nMay {at}, 2019\n\n{FERRY[0]} {FERRY[1]}" for at in (1, 2)),
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_several_articles_in_an_unknown_layout_are_refused(tmp_path: Path, text: str):
    (refused,) = read(tmp_path / "a.txt", text)
    assert isinstance(refused, ReadError)
    assert "articles" in refused.what
    assert "docs/inputs.md" in str(refused.remedy)


def test_one_article_that_tells_of_days_and_numbers_is_no_bundle(tmp_path: Path):
    head = f"Council sells its oldest ferries\n\nNovember 5, 2018\n\n{FERRY[0]}"
    text = f"{head}\n\nDate: to be told\n\n1 of 2 ferries is sound.\n\nMay 2, 2019\n\n{FERRY[1]}"
    (article,) = read(tmp_path / "a.txt", text)
    assert isinstance(article, Article)


def test_a_bundle_streams_in_memory_that_does_not_grow_with_it(tmp_path: Path):
    import tracemalloc

    one = made_up.nexis_text(*NEXIS[0]).partition("                               1 of 2")[2]

    def peak(times: int) -> int:
        path = tmp_path / f"{times}.txt"
        path.write_text("".join(f"                               1 of 2{one}" for _ in range(times)), encoding="utf-8")
        tracemalloc.start()
        count = sum(isinstance(article, Article) for article in read_articles(path))
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert count == 2 * times
        return most

    peak(20)  # loads what is loaded once
    assert peak(800) < 2 * peak(200)
