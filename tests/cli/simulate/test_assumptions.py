"""A number that somebody argued into the impossible is named."""

from pathlib import Path

import pytest

from app.cli.simulate.assumptions import FILE, WrongAssumption, read_assumptions

WRONG = [
    ("halved_by = 5", "", "halved_by is missing"),
    ("halved_by = 5", "halved = 5", "halved is not known"),
    ("halved_by = 5", "halved_by = 0", "answering.halved_by must be above 0"),
    ("halved_by = 5", "halved_by = -1", "answering.halved_by must hold numbers from 0 up"),
    ("halved_by = 5", "halved_by = nan", "answering.halved_by must hold numbers from 0 up"),
    ("halved_by = 5", 'halved_by = "5"', "answering.halved_by must hold numbers from 0 up"),
    ("klussen = 18", "", "klussen is missing"),
    ("klussen = 18", "knutselen = 18", "klussen is missing"),
    ("places = [0.5, 0.3, 0.2]", "places = []", "givers.places must hold a share above 0"),
    ("places = [0.5, 0.3, 0.2]", "places = [0, 0]", "givers.places must hold a share above 0"),
    ("1 = 0.015, 3 = 0.97", "few = 1", "settings.per_week must name whole numbers"),
    ('"21:00-08:00" = 0.97', '"late" = 0.97', "settings.quiet must name hours"),
    ('"2026-01-05"', '"Monday"', "cannot be read"),
    ("[needs]", "[needs", "cannot be read"),
    ("[resting]", "[rest]", "rest"),
]


@pytest.mark.parametrize(("right", "wrong", "problem"), WRONG)
def test_a_wrong_number_is_named(right: str, wrong: str, problem: str, tmp_path: Path) -> None:
    told = FILE.read_text(encoding="utf-8")
    assert right in told
    path = tmp_path / "other.toml"
    path.write_text(told.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(WrongAssumption, match=problem.replace("[", r"\[")):
        read_assumptions(path)


def test_each_number_has_its_reason() -> None:
    """Beside it; shares of themes and of settings have theirs at the heading."""
    for part in FILE.read_text(encoding="utf-8").split("\n["):
        heading, *lines = part.split("\n")
        if heading.partition("]")[0] not in ("needs.themes", "settings"):
            assert [line for line in lines if "=" in line and "#" not in line] == []
        else:
            assert "#" in heading
