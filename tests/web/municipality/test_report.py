"""What a frozen file says in words: each hidden figure is named, with the reason."""

from collections.abc import Mapping

from flask import Flask

from app.domain.disclosure import FLOOR, Reason
from app.domain.needs.themes import Theme
from app.domain.town.facts import Change
from app.domain.town.figures import FrozenFigures, FrozenTable
from app.domain.town.fixed_tables import ALL, ENOUGH_PAIRS, TABLES, Label, Unit
from app.texts import counted
from app.texts import figures as texts
from app.web.municipality.effects import effect_of
from app.web.municipality.plots import BARS_HEIGHT, WIDTH, flow_of
from app.web.municipality.tables import figure_of, table_of, withheld_in_words
from app.web.showing.figures import months_in_words, quarter_in_words

NONE: Mapping[str, Reason] = {}


def frozen(cells: Mapping[str, int | None], hidden: Mapping[str, Reason] = NONE) -> FrozenTable:
    return FrozenTable(Label.COUNTED, Unit.ASKERS, cells, hidden)


def too_few(*cells: str, shown_from: int = FLOOR) -> FrozenTable:
    hidden = dict.fromkeys(cells, Reason.TOO_FEW)
    return FrozenTable(Label.TOLD, Unit.ASKERS, dict.fromkeys(cells), hidden, shown_from)


def a_quarter(hidden: Mapping[str, Reason], period: str = "2026Q4") -> FrozenFigures:
    """Four figures in all: the longest 1,500."""
    cells = {theme: None if theme in hidden else 300 for theme in Theme}
    tables = {
        "askers": frozen({ALL: 4500}),
        "givers": too_few(ALL),
        "helped": frozen({ALL: 2000}),
        "askers_by_theme": frozen(cells | {Theme.KLUSSEN: 1500}, hidden),
        "effect": too_few(*Change, shown_from=ENOUGH_PAIRS),
    }
    return FrozenFigures(period, tables)


def test_every_table_every_cell_and_every_reason_has_words() -> None:
    assert set(texts.TABLES) == {table.name for table in TABLES}
    for table in TABLES:
        cells = set(table.cells) if table.is_divided else set()
        assert set(texts.TABLES[table.name].cells) == cells
        assert table.label in texts.LABELS
        assert table.unit in texts.UNITS
    assert set(counted.HIDDEN) == set(Reason)


def test_each_hidden_figure_is_named_with_its_reason(app: Flask) -> None:
    hidden = {
        Theme.KLEDING: Reason.TOO_FEW,
        Theme.TUIN_EN_DIER: Reason.TOO_FEW,
        Theme.SPULLEN: Reason.PROTECTS_ANOTHER,
    }
    quarter = a_quarter(hidden)
    with app.test_request_context():
        themes, givers = table_of(quarter, "askers_by_theme"), figure_of(quarter, "givers")
        says = withheld_in_words(quarter)
    assert themes is not None
    assert givers is not None
    shown = {line.name: (line.number, line.bar) for line in themes.lines}
    assert shown["Klussen en repareren"] == ("1.500", 100)
    assert shown["Taal en lezen"] == ("300", 20)
    assert shown["Kleding"] == ("minder dan 15", None)
    assert shown["Spullen"] == ("niet getoond", None)
    assert (givers.number, givers.withheld) == ("minder dan 15", True)
    assert [(one.said, one.names) for one in says] == [
        ("Minder dan 50 mensen, of niemand:", ["Ruimte in het hoofd"]),
        (
            "Niet getoond bij Waar mensen om vroegen: Spullen. "
            "Anders was een kleiner getal uit te rekenen.",
            [],
        ),
    ]


def test_a_table_that_an_older_file_does_not_have_is_not_there(app: Flask) -> None:
    with app.test_request_context():
        assert table_of(a_quarter({}), "went") is None
        assert figure_of(a_quarter({}), "unanswered") is None
        assert effect_of(a_quarter({})) is None


def test_an_effect_has_a_number_an_interval_the_silent_and_no_cause(app: Flask) -> None:
    cells = {Change.MORE_ROOM: 60, Change.SAME: 25, Change.LESS_ROOM: 15}
    tables = {"effect": frozen(cells), "effect_silent": frozen({ALL: 40})}
    with app.test_request_context():
        effect = effect_of(FrozenFigures("2026Q4", tables))
    assert effect is not None
    assert effect.answered == "Tussen de 88 en 112 mensen gaven twee keer antwoord."
    assert effect.sure == "Van elke 10 van hen kregen er 4 tot 8 meer ruimte in hun hoofd."
    assert "zeggen de antwoorden niet" in effect.no_cause
    assert effect.silent is not None
    assert effect.silent.number == "40"


def test_nothing_is_said_of_a_class_that_is_withheld(app: Flask) -> None:
    cells = {Change.MORE_ROOM: None, Change.SAME: 60, Change.LESS_ROOM: 25}
    table = frozen(cells, {Change.MORE_ROOM: Reason.TOO_FEW})
    tables = {"effect": table, "effect_silent": frozen({ALL: 40})}
    with app.test_request_context():
        effect = effect_of(FrozenFigures("2026Q4", tables))
    assert effect is not None
    assert effect.sure == ""


def test_bars_stand_on_one_scale_and_within_their_drawing(app: Flask) -> None:
    series = [a_quarter({}, period) for period in ("2026Q1", "2026Q2", "2026Q3")]
    with app.test_request_context():
        flow = flow_of(series)
    bars = {plot.name: plot.bars for plot in flow.plots}
    assert set(bars) == {"askers", "helped"}
    assert bars["askers"][0].height == BARS_HEIGHT
    assert bars["helped"][0].height == 2000 * BARS_HEIGHT // 4500
    assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH for bar in bars["askers"])
    assert [row.numbers for row in flow.rows] == [["4.500", "2.000"]] * 3


def test_what_is_withheld_is_an_open_bar_and_words_in_the_table(app: Flask) -> None:
    tables = {"askers": too_few(ALL)}
    series = [FrozenFigures(period, tables) for period in ("2026Q1", "2026Q2")]
    with app.test_request_context():
        flow = flow_of(series)
        alone = flow_of(series[:1])
    assert [(bar.number, bar.withheld) for bar in flow.plots[0].bars] == [("<15", True)] * 2
    assert flow.rows[0].numbers == ["minder dan 15"]
    assert alone.plots == []


def test_a_period_is_said_in_words(app: Flask) -> None:
    with app.test_request_context():
        assert quarter_in_words("2026Q4") == "4e kwartaal 2026"
        assert months_in_words("2026Q4") == "oktober tot en met december 2026"
        assert quarter_in_words("2026Q1-Q2") == "1e halfjaar 2026"
