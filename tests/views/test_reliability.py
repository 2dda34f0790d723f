import tomllib
from importlib.resources import files

from analysis.views import reliability_figure
from analysis.views.sections.method import speakers_right


def test_the_figure_states_what_was_measured():
    html = reliability_figure().html
    assert "Of quotes given 0.9 or more, 98% are right" in html
    assert "n = 1,832 parts of quotes" in html
    assert "0.85: 84% of 729" in html or "0.85: 85% of 729" in html


def test_every_band_has_a_share_and_a_count():
    measured = tomllib.loads(files("analysis.views").joinpath("accuracy.toml").read_text(encoding="utf-8"))
    for table in (measured["reliability"], measured["speakers"]):
        assert len(table["confidence"]) == len(table["right"]) == len(table["quotes"])


def test_the_same_figures_give_the_same_bytes():
    assert reliability_figure().html == reliability_figure().html


def test_the_method_says_how_often_the_speaker_is_right_by_confidence():
    gold, bands = speakers_right()
    assert "84 articles" in gold
    shares = {name: share for name, share, _ in bands}
    assert shares["0.9 or more"] >= 96
    assert shares["0.9 or more"] > shares["0.8 to 0.89"] > shares["0.6 to 0.79"] > shares["below 0.6"]
