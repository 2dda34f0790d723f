"""What a report was made from, by the manifest beside it: the corpus at its version, the settings of its case."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from analysis.briefing.again import computed_again
from analysis.briefing.manifest import NAME, Manifest, read_manifest
from analysis.briefing.verify.held import held_in
from analysis.briefing.verify.wording import Known, known_words
from analysis.corpus import Corpus
from analysis.errors import ReadError
from analysis.read import parse_corrections


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """The corpus of an edition, open at the version that it was made from, and what its manifest tells, where there is one."""

    corpus: Corpus
    folder: Path
    told: Manifest | None

    def words(self) -> Known:
        """Read all that a page of the edition may quote."""
        own = () if self.told is None else tuple(value for value in self.told.case.values() if isinstance(value, str))
        return known_words(held_in(self.corpus), own=own)

    def page(self) -> str | None:
        """Compute the page again from the manifest; None where that is not there, or other software made it."""
        return None if self.told is None else computed_again(self.folder, self.told, corpus=self.corpus.path)


def made_from(report: Path, corpus: Path | None) -> MadeFrom:
    """Open the corpus that a report, or an edition's folder, was made from, at the version that the manifest beside it names.

    Raises ReadError where neither a manifest nor a folder says which it is, CorpusError where it is not there.
    """
    folder = report if report.is_dir() else report.parent
    if not (folder / NAME).exists():
        if corpus is None:
            what = "no manifest beside it says which corpus it was made from"
            raise ReadError(what, where=str(report), remedy="name the corpus with --corpus")
        return MadeFrom(Corpus.open(corpus), folder, None)
    told = read_manifest(folder)
    there = Corpus.open(corpus or _home(told, folder), version=_version(told, folder))
    return MadeFrom(there.corrected(parse_corrections(told.corrections, where=f"{folder}, corrections")), folder, told)


def _home(manifest: Manifest, folder: Path) -> Path:
    """Return where a case's corpus lies; a name that leads elsewhere is none."""
    from analysis.corpus.update import HOME  # brings what reads articles, which a corpus that is named does not need

    name = manifest.case.get("name") if isinstance(manifest.case, dict) else None
    if not isinstance(name, str) or Path(name).name != name:
        raise ReadError(f"its manifest names no case: {name!r}", where=str(folder), remedy="name the corpus with --corpus")
    return HOME / name


def _version(manifest: Manifest, folder: Path) -> int:
    version = manifest.corpus.get("version") if isinstance(manifest.corpus, dict) else None
    if not isinstance(version, int) or version < 0:
        raise ReadError(
            f"its manifest names no version of a corpus: {version!r}", where=str(folder), remedy="make the edition again"
        )
    return version
