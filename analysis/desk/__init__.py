"""What a desk needs around a briefing: articles that come in by themselves, and editions that go out."""

from analysis.desk.collecting.collect import collect
from analysis.desk.collecting.collected import Collected, Gathered
from analysis.desk.sending.deliver import deliver, report_failure
from analysis.desk.sending.delivered import Delivered
