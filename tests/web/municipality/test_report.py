"""What a frozen file says in words: each hidden figure is named, with the reason."""

from flask import Flask

from app.domain.disclosure import FLOOR, Reason
from app.domain.figures import ASKERS_BY_THEME, SPLITS, FrozenFigures, FrozenSplit, Total
from app.domain.themes import Theme
from app.texts import counted
from app.texts import figures as texts
from app.web.municipality.report import report_of


def a_quarter(hidden: dict[str, Reason]) -> FrozenFigures:
    """Four figures in all: the longest 1,500."""
    cells = {theme: None if theme in hidden else 300 for theme in Theme}
    split = FrozenSplit(cells | {Theme.KLUSSEN: 1500}, hidden)
    totals = {Total.ASKERS: 4500, Total.GIVERS: None, Total.HELPED: 2000}
    return FrozenFigures("2026Q4", totals, {ASKERS_BY_THEME.name: split})


def test_every_figure_and_every_reason_has_words() -> None:
    assert set(texts.TOTALS) == set(Total)
    assert set(texts.SPLITS) == {split.name for split in SPLITS}
    assert set(counted.HIDDEN) == set(Reason)
    assert set(texts.WHY) | set(texts.WHY_NO_SPLIT) == set(Reason)
    assert str(FLOOR) in counted.HIDDEN[Reason.TOO_FEW]


def test_each_hidden_figure_is_named_with_its_reason(app: Flask) -> None:
    hidden = {
        Theme.KLEDING: Reason.TOO_FEW,
        Theme.TUIN_EN_DIER: Reason.TOO_FEW,
        Theme.SPULLEN: Reason.PROTECTS_ANOTHER,
    }
    with app.test_request_context():
        report = report_of(a_quarter(hidden))
    assert report.hidden == [
        "Minder dan 15 mensen, of niemand: gevers die hulp aanboden.",
        "Minder dan 15 mensen, of niemand: Kleding, Tuin en dieren.",
        "Niet getoond: Spullen. Anders was een kleiner getal uit te rekenen.",
    ]
    shown = {line.name: (line.number, line.bar) for line in report.lines}
    assert shown["Klussen en repareren"] == ("1.500", 100)
    assert shown["Taal en lezen"] == ("300", 20)
    assert shown["Kleding"] == ("minder dan 15", None)
    assert shown["Spullen"] == ("niet getoond", None)


def test_a_quarter_is_said_in_words(app: Flask) -> None:
    with app.test_request_context():
        report = report_of(a_quarter({}))
    assert report.quarter == "4e kwartaal 2026"
    assert report.months == "oktober tot en met december 2026"
    assert [figure.number for figure in report.figures] == ["4.500", "minder dan 15", "2.000"]
