import tomllib
from importlib.resources import files

from analysis.views import reliability_figure


def test_the_figure_states_what_was_measured():
    html = reliability_figure().html
    assert "Of quotes given 0.9 or more, 98% are right" in html
    assert "n = 1,832 parts of quotes" in html
    assert "0.85: 84% of 729" in html or "0.85: 85% of 729" in html


def test_every_band_has_a_share_and_a_count():
    measured = tomllib.loads(files("analysis.views").joinpath("accuracy.toml").read_text(encoding="utf-8"))["reliability"]
    assert len(measured["confidence"]) == len(measured["right"]) == len(measured["quotes"])


def test_the_same_figures_give_the_same_bytes():
    assert reliability_figure().html == reliability_figure().html
