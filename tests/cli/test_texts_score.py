"""What a writer types to hear how hard a sentence is."""

import pytest
from click.testing import CliRunner, Result

from app.cli.texts import texts


def score(told: str | bytes, *options: str) -> Result:
    return CliRunner().invoke(texts, ["score", *options], input=told)


def test_a_line_in_a_line_out() -> None:
    told = "Stel je vraag.\n\nDien uw hulpvraag in.\n"
    easy, nothing, hard = map(float, score(told).stdout.splitlines())
    assert nothing == 0 < easy < hard


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        (b"", 0),
        (b"\n", 1),
        (b"Hallo", 1),
        (b"een\r\ntwee\r\n", 2),
        (b"een\rtwee\x0bdrie\xe2\x80\xa8vier\n", 1),  # only a newline ends a line
        (b"\xff\xfe\x00kapot\n", 1),
    ],
)
def test_as_many_scores_as_lines(told: bytes, lines: int) -> None:
    result = score(told)
    assert result.exit_code == 0
    assert len([float(line) for line in result.stdout.splitlines()]) == lines


def test_why_stands_behind_a_tab() -> None:
    number, reasons = score("Je vraag wordt gelezen.", "--why").stdout.rstrip("\n").split("\t")
    assert float(number) > 0
    assert "passive: wordt gelezen" in reasons


def test_help_shows_an_example() -> None:
    assert "flask --app wsgi texts score" in score("", "--help").stdout
