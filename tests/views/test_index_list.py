"""The index leads from a name and from a day to the sentences that tell of them."""

import re
from typing import Any

from analysis import views
from analysis.measures.rows import rows_of
from analysis.views.look.statement import numbers_of


def test_each_number_beside_a_name_is_of_a_sentence_that_names_it(bundled: Any):
    page = views.index_list(bundled).html
    names = dict(zip(bundled.actors["name"], bundled.actors["actor"], strict=True))
    numbers = numbers_of(bundled)
    at = {(row.actor, numbers.get((row.article, row.sentence_start))) for row in rows_of(bundled.mentions)}
    entries = re.findall(r'<bdi>([^<]+)</bdi><sup class="ev">(.*?)</sup>', page)
    found = [(names[name], int(one)) for name, marks in entries if name in names for one in re.findall(r">(\d+)</a>", marks)]
    assert len(found) > 40
    assert set(found) <= at


def test_days_stand_in_order_of_time_with_the_evidence_of_their_events(bundled: Any):
    _, _, days = views.index_list(bundled).html.partition("Days: ")
    numbers = [int(one) for one in re.findall(r">(\d+)</a>", days)]
    cited = {int(number) for row in rows_of(bundled.timeline) for number in row.evidence}
    assert set(numbers) == cited
    years = [int(year) for year in re.findall(r"<bdi>[^<]*?(\d{4})</bdi>", days)]
    assert years == sorted(years)
