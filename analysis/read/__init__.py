"""Read articles: plain text, web pages, JSONL, folders of these; part their text into story, head and page furniture."""

from analysis.read.article import article_from_text
from analysis.read.case import read_case
from analysis.read.corrections import parse_corrections
from analysis.read.edition import EditionBefore, read_edition
from analysis.read.folder import read_articles
from analysis.read.jsonl import article_from_json
from analysis.read.zones import find_zones

__all__ = [
    "EditionBefore",
    "article_from_json",
    "article_from_text",
    "find_zones",
    "parse_corrections",
    "read_articles",
    "read_case",
    "read_edition",
]
