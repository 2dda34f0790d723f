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
_GEXF = "http://www.gexf.net/1.2draft"


def actors_gexf(coverage: Coverage) -> bytes:
    """Return the graph as GEXF 1.2, without the day of writing that the writer puts in."""
    import networkx as nx

    ET.register_namespace("", _GEXF)
    root = ET.fromstring("\n".join(nx.generate_gexf(_labeled(relation_graph(coverage)))))  # noqa: S314  our own
    for meta in root.iter(f"{{{_GEXF}}}meta"):
        meta.attrib.pop("lastmodifieddate", None)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def actors_graphml(coverage: Coverage) -> bytes:
    """Return the graph as GraphML."""
    import networkx as nx

    written = io.BytesIO()
    nx.write_graphml_xml(_labeled(relation_graph(coverage)), written)
    return written.getvalue()


def _labeled(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return the graph with a label for each node, and no character that XML cannot hold."""
    import networkx as nx

    clean = nx.MultiDiGraph()
    for node, values in graph.nodes(data=True):
        clean.add_node(_clean(node), label=_clean(values.get("name", node)), **_all_clean(values))
    for one, other, key, values in graph.edges(keys=True, data=True):
        clean.add_edge(_clean(one), _clean(other), key=key, id=key, **_all_clean(values))
    return clean


def _all_clean(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _clean(value) for name, value in values.items()}


def _clean(value: Any) -> Any:
    return _NO_XML.sub("\ufffd", value) if isinstance(value, str) else value
