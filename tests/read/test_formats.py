"""Tables, feeds, mail and archives: each format with two made-up articles, one of them odd."""

import csv
import gzip
import io
import json
import mailbox
import zipfile
from email.message import EmailMessage
from html import escape
from pathlib import Path

import pytest
from made_up import FERRY, SCHOOL, STORIES

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read import formats, read_articles

TEXTS = ("\n\n".join(FERRY), "\n\n".join(SCHOOL))
HTML = tuple("".join(f"<p>{escape(one)}</p>" for one in paragraphs) for paragraphs in (FERRY, SCHOOL))


def check(path: Path, **columns: str) -> list[Article]:
    """Read a file and see that it gives the two stories, with their days."""
    found = list(read_articles(path, columns=columns))
    articles = [one for one in found if isinstance(one, Article)]
    assert len(articles) == len(found) == 2, found
    for article, story in zip(articles, STORIES, strict=True):
        assert article.headline == story.headline
        assert (article.published or "")[:10] == story.day
        assert all(" ".join(one.split()) in article.text for one in story.paragraphs)
        assert not any(part in article.text for part in ("<p>", "&quot;", "&#x27;"))
    return articles


def refusal(path: Path) -> ReadError:
    (error,) = read_articles(path)
    assert isinstance(error, ReadError)
    assert error.remedy
    return error


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_read_whatever_its_delimiter_encoding_and_names(tmp_path: Path, delimiter: str, encoding: str):
    out = io.StringIO()
    rows = csv.writer(out, delimiter=delimiter)
    rows.writerow(["Article ID", "Titel", "Outlet", "Authors", "Publish Date", "Full Text"])
    rows.writerow(["a-1", STORIES[0].headline, STORIES[0].publisher, "['Asta Lind', 'Jon Vik']", "05.11.2018", HTML[0]])
    rows.writerow(["a-2", STORIES[1].headline, STORIES[1].publisher, "", "2018-11-06", TEXTS[1] + " “Mended”, he said."])
    (tmp_path / "a.csv").write_bytes(out.getvalue().encode(encoding))
    first, second = check(tmp_path / "a.csv")
    assert (first.id, first.byline, first.publisher, second.byline) == ("a-1", "Asta Lind, Jon Vik", STORIES[0].publisher, None)
    assert second.text.endswith("“Mended”, he said.")


def test_columns_of_other_names_are_named_by_an_option(tmp_path: Path):
    (tmp_path / "a.csv").write_text(
        f'Kopf,Tag,Wortlaut\n{STORIES[0].headline},2018-11-05,"{FERRY[0]}"\n{STORIES[1].headline},11/6/2018,"x"\n',
        encoding="utf-8",
    )
    found = list(read_articles(tmp_path / "a.csv", columns={"text": "wortlaut", "headline": "Kopf", "published": "Tag"}))
    assert isinstance(found[0], Article)
    assert found[0].published == "2018-11-05"
    assert isinstance(found[1], ReadError)
    assert "either order" in found[1].what
    assert "Wortlaut" in refusal(tmp_path / "a.csv").what


def test_the_order_of_day_and_month_is_that_of_the_column(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text(f'date,text\n04/03/2019,"{FERRY[0]}"\n25/03/2019,"{SCHOOL[0]}"\n', encoding="utf-8")
    assert [one.published for one in read_articles(path) if isinstance(one, Article)] == ["2019-03-04", "2019-03-25"]


def test_a_list_of_addresses_without_texts_is_refused_and_says_what_lacks(tmp_path: Path):
    path = tmp_path / "media-cloud.csv"
    path.write_text(
        "stories_id,publish_date,title,url,language,media_name\n1,2018-11-05,A,https://x.example/1,en,Post\n", encoding="utf-8"
    )
    error = refusal(path)
    assert "no `text`" in error.what
    assert "addresses" in str(error.remedy)


def test_an_excel_sheet_is_read_below_lines_above_its_names(tmp_path: Path):
    from datetime import UTC, datetime

    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["Export of 12 November"])
    sheet = book.create_sheet("articles")
    sheet.append(["Result of your search"])
    sheet.append(["Title", "Source", "Date", "Body"])
    sheet.append([STORIES[0].headline, STORIES[0].publisher, datetime(2018, 11, 5, tzinfo=UTC).replace(tzinfo=None), TEXTS[0]])
    sheet.append([STORIES[1].headline, STORIES[1].publisher, "6 November 2018", TEXTS[1]])
    book.save(tmp_path / "a.xlsx")
    check(tmp_path / "a.xlsx")


