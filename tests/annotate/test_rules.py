"""Each rule by which something is found has a confidence, and is one by which something can be found."""

import re
from pathlib import Path

import pytest

import analysis
from analysis.actors.rules import MentionRule
from analysis.annotate.frames import RelationRule
from analysis.model import MeasuredRule
from analysis.quotes import QuoteRule
from analysis.timeline import EventRule

ROOMS = [Path(analysis.__file__).parent / room for room in ("actors", "quotes", "timeline", "annotate")]
CODE = "\n".join(path.read_text(encoding="utf-8") for room in ROOMS for path in room.rglob("*.py"))
USED = set(re.findall(r"\b(\w+Rule)\.([A-Z_]+)\b", CODE))
OF_NOUNS = ("noun_", "carried_")  # and the frame of the noun


@pytest.mark.parametrize("rule", [*QuoteRule, *EventRule, *RelationRule], ids=str)
def test_every_rule_has_a_confidence(rule: MeasuredRule):
    assert 0 < rule.confidence < 1


@pytest.mark.parametrize("rule", [*MentionRule, *QuoteRule, *EventRule, *RelationRule], ids=str)
def test_every_rule_is_used(rule: MentionRule | QuoteRule | EventRule | RelationRule):
    assert (type(rule).__name__, rule.name) in USED or rule.startswith(OF_NOUNS)
