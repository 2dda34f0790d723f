"""The theme's promises: contrast in both palettes, one color for one role, the same figure in the same bytes."""

from __future__ import annotations

import warnings
from itertools import product

import matplotlib as mpl
import pytest

from analysis.views.look import theme

PALETTES = pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK], ids=["light", "dark"])


def luminance(color: str) -> float:
    """WCAG 2.2, relative luminance of an sRGB color."""
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_wcag_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@PALETTES
def test_words_stand_out_from_every_ground_they_are_set_on(palette: theme.Palette):
    words = [palette.ink, palette.grey, palette.accent]
    failing = [(c, g) for c, g in product(words, [palette.paper, palette.surface, palette.mark]) if contrast(c, g) < 4.5]
    assert failing == []


@PALETTES
def test_names_in_an_actors_hue_can_be_read(palette: theme.Palette):
    grounds = [palette.paper, palette.surface]
    assert [(c, g) for c, g in product(palette.labels, grounds) if contrast(c, g) < 4.5] == []


@PALETTES
def test_marks_in_an_actors_hue_can_be_seen(palette: theme.Palette):
    assert [color for color in palette.actors if contrast(color, palette.paper) < 3] == []


def test_paper_is_read_on_white_as_well():
    words = [theme.LIGHT.ink, theme.LIGHT.grey, theme.LIGHT.accent, *theme.LIGHT.labels]
    assert [color for color in words if contrast(color, "#ffffff") < 4.5] == []


def test_no_two_roles_of_the_light_palette_share_a_color():
    roles = theme.LIGHT.roles()
    assert len(set(roles.values())) == len(roles)
    assert roles.keys() == theme.DARK.roles().keys()


def test_every_face_of_the_house_has_a_file():
    assert len(theme.font_files()) == 8
    assert all(path.is_file() for path in theme.font_files().values())


def draw(words: str = "Upper Verani"):
    with mpl.rc_context(theme.figure_style()):
        from matplotlib.figure import Figure

        figure = Figure()
        axes = figure.subplots()
        axes.plot([1, 2], [1, 2], "o", label=words)
        axes.text(1, 1, words)
    return figure


def test_the_same_figure_gives_the_same_bytes():
    assert theme.figure_svg(draw(), alt="Two dots") == theme.figure_svg(draw(), alt="Two dots")


def test_a_figure_says_what_it_shows_in_words_and_in_our_type():
    svg = theme.figure_svg(draw("Tamm & sons <b>"), alt='Two "dots" & a line')
    assert svg.startswith('<svg role="img" aria-label="Two &quot;dots&quot; &amp; a line"')
    assert "Tamm &amp; sons &lt;b&gt;</text>" in svg
    assert "'Source Sans Pro'" in svg


def test_money_in_a_figure_is_no_formula():
    assert "$5 and $6" in theme.figure_svg(draw("$5 and $6"), alt="Money")


def test_a_name_in_another_script_is_drawn_without_complaint():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "오렌" in theme.figure_svg(draw("오렌"), alt="A name")
