"""The file of help lines: it holds together, and shows no number that nobody checked lately."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain.triage.kinds import URGENT, Kind
from app.texts.help_lines import (
    MOST_ABOVE_THANKS,
    MOST_AT_ONCE,
    TRUSTED,
    WORRIES,
    HelpLine,
    lines_for,
    read_worries,
)

LINES = {line.name: line for worry in WORRIES.values() for line in worry.lines}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
def test_a_line_can_be_reached_and_says_where_it_was_found(line: HelpLine) -> None:
    assert line.number or line.website
    assert line.what_for
    assert line.source.startswith("https://")
    assert not line.number or line.cost
    assert line.checked_by


@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
def test_a_number_is_shown_for_half_a_year_after_its_check(line: HelpLine) -> None:
    assert line.on(line.checked + TRUSTED) == line
    late = line.on(line.checked + TRUSTED + timedelta(days=1))
    assert (late.number, late.cost, late.hours) == ("", "", "")
    assert (late.name, late.website) == (line.name, line.website)


@pytest.mark.parametrize(
    ("worry", "names"),
    [
        ("geld", {"Geldfit"}),
        ("eten", {"Voedselbank"}),
        ("huis", {"Juridisch Loket", "Geldfit"}),
        ("geweld", {"Alarmnummer 112", "Veilig Thuis"}),
        ("zelfdoding", {"113", "Alarmnummer 112"}),
        ("kinderen", {"De Kindertelefoon"}),
        ("recht", {"Juridisch Loket"}),
        ("gezondheid", {"Je huisarts"}),
        ("praten", {"De Luisterlijn"}),
    ],
)
def test_there_is_a_line_for_each_worry(worry: str, names: set[str]) -> None:
    assert names <= LINES.keys()


def test_no_more_rows_than_a_tired_reader_takes_in() -> None:
    assert len(WORRIES) <= 5  # UX-46


def test_a_worry_has_one_to_three_lines() -> None:
    assert all(1 <= len(worry.lines) <= MOST_AT_ONCE for worry in WORRIES.values())


@pytest.mark.parametrize(
    ("kinds", "names"),
    [
        ([], []),
        ([Kind.SCHULDEN], []),
        ([Kind.CRISIS], ["113", "Alarmnummer 112"]),
        ([Kind.VEILIGHEID], ["Alarmnummer 112", "Veilig Thuis"]),
        ([Kind.GEEN_ETEN], ["Geldfit", "Voedselbank"]),
        ([Kind.VEILIGHEID, Kind.CRISIS], ["113", "Alarmnummer 112"]),
    ],
)
def test_the_lines_above_the_thanks(kinds: list[Kind], names: list[str]) -> None:
    assert [line.name for line in lines_for(kinds)] == names


def test_each_urgent_kind_has_its_lines() -> None:
    assert all(0 < len(lines_for([kind])) <= MOST_ABOVE_THANKS for kind in URGENT)


@pytest.mark.parametrize(
    ("told", "error"),
    [
        ('[lines.a]\nname = "A"\n[worries.w]\nwords = "W"\nlines = ["a"]\nkinds = []', TypeError),
        ('[lines]\n[worries.w]\nwords = "W"\nlines = ["a"]\nkinds = []', KeyError),
    ],
)
def test_a_file_that_does_not_hold_together_is_refused(
    tmp_path: Path, told: str, error: type[Exception]
) -> None:
    path = tmp_path / "lines.toml"
    path.write_text(told)
    with pytest.raises(error):
        read_worries(path)


def test_the_dates_are_days() -> None:
    assert all(type(line.checked) is date for line in LINES.values())
