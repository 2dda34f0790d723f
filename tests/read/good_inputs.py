"""One small good file of each format, of the made-up stories: what is mutated to see what readers stand."""

import gzip
import json
import mailbox
import zipfile
from email.message import EmailMessage
from html import escape
from pathlib import Path

import made_up
from made_up import STORIES

NEXIS = (
    ("BYLINE", "SECTION", "LENGTH", "LANGUAGE"),
    "{} of 2 DOCUMENTS",
    ("November 5, 2018 Monday", "November 6, 2018 Tuesday"),
)
PROQUEST = {"author": "Author", "text": "Full text", "title": "Title", "paper": "Publication title", "date": "Publication date"}


def rtf(lines: list[str]) -> str:
    """Return RTF whose lines are paragraphs."""
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n" + "".join(f"\\pard {line}\\par\n" for line in lines) + "}"
    )


def page(story: made_up.Story) -> str:
    """Return a web page of a story, with JSON-LD."""
    text = "\n\n".join(story.paragraphs)
    data = json.dumps({"@type": "NewsArticle", "headline": story.headline, "datePublished": story.day, "articleBody": text})
    body = "".join(f"<p>{escape(one)}</p>" for one in story.paragraphs)
    head = f'<title>{story.headline}</title><script type="application/ld+json">{data}</script>'
    stamp = f"<h1>{story.headline}</h1><time datetime='{story.day}'></time>"
    return f"<html><head>{head}</head><body><article>{stamp}{body}</article></body></html>"


def factiva_page(story: made_up.Story) -> str:
    """Return an article of Factiva's page."""
    text = "".join(f'<p class="articleParagraph enarticleParagraph">{escape(one)}</p>' for one in story.paragraphs)
    head = f'<div id="hd"><span class="enHeadline">{story.headline}</span></div><div>44 words</div><div>5 November 2018</div>'
    return f'<div class="article enArticle">{head}<div>{story.publisher}</div><div>English</div>{text}</div>'


def rows() -> list[dict[str, str]]:
    """Return the stories as another program's rows."""
    return [
        {"title": one.headline, "source": one.publisher, "date": one.day, "body": "\n\n".join(one.paragraphs)}
        for one in STORIES
    ]


def texts() -> dict[str, str]:
    """Return the files that are text, by name."""
    first, second = STORIES
    items = "".join(
        f"<item><title>{row['title']}</title><description>{escape(row['body'] * 3)}</description></item>" for row in rows()
    )
    body = "".join(f"<p>{escape(one)}</p>" for one in first.paragraphs)
    labels = {**PROQUEST, "day": "Nov 5, 2018", "id": "ProQuest document ID"}
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\n\n'
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page(second)}"
    record = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/1\r\nContent-Length: {len(answer.encode())}\r\n"
    )
    nitf = (
        f"<nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content>{body}</body.content></body></nitf>"
    )
    newsml = f"<contentMeta><headline>A</headline></contentMeta><contentSet><inlineXML>{body}</inlineXML></contentSet>"
    return {
        "plain.txt": f"{first.headline}\n\nNovember 5, 2018\n\n" + "\n\n".join(first.paragraphs),
        "nexis.txt": made_up.nexis_text(*NEXIS),
        "nexis.rtf": rtf(made_up.nexis_uni()),
        "factiva.rtf": rtf(made_up.factiva_plain()),
        "factiva.txt": "\n".join(made_up.factiva_codes()),
        "factiva.html": f"<html><title>Factiva</title><body>{factiva_page(first)}{factiva_page(second)}</body></html>",
        "proquest.txt": made_up.proquest(labels, "Document {} of 2"),
        "newsbank.txt": made_up.newsbank(),
        "page.html": page(first),
        "saved.mhtml": f"{head}{page(first)}\n--b--\n",
        "archive.warc": f"{record}Content-Type: application/http; msgtype=response\r\n\r\n{answer}\r\n\r\n",
        "rows.json": json.dumps({"articles": rows()}),
        "rows.jsonl": "\n".join(map(json.dumps, rows())),
        "rows.csv": "title,source,date,body\n" + "\n".join(",".join(json.dumps(one) for one in row.values()) for row in rows()),
        "feed.xml": f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>{items}</channel></rss>',
        "story.nitf": nitf,
        "news.xml": f"<newsItem>{newsml}</newsItem>",
    }


def mail(story: made_up.Story) -> EmailMessage:
    """Return a mail of a story."""
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = "A <a@x.example>", story.headline, "Mon, 05 Nov 2018 10:00:00 +0100"
    message.set_content("\n\n".join(story.paragraphs))
    message.add_alternative(page(story), subtype="html")
    return message


def write_good_inputs(folder: Path) -> list[Path]:
    """Write the files and return them."""
    from docx import Document
    from openpyxl import Workbook
    from weasyprint import HTML

    folder.mkdir(parents=True)
    for name, text in texts().items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    (folder / "rows.jsonl.gz").write_bytes(gzip.compress(texts()["rows.jsonl"].encode(), mtime=0))
    (folder / "mail.eml").write_bytes(bytes(mail(STORIES[0])))
    box = mailbox.mbox(folder / "box.mbox")
    for story in STORIES:
        box.add(mail(story))
    box.close()
    document = Document()
    for line in made_up.nexis_uni():
        document.add_paragraph(line)
    document.save(str(folder / "nexis.docx"))
    book = Workbook()
    for row in [list(rows()[0]), *(list(row.values()) for row in rows())]:
        book.active.append(row)
    book.save(folder / "rows.xlsx")
    HTML(string=page(STORIES[0])).write_pdf(folder / "page.pdf")
    with zipfile.ZipFile(folder / "both.zip", "w", zipfile.ZIP_DEFLATED) as pack:
        for story in STORIES:
            pack.writestr(f"{story.day}.html", page(story))
    return sorted(folder.iterdir())