def test_parquet_is_read(tmp_path: Path):
    import pyarrow as pa
    from pyarrow import parquet

    table = pa.table({
        "title": [story.headline for story in STORIES],
        "publication": [story.publisher for story in STORIES],
        "date": [1541376000, 1541462400],
        "content": list(TEXTS),
    })  # fmt: skip
    parquet.write_table(table, tmp_path / "a.parquet")
    check(tmp_path / "a.parquet")


def rows() -> list[dict[str, object]]:
    first, second = STORIES
    one = {"_id": "x1", "title": first.headline, "source": first.publisher, "publishedAt": "Mon, 05 Nov 2018 23:30:00 +0000"}
    two = {
        "title": second.headline,
        "source": {"name": second.publisher},
        "date": 1541462400000,
        "authors": [{"name": "A. Vik"}],
    }
    return [{**one, "content": HTML[0]}, {**two, "authors": [{"name": "A. Vik"}], "content": TEXTS[1]}]


WRAPPED = [
    rows(),
    {"status": "ok", "articles": rows()},
    {"took": 1, "hits": {"total": 2, "hits": [{"_id": str(at), "_source": row} for at, row in enumerate(rows())]}},
]


@pytest.mark.parametrize("value", WRAPPED)
def test_json_is_read_bare_or_as_an_interface_answers(tmp_path: Path, value: object):
    (tmp_path / "a.json").write_text(json.dumps(value, indent=1), encoding="utf-8")
    assert check(tmp_path / "a.json")[1].byline == "A. Vik"


def test_lines_of_json_with_other_names_are_read_also_under_the_name_json(tmp_path: Path):
    lines = "\n".join(map(json.dumps, rows()))
    (tmp_path / "a.json").write_text(lines, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "c.ndjson.gz").write_bytes(gzip.compress(lines.encode()))
    assert [check(tmp_path / name)[1].publisher for name in ("a.json", "b.jsonl", "c.ndjson.gz")] == [STORIES[1].publisher] * 3


def test_an_id_that_two_articles_were_given_is_kept_by_the_first(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"id": 7, "text": text}) + "\n" for text in (*TEXTS, TEXTS[0])), encoding="utf-8")
    first, second, third = (one.id for one in read_articles(path) if isinstance(one, Article))
    assert first == third == "7"
    assert second != "7"


def test_an_atom_feed_with_whole_texts_is_read_and_a_teaser_refused(tmp_path: Path):
    entries = "".join(
        f"<entry><title>{story.headline}</title><link href='https://x.example/{at}'/><published>{story.day}T08:00:00Z</published>"
        f"<content type='html'>{escape(html)}</content></entry>"
        for at, (story, html) in enumerate(zip(STORIES, HTML, strict=True))
    )
    feed = '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Elder Herald</title>{}</feed>'
    (tmp_path / "a.atom").write_text(feed.format(entries), encoding="utf-8")
    assert check(tmp_path / "a.atom")[0].publisher == "The Elder Herald"
    (tmp_path / "b.xml").write_text(
        feed.format("<entry><title>A</title><summary>Read it here.</summary></entry>"), encoding="utf-8"
    )
    assert "announces" in refusal(tmp_path / "b.xml").what


def test_newsml_is_read_and_its_pictures_are_passed_over(tmp_path: Path):
    def item(story: int, content: str) -> str:
        told = STORIES[story]
        provider = "<provider literal='Tidal'><name>Tidal Press</name></provider>"
        meta = f"<itemMeta>{provider}<firstCreated>{told.day}T09:00:00Z</firstCreated></itemMeta>"
        head = f"<contentMeta><by>By {told.byline or 'the desk'}</by><headline>{told.headline}</headline></contentMeta>"
        return f"<newsItem guid='urn:x:tp:{story}'>{meta}{head}<contentSet>{content}</contentSet></newsItem>"

    texts = [f"<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body>{html}</body></html></inlineXML>" for html in HTML]
    inner = item(0, texts[0]) + item(0, "<remoteContent href='a.jpg'/>") + item(1, texts[1])
    message = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{}</itemSet></newsMessage>'
    (tmp_path / "a.xml").write_text(message.format(inner), encoding="utf-8")
    first, second = check(tmp_path / "a.xml")
    assert (first.publisher, first.byline, second.id) == ("Tidal Press", "Asta Lind", "1")


