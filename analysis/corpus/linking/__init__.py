"""Link actors across articles: one actor, one id; pairs that the articles do not settle are for a person to decide."""

from analysis.corpus.linking.link import Doubt, Linking, link_actors
from analysis.corpus.linking.reports import Report
