from __future__ import annotations

import re
from dataclasses import fields

import pytest

from dashboard.palette import PALETTES, PROJECT_COLOURS, project_colours, rgb, variable, variables
from dashboard.progress.scope import narrowed

THEMES = sorted(PALETTES)


def luminance(colour):
    """Give the relative luminance of WCAG 2."""
    parts = [part / 255 for part in rgb(colour)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read_on_their_ground(theme):
    palette = PALETTES[theme]
    for name in ("ink", "muted", "page", "time"):
        assert contrast(palette.colour(name), palette.ground) >= 4.5, name


@pytest.mark.parametrize("theme", THEMES)
def test_bars_and_points_stand_out_from_their_ground(theme):
    palette = PALETTES[theme]
    for colour in (*palette.projects, palette.context, palette.several):
        assert contrast(colour, palette.ground) >= 3, colour


@pytest.mark.parametrize("theme", THEMES)
def test_projects_have_colours_of_their_own(theme):
    assert len(set(PROJECT_COLOURS[theme])) == len(PROJECT_COLOURS[theme])
    assert PALETTES[theme].projects == PROJECT_COLOURS[theme]


@pytest.mark.parametrize("theme", THEMES)
def test_every_colour_is_written_in_full(theme):
    palette = PALETTES[theme]
    names = [field.name for field in fields(palette) if field.name != "projects"]
    colours = [palette.colour(name) for name in names] + list(palette.projects)
    assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in colours)


def test_the_page_is_in_the_blue_of_the_european_union():
    assert PALETTES["light"].page == "#003399"


@pytest.mark.parametrize(
    ("meaning", "colour"),
    [("project-0", "#0072B2"), ("project-1", "#D55E00"), ("project-7", "#0072B2")],
)
def test_after_the_last_colour_the_first_comes_again(meaning, colour):
    assert PALETTES["light"].colour(meaning) == colour


@pytest.mark.parametrize("theme", THEMES)
def test_every_meaning_has_its_colour_on_the_page(theme):
    declared = dict(part.split(":") for part in variables(PALETTES[theme]).split(";"))
    for meaning in ("ink", "track", "context", "several", "project-0", "project-6", "project-9"):
        name = variable(meaning).removeprefix("var(").removesuffix(")")
        assert declared[name] == PALETTES[theme].colour(meaning)


@pytest.mark.parametrize("theme", THEMES)
def test_half_a_colour_of_a_span_is_seen_beside_its_ground(theme):
    palette = PALETTES[theme]
    for colour in (*palette.projects, palette.context):
        half = "#" + "".join(
            f"{(a + b) // 2:02X}" for a, b in zip(rgb(colour), rgb(palette.ground), strict=True)
        )
        assert contrast(half, palette.ground) >= 1.5, colour


@pytest.mark.parametrize("theme", THEMES)
def test_the_mark_of_the_focus_stands_out_from_page_and_sidebar(theme):
    sidebar = {"light": "#F2F4F8", "dark": "#1A2130"}[theme]
    for ground in (PALETTES[theme].ground, sidebar):
        assert contrast(PALETTES[theme].page, ground) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_words_on_the_colour_of_the_page_can_be_read(theme):
    assert contrast(PALETTES[theme].ground, PALETTES[theme].page) >= 4.5


def test_colours_follow_the_order_of_the_record(make):
    projects = [
        {"project": "z"},
        {"project": "old", "kind": "predecessor"},
        {"project": "a"},
        {"project": "net", "kind": "network"},
    ]
    colours = project_colours(make(projects=projects))
    assert colours == {"z": "project-0", "old": "context", "a": "project-1", "net": "context"}


def test_the_three_projects_have_three_colours(shipped):
    colours = project_colours(shipped)
    assert colours["secon"] != colours["cesme-plus"] != colours["plus-resilient"]
    assert colours["cesme"] == colours["crete-network"] == "context"


def test_a_meaning_that_does_not_exist_is_a_mistake():
    with pytest.raises(AttributeError):
        PALETTES["light"].colour("purple")


def test_red_green_and_blue_are_told_apart():
    assert rgb("#0033FF") == (0, 51, 255)


def test_a_record_narrowed_to_one_project_must_not_give_the_colours(shipped):
    whole = project_colours(shipped)
    assert project_colours(narrowed(shipped, ["cesme-plus"])) != {"cesme-plus": whole["cesme-plus"]}
