"""The publisher's own people report; they are no sources."""

import pytest

from analysis.annotate import annotate
from analysis.model import Article


def speakers(text: str, publisher: str | None) -> list[str | None]:
    return [quote.speaker_name for quote in annotate([Article(id="x", text=text, publisher=publisher)])[0].quotes]


@pytest.mark.parametrize(
    "source", ["The Courier's Anna Berg", "Courier correspondent Anna Berg", "The Courier's science editor Anna Berg"]
)
def test_the_publishers_own_reporter_is_no_speaker_in_its_pages_and_one_elsewhere(source: str):
    text = f"{source} said: “The harbor is closed and the boats are gone.”"
    assert speakers(text, "Courier") == []
    assert speakers(text, "Another Paper") == ["Anna Berg"]


def test_who_speaks_to_a_paper_is_not_its_own():
    text = "“The harbor is closed,” the mayor, Anna Berg, told the Courier. Her deputy, Karl Lund, said he would go."
    assert set(speakers(text, "The Courier")) >= {"Anna Berg", "Karl Lund"}