def test_nitf_is_read_without_its_captions(tmp_path: Path):
    data = "<docdata><doc-id id-string='n-1'/><date.issue norm='20181105'/></docdata>"
    head = f"<head>{data}<pubdata name='The Elder Herald'/></head><body>"
    media = "<media media-type='image'><media-caption><p>A ferry.</p></media-caption></media>"
    above = f"<body.head><hedline><hl1>{STORIES[0].headline}</hl1></hedline></body.head>"
    body = f"{above}<body.content>{media}{HTML[0]}</body.content></body>"
    (tmp_path / "a.nitf").write_text(f"<nitf>{head}{body}</nitf>", encoding="utf-8")
    (article,) = read_articles(tmp_path / "a.nitf")
    assert isinstance(article, Article)
    assert (article.text, article.published, article.id) == (TEXTS[0], "2018-11-05", "n-1")
    assert article.publisher == "The Elder Herald"


def test_an_entity_of_xml_reads_no_file(tmp_path: Path):
    (tmp_path / "secret.txt").write_text("s3cret", encoding="utf-8")
    doctype = f'<!DOCTYPE nitf [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    (tmp_path / "a.nitf").write_text(
        f"{doctype}<nitf><body><body.content><p>{FERRY[0]} &x;</p></body.content></body></nitf>", encoding="utf-8"
    )
    assert not any("s3cret" in str(one) for one in read_articles(tmp_path / "a.nitf"))


def mail(story: int, *, html: bool) -> EmailMessage:
    told = STORIES[story]
    message = EmailMessage()
    message["From"], message["Subject"] = "Asta Lind <asta@herald.example>", f"Fwd: {told.headline}"
    message["Date"] = "Mon, 05 Nov 2018 10:00:00 +0100" if story == 0 else "Tue, 06 Nov 2018 10:00:00 +0100"
    foot = "You are receiving this because you asked. Unsubscribe here."
    message.set_content(
        f"{HTML[story]}<p>{foot}</p>" if html else f"{TEXTS[story]}\n\n{foot}\n", subtype="html" if html else "plain"
    )
    return message


def test_a_mailbox_gives_an_article_a_mail_without_what_lists_add(tmp_path: Path):
    box = mailbox.mbox(tmp_path / "a.mbox")
    for story in (0, 1):
        box.add(mail(story, html=bool(story)))
    box.close()
    assert not any("nsubscribe" in article.text for article in check(tmp_path / "a.mbox"))


def page(story: int) -> str:
    told = STORIES[story]
    meta = f"<meta property='article:published_time' content='{told.day}T08:00:00Z'>"
    article = f"<article><h1>{told.headline}</h1>{HTML[story] * 2}</article>"
    return f"<html><head><title>{told.headline}</title>{meta}</head><body>{article}</body></html>"


