"""DataFrame → DataFrame: what is shown, counts, shares, first and last, gaps."""

from analysis.measures.actors import actor_rows, speech_by_grade, who_about_whom
from analysis.measures.coverage import Coverage, cover
from analysis.measures.gaps import gaps
from analysis.measures.highlights import Fact, highlights

__all__ = ["Coverage", "Fact", "actor_rows", "cover", "gaps", "highlights", "speech_by_grade", "who_about_whom"]
