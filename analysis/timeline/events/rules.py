"""The rules by which events are found, each with how sure what it finds is: an order of trust, set by hand and not measured."""

from __future__ import annotations

from analysis.model import MeasuredRule


class EventRule(MeasuredRule):
    """How a time was tied to what happened; of what has no time of its own, where it stands in the article.

    A verb dated directly is surer than a noun, a report of speech comes last. What is assumed to be of the article's day stays
    below what a briefing shows as a dated fact; the lede tells the day's news more often than a headline's parse is right.
    """

    VERB = "verb", 0.8
    NOUN_CLAUSE = "noun clause", 0.8  # "the plan rejected on Monday", "the inn, which they opened on Friday"
    NOUN = "noun", 0.7
    THROUGH_NOUN = "through noun", 0.5
    REPORT = "report", 0.4

    HEADLINE = "headline", 0.4
    LEDE = "lede", 0.5
    NEWS = "news", 0.5
    BODY = "body", 0.3
    TOLD = "told", 0.4
