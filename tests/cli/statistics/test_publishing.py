"""`flask statistics publish`, `show`, `rhythm`: what scripts get, and kindly what they do not."""

import csv
import io
import json

import pytest
import time_machine
from click.testing import Result

from app.cli.statistics import statistics
from app.domain.town.facts import FactKind
from app.domain.town.figures import read_frozen
from app.store.db import db
from app.store.figures_key import figures_key
from app.store.tables import Fact, Figures
from tests.quarters import QUARTER, add_facts, large_town, open_the_lock, record_keys
from tests.town import Town

AFTER = "2026-07-20 12:00"


def run(town: Town, *told: str, at: str = AFTER) -> Result:
    db.session.commit()
    with time_machine.travel(at + "+00:00", tick=False):
        return town.app.test_cli_runner().invoke(statistics, list(told))


def publish(town: Town, quarter: str = QUARTER, at: str = AFTER) -> Result:
    return run(town, "publish", "--quarter", quarter, at=at)


def test_publishing_twice_is_as_once(town: Town) -> None:
    large_town(town)
    assert publish(town).output == "2026Q2 is published.\n"
    file = db.session.query(Figures).one().file
    again = publish(town, at="2026-09-01 12:00")
    assert (again.exit_code, again.output) == (
        0,
        "2026Q2 was published on 2026-07-20. Nothing changed.\n",
    )
    assert db.session.query(Figures).one().file == file


def test_all_formats_say_the_same(town: Town) -> None:
    large_town(town)
    publish(town)
    told = {form: run(town, "show", "--quarter", QUARTER, "--format", form).output
            for form in ("csv", "json", "table")}  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(told["csv"])))
    tables = json.loads(told["json"])["tables"]
    for row in rows:
        table = tables[row["table"]]
        figure = table["cells"][row["cell"]]
        assert row["figure"] == ("" if figure is None else str(figure))
        assert row["hidden"] == table["hidden"].get(row["cell"], "")
        assert (row["label"], row["unit"]) == (table["label"], table["unit"])
        assert row["cell"] in told["table"]
    assert len(rows) == sum(len(table["cells"]) for table in tables.values())
    assert tables["askers"]["cells"] == {"all": 300}


@pytest.mark.parametrize(
    ("quarter", "at", "says"),
    [
        ("2026Q2", "2026-06-30 12:00", "it is counted from 2026-07-15 on"),
        ("2026Q2", "2026-07-14 21:59", "it is counted from 2026-07-15 on"),
        ("2026Q3", AFTER, "it is counted from 2026-10-15 on"),
        ("2026Q1", AFTER, "Nobody asked or gave anything up to 2026Q1"),
    ],
)
def test_what_cannot_be_counted_is_refused_in_a_sentence(
    town: Town, quarter: str, at: str, says: str
) -> None:
    large_town(town)
    refused = publish(town, quarter, at)
    assert (refused.exit_code, says in refused.output) == (1, True), refused.output
    assert db.session.query(Figures).count() == 0
    assert db.session.query(Fact).filter(Fact.record_key.is_(None)).count() == 0


def test_before_anybody_came_there_is_nothing_to_count(town: Town) -> None:
    assert "Nobody asked or gave anything" in publish(town).output
    assert run(town, "show", "--quarter", QUARTER).exit_code == 1


def test_three_people_are_a_quarter_that_shows_nothing(town: Town) -> None:
    add_facts(town, FactKind.ASKED, record_keys(3))
    assert publish(town).exit_code == 0
    tables = json.loads(run(town, "show", "--quarter", QUARTER, "--format", "json").output)
    shown = [cell for table in tables["tables"].values() for cell in table["cells"].values()]
    assert set(shown) == {None}


def test_what_is_not_published_yet_is_not_shown(town: Town) -> None:
    large_town(town)
    refused = run(town, "show", "--quarter", QUARTER)
    assert (refused.exit_code, "Nothing is published" in refused.output) == (1, True)


def test_a_file_that_was_touched_is_neither_shown_nor_published(town: Town) -> None:
    large_town(town)
    publish(town)
    open_the_lock()
    row = db.session.query(Figures).one()
    row.file = row.file.replace('"all":300', '"all":305')
    for told in (run(town, "show", "--quarter", QUARTER), publish_anew(town, row)):
        assert told.exit_code == 1
        assert "not the one that was frozen" in told.output
        assert "305" not in told.output


def publish_anew(town: Town, row: Figures) -> Result:
    row.state = "frozen"
    return publish(town)


def test_a_quarter_that_is_written_wrong_is_a_wrong_question(town: Town) -> None:
    assert publish(town, "2026-Q3").exit_code == 2


def test_of_two_communities_one_is_named(town: Town) -> None:
    Town.founded(town.app, 2, "other.example")
    large_town(town)
    assert "Say which --community" in publish(town).output
    assert "There is no community called nowhere" in run(
        town, "publish", "--quarter", QUARTER, "--community", "nowhere"
    ).output  # fmt: skip


def test_a_half_year_is_chosen_beforehand_and_counted_at_once(town: Town) -> None:
    large_town(town)
    assert run(town, "rhythm", "half_years").output == "half_years, from 2027Q1 on.\n"
    assert publish(town).output == "2026Q2 is published.\n"
    add_facts(town, FactKind.ASKED, record_keys(40), period="2027Q1")
    add_facts(town, FactKind.ASKED, record_keys(40), period="2027Q2")
    early = publish(town, "2027Q1", at="2027-05-01 12:00")
    assert "2027Q1-Q2 is not over long enough" in early.output
    assert publish(town, "2027Q1", at="2027-07-16 12:00").output == "2027Q1-Q2 is published.\n"
    row = db.session.query(Figures).filter_by(period="2027Q1-Q2").one()
    assert read_frozen(row, figures_key()).tables["askers"].number == 40


def test_another_choice_reopens_nothing(town: Town) -> None:
    """Half a year in, quarters are chosen: the half-year that has begun stays whole."""
    large_town(town)
    run(town, "rhythm", "half_years")
    assert "from 2027Q3 on" in run(town, "rhythm", "quarters", at="2027-02-01 12:00").output
    add_facts(town, FactKind.ASKED, record_keys(40), period="2027Q1")
    told = publish(town, "2027Q1", at="2027-05-01 12:00").output
    assert "2027Q1-Q2 is not over long enough" in told
