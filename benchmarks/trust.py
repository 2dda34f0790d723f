"""How often mentions of a form and rule are right: benchmarks/trust.py GOLD, the folder with the development articles.

Prints, for each form and rule, how many names have span and kind of a gold name (``mentions-*.jsonl``), and how many mentions
are of the actor that most names of their actor are (``clusters-*`` and ``links-*``, article by article; mentions that the gold
does not mark, and actors mentioned once, are not counted). ``analysis/actors/rules.py`` is filled in
by hand from it, in steps of 0.05.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analysis.annotate import annotate
from analysis.model import AnnotatedArticle, Mention
from analysis.read import article_from_text

KINDS = {"person": "PER", "organization": "ORG", "country": "LOC", "place": "LOC"}
TYPES = frozenset(("PER", "ORG", "LOC", "person", "organization", "place"))  # of the gold, that are actors
NAMES = ("name", "alias", "metonym")


def main(folder: Path) -> None:
    """Print one line a form and rule."""
    names, actors = Counter[tuple[str, str, bool]](), Counter[tuple[str, str, bool]]()
    for path in sorted(folder.glob("mentions-*.jsonl")):
        names.update(right_names(annotated(path)))
    for path in sorted([*folder.glob("clusters-*.jsonl"), *folder.glob("links-*.jsonl")]):
        actors.update(right_actors(annotated(path)))
    for form, rule in sorted({key[:2] for key in [*names, *actors]}):
        shares = ", ".join(
            f"{what} {tally[form, rule, True]} of {total} ({tally[form, rule, True] / total:.2f})"
            for what, tally in (("names", names), ("actors", actors))
            if (total := tally[form, rule, True] + tally[form, rule, False])
        )
        print(f"{form:8} {rule:20} {shares}")


def annotated(path: Path) -> Iterator[tuple[dict[str, Any], AnnotatedArticle]]:
    """Give each gold article with what the software makes of it."""
    golds = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    articles = [article_from_text(one["text"], published=one.get("published")) for one in golds]
    yield from zip(golds, annotate(articles), strict=True)


def right_names(pairs: Iterator[tuple[dict[str, Any], AnnotatedArticle]]) -> Iterator[tuple[str, str, bool]]:
    """Give form, rule and whether gold holds such a name, of every name found."""
    for gold, found in pairs:
        known = {(one["start"], one["end"], one["type"]) for one in gold["mentions"]}
        for one in found.mentions:
            if one.form in NAMES and one.kind in KINDS:
                yield one.form, one.rule, (one.span.start, one.span.end, KINDS[one.kind]) in known


def right_actors(pairs: Iterator[tuple[dict[str, Any], AnnotatedArticle]]) -> Iterator[tuple[str, str, bool]]:
    """Give form, rule and whether the mention is of the actor that most names of its actor in the article are."""
    marked: dict[tuple[str, str | None], list[tuple[Mention, Any]]] = defaultdict(list)
    for gold, found in pairs:
        for one in found.mentions:
            cluster = gold_cluster(gold["mentions"], one)
            if one.actor and cluster is not None:
                marked[gold["id"], one.actor].append((one, cluster))
    for mentions in marked.values():
        names = [cluster for mention, cluster in mentions if mention.form in NAMES]
        meant = Counter(names or [cluster for _, cluster in mentions]).most_common(1)[0][0]
        if len(mentions) > 1:
            yield from ((one.form, one.rule, cluster == meant) for one, cluster in mentions)


def gold_cluster(golds: list[dict[str, Any]], one: Mention) -> str | None:
    """Return the cluster of the shortest gold mention that the words are the head of, or else end."""
    start, end = one.span.start, one.span.end
    fitting = [
        gold
        for gold in golds
        if gold["type"] in TYPES and gold["start"] <= start and end <= gold["end"]
        if (gold["head"][0] < end and start < gold["head"][1] if "head" in gold else end == gold["end"])
    ]
    best = min(fitting, key=lambda gold: gold["end"] - gold["start"], default=None)
    return best and str(best["cluster"]).rpartition("_")[2]  # one actor is "cross_intra_ORG…" here and "cross_ORG…" there


if __name__ == "__main__":
    main(Path(sys.argv[1]))
