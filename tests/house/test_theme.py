"""The look cannot lose its contrast: every pair of colours that meet, in every theme file, light
and dark, computed as WCAG 2.2 does (1.4.3 text 4.5, 1.4.11 controls 3). And it stays light."""

import gzip
import re
from pathlib import Path

import pytest

from app.domain.town.colours import PAIRS, contrast, faint

CSS = Path(__file__).parents[2] / "app" / "static" / "css"
THEMES = sorted(CSS.glob("theme*.css"))
PAGE = CSS / "page.css"

MOST_BYTES_ON_THE_WIRE = 5 * 1024

Colours = dict[str, str]


def colours(css: str) -> Colours:
    return dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})\b", css))


def modes(theme: str) -> dict[str, Colours]:
    """Light as it stands; dark is light with the dark block laid over it."""
    light, dark = theme.split("@media (prefers-color-scheme: dark)")
    return {"light": colours(light), "dark": colours(light) | colours(dark)}


def too_faint(theme: str) -> list[str]:
    """The pairs of a theme that are hard to read, each in words; none in a good theme."""
    return [
        f"{mode}: {front} on {ground} is {ratio:.2f}"
        for mode, tokens in modes(theme).items()
        for front, ground, ratio, _ in faint(tokens)
    ]


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.name)
def test_every_pair_that_meets_can_be_read(path: Path) -> None:
    assert too_faint(path.read_text()) == []


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.name)
def test_dark_mode_has_its_own_of_every_colour(path: Path) -> None:
    light, dark = path.read_text().split("@media (prefers-color-scheme: dark)")
    assert colours(light).keys() == colours(dark).keys()
    assert colours(light).keys() == {name for pair in PAIRS for name in pair[:2]}


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_agrees_with_the_published_values(one: str, other: str, known: float) -> None:
    assert contrast(one, other) == pytest.approx(known, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_faint_colour_is_found_in_either_mode(mode: str) -> None:
    theme = (CSS / "theme.css").read_text()
    tokens = modes(theme)[mode]
    faint = theme.replace(f"--quiet: {tokens['quiet']}", f"--quiet: {tokens['paper']}")
    assert any(line.startswith(f"{mode}: quiet on paper") for line in too_faint(faint))


def test_colours_are_written_in_the_theme_alone() -> None:
    page = PAGE.read_text()
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(", page)
    used = set(re.findall(r"var\(--([a-z-]+)\)", page))
    assert used == colours((CSS / "theme.css").read_text()).keys()


def test_the_look_weighs_next_to_nothing() -> None:
    sheets = [PAGE, *THEMES[:1]]
    assert sum(len(gzip.compress(sheet.read_bytes())) for sheet in sheets) <= MOST_BYTES_ON_THE_WIRE


def test_words_never_go_under_one_rem() -> None:
    sizes = re.findall(r"font(?:-size)?:\s*([\d.]+)(rem|em|px)", PAGE.read_text())
    assert sizes
    assert all(unit == "rem" and float(size) >= 1 for size, unit in sizes)
