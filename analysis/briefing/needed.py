"""Which versions of a case's corpus its editions name: those are needed to verify them and to make them again."""

from __future__ import annotations

from pathlib import Path

from analysis.briefing.manifest import NAME, read_manifest


def versions_needed(reports: Path, *, case: str) -> set[int]:
    """Return the versions that the editions below ``reports`` were made from.

    Raises EditionError where a manifest cannot be read: what it names is not known, so nothing may be taken away.
    """
    manifests = [read_manifest(path) for path in sorted(reports.glob(f"*/edition-*/{NAME}"))]
    return {one.corpus["version"] for one in manifests if one.case["name"] == case and "version" in one.corpus}
