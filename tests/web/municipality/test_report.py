"""What a frozen file says in words: each hidden figure is named, with the reason."""

from collections.abc import Mapping

from flask import Flask

from app.domain.disclosure import FLOOR, Reason
from app.domain.figures import FrozenFigures, FrozenTable
from app.domain.fixed_tables import ALL, Label, Unit
from app.domain.themes import Theme
from app.texts import counted
from app.texts import figures as texts
from app.web.municipality.report import report_of


def a_quarter(hidden: Mapping[str, Reason], period: str = "2026Q4") -> FrozenFigures:
    """Four figures in all: the longest 1,500."""
    cells = {theme: None if theme in hidden else 300 for theme in Theme}
    tables = {
        "askers": frozen({ALL: 4500}, {}),
        "givers": frozen({ALL: None}, {ALL: Reason.TOO_FEW}),
        "helped": frozen({ALL: 2000}, {}),
        "askers_by_theme": frozen(cells | {Theme.KLUSSEN: 1500}, hidden),
    }
    return FrozenFigures(period, tables)


def frozen(cells: Mapping[str, int | None], hidden: Mapping[str, Reason]) -> FrozenTable:
    return FrozenTable(Label.COUNTED, Unit.ASKERS, cells, hidden)


def test_every_figure_and_every_reason_has_words() -> None:
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


def test_a_half_year_is_said_in_words(app: Flask) -> None:
    with app.test_request_context():
        report = report_of(a_quarter({}, "2026Q3-Q4"))
    assert report.quarter == "2e halfjaar 2026"
    assert report.months == "juli tot en met december 2026"
