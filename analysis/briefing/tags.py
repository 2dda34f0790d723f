"""The tags of a PDF put right: what WeasyPrint 70 leaves out, or gets wrong, for those who listen (PDF/UA-1, ISO 14289-1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_PRINTED = 4  # a link's flag: on paper it is as it is on screen
_POINTS = 0.75  # of a CSS pixel

Tags = dict[int, Any]  # what the PDF says of its parts, by their numbers


def finish_tags(document: Any, pdf: Any) -> None:
    """Mend the tag tree of a PDF that is about to be written; WeasyPrint calls it with both.

    What goes is emptied, not taken out: the numbers of what is stored together count on it.
    """
    tags: Tags = {part.number: part for part in pdf.objects if _is_dictionary(part)}
    _join_parts(tags)
    for mend in (_join_columns, _pair_terms, _scope_head, _place_figure):
        for tag in _tagged(tags):
            mend(tag, tags)
    _drop_inner_links(tags)
    _name_links(document, tags)
    _free_margins(pdf, tags)


def _is_dictionary(part: Any) -> bool:
    return isinstance(part, dict)


def _tagged(tags: Tags) -> list[Any]:
    return [part for part in tags.values() if part.get("Type") == "/StructElem"]


def _number(reference: Any) -> int:
    return int(reference.split()[0]) if isinstance(reference, bytes) else -1


def _kids(tag: Any, tags: Tags) -> list[Any]:
    return [tags[_number(kid)] for kid in tag.get("K", []) if _number(kid) in tags]


def _join_parts(tags: Tags) -> None:
    """Make one of the parts that a page break made of the briefing's main part."""
    (document,) = (tag for tag in _tagged(tags) if tag["S"] == "/Document")
    main: Any = None
    for kid in _kids(document, tags):
        if kid["S"] != "/Part":
            continue
        if main is not None:
            document["K"].remove(kid.reference)
            _move(_kids(kid, tags), main)
            kid.clear()
        main = main or kid


def _move(kids: list[Any], parent: Any) -> None:
    for kid in kids:
        kid["P"] = parent.reference
        parent["K"].append(kid.reference)


def _scope_head(tag: Any, tags: Tags) -> None:
    """Say which head cells head columns and which rows (7.5).

    WeasyPrint's own way, ids of head cells named by the cells below, gives a head that is repeated on every page the same id.
    """
    if tag["S"] == "/TH":
        tag.pop("ID", None)
        group = tags[_number(tags[_number(tag["P"])]["P"])]
        tag["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"
    elif tag["S"] == "/TD":
        tag["A"].pop("Headers", None)


def _join_columns(tag: Any, tags: Tags) -> None:
    """Make one of the lists that columns made of a list."""
    columns = _kids(tag, tags)
    if tag.get("S") == "/L" and {column["S"] for column in columns} == {"/L"}:
        tag["K"].clear()
        for column in columns:
            _move(_kids(column, tags), tag)
            column.clear()


def _pair_terms(tag: Any, tags: Tags) -> None:
    """Make one item of a term and its description, which HTML may put into a ``div``: a list holds items, nothing else."""
    for pair in _kids(tag, tags) if tag.get("S") == "/L" else []:
        if pair["S"] != "/Div":
            continue
        items, pair["S"] = _kids(pair, tags), "/LI"
        pair["K"].clear()
        for item in items:
            _move(_kids(item, tags), pair)
            item.clear()
        _kids(pair, tags)[0]["S"] = "/Lbl"


def _place_figure(tag: Any, tags: Tags) -> None:
    """Give a figure's box in points from the foot of the page; WeasyPrint gives pixels from its head."""
    if tag["S"] == "/Figure":
        high = tags[_number(tag["Pg"])]["MediaBox"][3]
        left, top, right, bottom = (_POINTS * side for side in tag["A"]["BBox"])
        tag["A"]["BBox"][:] = [left, high - bottom, right, high - top]


def _drop_inner_links(tags: Tags) -> None:
    """Leave one link of those that WeasyPrint makes of a link and of every element in it."""
    numbers = tags[_number(_root(tags)["ParentTree"])]["Nums"]
    inside = {number for link in _tagged(tags) if link["S"] == "/Link" for number in _below(link, tags)}
    for tag in [tag for tag in _tagged(tags) if tag.number in inside]:
        for inner in [kid for kid in _kids(tag, tags) if kid.get("Type") == "/OBJR"]:
            annotation = tags[_number(inner["Obj"])]
            tag["K"].remove(inner.reference)
            tags[_number(inner["Pg"])]["Annots"].remove(annotation.reference)
            place = numbers.index(annotation["StructParent"])
            del numbers[place : place + 2]
            annotation.clear()
            inner.clear()
        tag["S"] = "/Span" if tag["S"] == "/Link" else tag["S"]


def _root(tags: Tags) -> Any:
    return next(tag for tag in tags.values() if tag.get("Type") == "/StructTreeRoot")


def _name_links(document: Any, tags: Tags) -> None:
    """Let every link say in words where it leads (7.18.5), the one without words of its own in the tree as well."""
    import pydyf

    holders = {_number(kid): tag for tag in _tagged(tags) for kid in tag["K"]}
    named = {_number(part["Obj"]): holders[number] for number, part in tags.items() if part.get("Type") == "/OBJR"}
    for annotation, words in _links(document):
        annotation["F"] = _PRINTED
        annotation["Contents"] = pydyf.String(words)
        if len(named[annotation.number]["K"]) == 1:  # the annotation, and nothing to read
            named[annotation.number]["Alt"] = pydyf.String(words)


def _links(document: Any) -> Iterator[tuple[Any, str]]:
    for page in document.pages:
        for _, target, _, box in page.links:
            if annotation := box.link_annotation:
                words = " ".join("".join(box.element.itertext()).split())
                mark = f"Evidence {words}" if target.startswith("ev-") and words.isdigit() else words
                yield annotation, box.element.get("title") or mark or target


def _free_margins(pdf: Any, tags: Tags) -> None:
    """Take running heads and feet, which WeasyPrint tags but hangs nowhere, for what they are: artifacts (7.1, 7.8)."""
    root = _root(tags)
    reached = set(_below(root, tags))
    loose = [tag for tag in _tagged(tags) if tag.number not in reached]
    marks = {(_number(tag["Pg"]), kid) for tag in loose for kid in tag["K"] if isinstance(kid, int)}
    streams = {part.number: part for part in pdf.objects if hasattr(part, "stream")}
    for page in {page for page, _ in marks}:
        _mark_artifacts(streams[_number(tags[page]["Contents"])].stream, {mark for place, mark in marks if place == page})
    gone = {tag.number for tag in loose}
    for entry in tags[_number(root["ParentTree"])]["Nums"]:
        if isinstance(entry, list):
            entry[:] = ["null" if _number(reference) in gone else reference for reference in entry]
    for tag in loose:
        tag.clear()


def _below(tag: Any, tags: Tags) -> Iterator[int]:
    for kid in _kids(tag, tags):
        yield kid.number
        yield from _below(kid, tags)


def _mark_artifacts(stream: list[Any], marks: set[int]) -> None:
    import pydyf

    for place, part in enumerate(stream):
        if isinstance(part, dict) and part.get("MCID") in marks:
            stream[place - 1] = "/Artifact"
            stream[place] = pydyf.Dictionary({"Type": "/Pagination"})
