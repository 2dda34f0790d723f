"""How often the speaker is right, by confidence.

    benchmarks/speakers.py GOLD.jsonl… [--most N] [--rules]

A line of GOLD is an article (``text``, ``published``) with its ``quotes``: ``parts`` (spans of what is said) and ``speaker``
(the span of who says it, or null). A quote found is paired with the gold quote that it shares most characters with; its speaker
is right where its source overlaps the gold's, where the speaker's name stands there, or both have none. Pairs whose gold has a
pronoun elsewhere cannot be judged and are left out. What no gold quote shares a third of is counted by itself: it is no speech
for the annotators. Prints a table by confidence, each with the share of the paired whose speaker is right; ``--rules`` prints
it by the rule that found the quote.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from analysis.annotate import annotate
from analysis.model import Quote
from analysis.read import article_from_text

LEAST_SHARED = 1 / 3
BATCH = 20
PRONOUNS = frozenset(("he", "she", "it", "they", "i", "we", "who", "his", "her", "their"))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=1_000, help="read at most so many articles of a file")
    parser.add_argument("--rules", action="store_true", help="by rule instead of by confidence")
    options = parser.parse_args()
    golds = [gold for path in options.files for gold in read(path, options.most)]
    tallies: dict[Any, list[int]] = defaultdict(lambda: [0, 0, 0])
    for quote, verdict in judged(golds):
        tallies[f"{quote.rule:28} {quote.confidence:.2f}" if options.rules else f"{quote.confidence:.2f}"][verdict] += 1
    print("confidence  quotes  speaker right  no speech" if not options.rules else "rule")
    for key, (wrong, right, alone) in sorted(tallies.items()):
        share = f"{right / (right + wrong):.3f}" if right + wrong else "-"
        print(f"{key:>10}  {right + wrong + alone:6}  {share:>13}  {alone:9}")


def read(path: Path, most: int) -> Iterator[dict[str, Any]]:
    """Give the gold articles of a file."""
    for _, line in zip(range(most), path.read_text(encoding="utf-8").splitlines(), strict=False):
        yield json.loads(line)


def judged(golds: list[dict[str, Any]]) -> Iterator[tuple[Quote, int]]:
    """Give each quote of speech: 1 where its speaker is right, 0 where it is wrong, 2 where no gold quote is like it."""
    for start in range(0, len(golds), BATCH):
        some = golds[start : start + BATCH]
        articles = [article_from_text(gold["text"], published=gold.get("published")) for gold in some]
        for gold, found in zip(some, annotate(articles), strict=True):
            for quote in found.quotes:
                told = verdict(quote, gold) if quote.speech and quote.realis == "said" else None
                if told is not None:
                    yield quote, told


def verdict(quote: Quote, gold: dict[str, Any]) -> int | None:
    """Judge one quote against the gold quotes of its article; None where the gold's speaker is a pronoun elsewhere."""
    content = [(part.start, part.end) for part in quote.content]
    best = max(gold["quotes"], key=lambda one: shared(content, one["parts"]), default=None)
    if best is None or shared(content, best["parts"]) < LEAST_SHARED * sum(end - start for start, end in best["parts"]):
        return 2
    source = quote.source or quote.carried
    if best["speaker"] is None or (source is None and quote.speaker_name is None):
        return int(best["speaker"] is None and source is None and quote.speaker_name is None)
    if source is not None and shared([(source.start, source.end)], [best["speaker"]]):
        return 1
    words = gold["text"][slice(*best["speaker"])]
    if words.lower() in PRONOUNS:
        return None
    return int(bool(quote.speaker_name) and str(quote.speaker_name).split()[-1].casefold() in words.casefold())


def shared(some: Iterable[Iterable[int]], others: Iterable[Iterable[int]]) -> int:
    """Count the characters that two sets of spans share."""
    pairs = ((tuple(one), tuple(other)) for one in some for other in others)
    return sum(max(0, min(one[1], other[1]) - max(one[0], other[0])) for one, other in pairs)


if __name__ == "__main__":
    main()
