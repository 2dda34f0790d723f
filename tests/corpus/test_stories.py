"""Which of several articles was published first, where some give a zone and some do not."""

import pandas as pd
import pytest

from analysis.corpus.stories import by_time


@pytest.mark.parametrize(
    ("published", "order"),
    [
        (["2031-05-04T18:45:00", "2031-05-04T19:30:00+09:00"], ["a", "b"]),
        (["2031-05-04T19:45:00", "2031-05-04T19:30:00+09:00"], ["b", "a"]),
        (["2031-05-04T18:45:00", "2031-05-04T19:30:00Z"], ["a", "b"]),
        (["2031-05-04T18:45:00", "2031-05-04T18:30:00"], ["b", "a"]),
        (["2031-05-04T18:45:00+00:00", "2031-05-04T19:30:00+09:00"], ["b", "a"]),
        (["2031-05-05", "2031-05-04T19:30:00+09:00"], ["b", "a"]),
        ([None, "2031-05-04"], ["b", "a"]),
    ],
)
def test_a_time_without_a_zone_is_of_the_zone_of_the_others(published: list[str | None], order: list[str]):
    assert by_time(pd.DataFrame({"article": ["a", "b"], "published": pd.array(published, dtype="str")})) == order
