"""The graph of actors for other programs: GEXF (Gephi) and GraphML (yEd, Cytoscape, igraph), the same bytes each time."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from analysis.measures import Coverage, relation_graph

if TYPE_CHECKING:
    import networkx as nx

_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def actors_gexf(graph: nx.MultiDiGraph) -> bytes:
    """Return the graph (``actors_graph``) as GEXF 1.2, without the day of writing that the writer puts in."""
    from networkx.readwrite.gexf import GEXFWriter

    root = GEXFWriter(graph, prettyprint=False, version="1.2draft").xml
    for meta in root.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def actors_graphml(graph: nx.MultiDiGraph) -> bytes:
    """Return the graph (``actors_graph``) as GraphML."""
    import networkx as nx

    written = io.BytesIO()
    nx.write_graphml_xml(graph, written)
    return written.getvalue()


def actors_graph(coverage: Coverage) -> nx.MultiDiGraph:
    """Return the graph of the relations with a label for each node, and no character that XML cannot hold."""
    import networkx as nx

    graph, clean = relation_graph(coverage), nx.MultiDiGraph()
    for node, values in graph.nodes(data=True):
        clean.add_node(_clean(node), label=_clean(values.get("name", node)), **_all_clean(values))
    for one, other, key, values in graph.edges(keys=True, data=True):
        clean.add_edge(_clean(one), _clean(other), key=key, id=key, **_all_clean(values))
    return clean


def _all_clean(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _clean(value) for name, value in values.items()}


def _clean(value: Any) -> Any:
    return _NO_XML.sub("\ufffd", value) if isinstance(value, str) else value