def fetched(address: str, kind: str, status: str, body: str) -> bytes:
    """Return a record of a web archive."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{address[-1]}>\r\nWARC-Target-URI: {address}\r\n"
    rest = f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    return (head + rest).encode() + answer + b"\r\n\r\n"


def test_a_web_archive_gives_its_pages_and_passes_over_the_rest(tmp_path: Path):
    answers = [("text/html", "200 OK", page(0)), ("image/png", "200 OK", "x"), ("text/html", "404 Not Found", "x")]
    records = [fetched(f"https://x.example/{at}", *one) for at, one in enumerate([*answers, ("text/html", "200 OK", page(1))])]
    (tmp_path / "a.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
    (tmp_path / "b.warc").write_bytes(b"".join(records))
    check(tmp_path / "b.warc")
    assert check(tmp_path / "a.warc.gz")[1].url == "https://x.example/3"


def test_a_page_saved_whole_is_read_with_its_address(tmp_path: Path):
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\n'
    (tmp_path / "a.mhtml").write_text(f"{head}Content-Location: https://x.example/1\n\n{page(0)}\n--b--\n", encoding="utf-8")
    (article,) = read_articles(tmp_path / "a.mhtml")
    assert isinstance(article, Article)
    assert (article.url, article.published) == ("https://x.example/1", "2018-11-05T08:00:00+00:00")


def test_parts_that_a_browser_saved_beside_a_page_are_no_articles(tmp_path: Path):
    (tmp_path / "Ferry.html").write_text(page(0), encoding="utf-8")
    (tmp_path / "Ferry_files").mkdir()
    (tmp_path / "Ferry_files" / "ad.html").write_text(page(1), encoding="utf-8")
    assert len(list(read_articles(tmp_path))) == 1


def test_one_article_in_word_is_read(tmp_path: Path):
    from docx import Document

    document = Document()
    for line in (STORIES[0].headline, "By Asta Lind", "November 5, 2018", *FERRY):
        document.add_paragraph(line)
    document.save(str(tmp_path / "a.docx"))
    (article,) = read_articles(tmp_path / "a.docx")
    assert isinstance(article, Article)
    assert (article.headline, article.byline, article.published) == (STORIES[0].headline, "Asta Lind", "2018-11-05")


def test_an_archive_is_read_but_for_what_leads_out_of_it_and_archives_within(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as pack:
        pack.writestr("a/1.html", page(0))
        pack.writestr("b.html", page(1))
        pack.writestr("../out.txt", TEXTS[0])
        pack.writestr("c.zip", "PK")
        pack.writestr("__MACOSX/._b.html", "x")
    found = list(read_articles(tmp_path / "a.zip"))
    told = [str(one.where if isinstance(one, ReadError) else one.source).removeprefix(f"{tmp_path}/a.zip:") for one in found]
    assert told == ["../out.txt", "a/1.html", "b.html", "c.zip"]
    assert [isinstance(one, Article) for one in found] == [False, True, True, False]
    assert not (tmp_path.parent / "out.txt").exists()


@pytest.mark.parametrize("name", ["bomb.zip", "bomb.docx", "bomb.xlsx"])
def test_an_archive_that_would_swell_without_end_is_refused(tmp_path: Path, name: str):
    with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("a.txt", b"\0" * 60_000_000)
    assert "unpack to" in refusal(tmp_path / name).what


CONTENTS = [b"", b"\x00\xff" * 500, b"PK\x03\x04", b"%PDF-1.4\n", b"{\\rtf1 ", b"<a>", b"[{", b"From x\n"]


@pytest.mark.parametrize("ending", [ending for one in formats.FORMATS for ending in one.endings])
@pytest.mark.parametrize("content", CONTENTS)
def test_what_is_no_file_of_its_ending_is_refused_and_never_raises(tmp_path: Path, ending: str, content: bytes):
    if ending in {".txt", ".text"} and content in {b"<a>", b"[{", b"From x\n"}:
        return  # as text these are words
    (tmp_path / f"a{ending}").write_bytes(content)
    found = list(read_articles(tmp_path / f"a{ending}"))
    assert found
    assert all(isinstance(one, ReadError) for one in found)


def test_a_format_of_another_package_is_found_by_its_ending(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    class Point:
        def load(self) -> formats.Format:
            return formats.Format("notes", (".note",), "test_formats:read_note")

    monkeypatch.setattr(formats, "entry_points", lambda group: [Point()] if group == formats.GROUP else [])
    formats.all_formats.cache_clear()
    try:
        assert formats.find_format(tmp_path / "a.note").name == "notes"
        assert ".note" in formats.known_endings()
    finally:
        formats.all_formats.cache_clear()


def test_the_readme_and_the_guide_list_every_ending():
    top = Path(__file__).parents[2]
    for name in ("README.md", "docs/inputs.md"):
        text = (top / name).read_text(encoding="utf-8")
        assert not [ending for one in formats.FORMATS for ending in one.endings if f"`{ending}`" not in text], name
