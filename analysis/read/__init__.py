"""Read articles of any format that desks have, in files and folders; part their text into story, head and page furniture."""

from analysis.read.article import article_from_text
from analysis.read.case import KEYS as CASE_KEYS
from analysis.read.case import articles_of, read_case
from analysis.read.corrections import parse_corrections
from analysis.read.doubts import find_doubts
from analysis.read.edition import EditionBefore, read_edition
from analysis.read.folder import find_files, read_articles
from analysis.read.formats import Format, all_formats, known_endings
from analysis.read.jsonl import article_from_json
from analysis.read.toml import read_toml
from analysis.read.zones import find_zones
