"""A quarter is counted once: what is frozen, what is forgotten, and who publishes when."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from app.actions.town.facts import count
from app.actions.town.figures import (
    due_periods,
    freeze_and_publish_what_is_due,
    freeze_period,
    publish_figures,
)
from app.domain.actor import Hat
from app.domain.calendar import quarter_end
from app.domain.needs.themes import Theme
from app.domain.refusals import NotAllowed, NotFound, QuarterNotOver, WrongMoment
from app.domain.states import FiguresState
from app.domain.town.facts import FactKind
from app.domain.town.figures import FiguresTampered, FrozenFigures, FrozenTable, read_frozen
from app.store.db import db
from app.store.figures_key import figures_key
from app.store.tables import Fact, Figures, HatOf, JournalLine, Person
from tests.quarters import (
    QUARTER,
    add_facts,
    freeze,
    large_town,
    open_the_lock,
    record_keys,
    small_town,
)
from tests.town import Town


def kept(town: Town, period: str = QUARTER) -> Figures:
    found = db.session.query(Figures).filter_by(community_id=town.community_id, period=period)
    return found.populate_existing().one()


def read(town: Town, period: str = QUARTER) -> FrozenFigures:
    row = kept(town, period)
    return read_frozen(row, figures_key())


def tables(town: Town, period: str = QUARTER) -> Mapping[str, FrozenTable]:
    return read(town, period).tables


def at_the_top(town: Town, period: str = QUARTER) -> set[int | None]:
    return {tables(town, period)[name].number for name in ("askers", "givers", "helped")}


def touch(town: Town) -> None:
    """One figure made larger, as somebody who owns the database could."""
    open_the_lock()
    row = kept(town)
    row.file = row.file.replace('"all":20', '"all":25')
    db.session.commit()


def near(figure: int | None, people: int) -> bool:
    """Rounded to five: less than five away."""
    return figure is not None and abs(figure - people) < 5


def test_a_small_town_shows_its_totals_and_hides_its_themes(town: Town) -> None:
    small_town(town)
    freeze(town)
    assert near(tables(town)["askers"].number, 22)
    assert near(tables(town)["givers"].number, 30)
    assert near(tables(town)["helped"].number, 20)
    assert set(tables(town)["askers_by_theme"].cells.values()) == {None}


def test_a_larger_town_shows_its_themes_but_not_the_few(town: Town) -> None:
    large_town(town)
    freeze(town)
    cells = tables(town)["askers_by_theme"].cells
    assert near(tables(town)["askers"].number, 300)
    assert near(cells[Theme.KLUSSEN], 60)
    assert near(cells[Theme.KLEDING], 20)
    assert cells[Theme.TUIN_EN_DIER] is cells[Theme.IETS_ANDERS] is None


def test_figures_come_from_what_people_did(town: Town) -> None:
    karin = town.kwartiermaker()
    givers = [town.giver(f"Giver{number}", met_by=karin) for number in range(16)]
    for number, giver in enumerate(givers):
        asker = town.asker(f"Asker{number}")
        town.chooses(asker, town.offers(giver, town.asks(asker)))
        town.asks(asker, "Wie leest met mij?")  # the same person counts once
    freeze(town)
    assert at_the_top(town) <= {15, 20}


def test_nothing_that_happens_later_changes_a_byte(town: Town) -> None:
    large_town(town)
    bianca = town.asker()
    count(town.moment(bianca), FactKind.ASKED, bianca.id, Theme.KLUSSEN)
    freeze(town)
    file, digest = kept(town).file, kept(town).digest

    add_facts(town, FactKind.ASKED, record_keys(50, seed=3))
    town.asks(town.asker("Rida"))
    db.session.query(HatOf).filter_by(id=bianca.id).delete()
    db.session.query(Person).filter_by(id=bianca.id).delete()
    freeze_and_publish_what_is_due(town.later(days=200).by_house())
    freeze(town)
    assert (kept(town).file, kept(town).digest) == (file, digest)


def test_the_same_people_give_the_same_bytes_in_any_order(town: Town) -> None:
    askers = record_keys(60)
    files = set()
    for order in (askers, askers[::-1]):
        open_the_lock()
        db.session.query(Fact).delete()
        db.session.query(Figures).delete()
        add_facts(town, FactKind.ASKED, order)
        freeze(town)
        files.add(kept(town).file)
    assert len(files) == 1


def test_a_house_rule_chooses_the_rounding(town: Town) -> None:
    small_town(town)
    town.now = quarter_end(QUARTER) + timedelta(days=20)
    house = town.by_house()
    figures = replace(house.rules.figures, rounding="laplace")
    freeze_period(replace(house, rules=replace(house.rules, figures=figures)), QUARTER)
    assert json.loads(kept(town).file)["rounding"] == "laplace"


def test_whose_facts_they_were_is_forgotten_with_the_freeze(town: Town) -> None:
    small_town(town)
    add_facts(town, FactKind.ASKED, [1], period="2026Q3")
    freeze(town)
    left = db.session.query(Fact.period, Fact.record_key).filter(Fact.record_key.is_not(None))
    assert left.all() == [("2026Q3", 1)]
    assert db.session.query(Fact).filter_by(period=QUARTER).count() == 72


def test_a_fact_that_comes_late_counts_in_the_open_quarter(town: Town) -> None:
    bianca = town.asker()
    small_town(town)
    in_the_quarter = town.moment(bianca)
    freeze(town)
    count(in_the_quarter, FactKind.ASKED, bianca.id, Theme.KLUSSEN)
    assert db.session.query(Fact.period).filter_by(record_key=bianca.record_key).all() == [
        ("2026Q3",)
    ]


@pytest.mark.parametrize("early", [timedelta(days=-40), timedelta(days=14, seconds=-1)])
def test_a_quarter_is_not_counted_too_early(town: Town, early: timedelta) -> None:
    town.now = quarter_end(QUARTER) + early
    with pytest.raises(QuarterNotOver):
        freeze_period(town.by_house(), QUARTER)
    assert db.session.query(Figures).count() == 0


def test_only_the_house_freezes(town: Town) -> None:
    karin = town.kwartiermaker()
    town.now = quarter_end(QUARTER) + timedelta(days=14)
    with pytest.raises(NotAllowed):
        freeze_period(town.moment(karin), QUARTER)


def test_other_communities_count_for_themselves(town: Town) -> None:
    other = Town.founded(town.app, 2, "other.example")
    small_town(town)
    add_facts(other, FactKind.ASKED, record_keys(60, seed=9))
    freeze(other)
    assert near(tables(other)["askers"].number, 60)
    assert due_periods(town.later(days=80).by_house()) == [QUARTER]


def test_the_kwartiermaker_publishes_and_nobody_else(town: Town) -> None:
    karin, wim = town.kwartiermaker(), town.person("Wim", Hat.MUNICIPALITY)
    small_town(town)
    freeze(town)
    with pytest.raises(NotAllowed):
        publish_figures(town.moment(wim), QUARTER)
    publish_figures(town.moment(karin), QUARTER)
    assert (kept(town).state, kept(town).published_at) == (FiguresState.PUBLISHED, town.now)
    with pytest.raises(WrongMoment):
        publish_figures(town.moment(karin), QUARTER)
    with pytest.raises(NotFound):
        publish_figures(town.moment(karin), "2026Q3")


def test_the_clock_freezes_and_two_weeks_later_publishes(town: Town) -> None:
    small_town(town)
    by_day = []
    for day in (13, 14, 27, 28, 29):
        town.now = quarter_end(QUARTER) + timedelta(days=day)
        for _ in range(2):
            freeze_and_publish_what_is_due(town.by_house())
            db.session.commit()
        by_day += [row.state for row in db.session.query(Figures)] or ["open"]
    assert by_day == ["open", "frozen", "frozen", "published", "published"]
    assert [line.verb for line in db.session.query(JournalLine).order_by(JournalLine.at)] == [
        "freeze_figures",
        "publish_figures",
    ]


def test_a_clock_that_stood_still_freezes_every_quarter_since(town: Town) -> None:
    """An empty quarter as well; and a person still has two weeks to publish them first."""
    small_town(town)
    town.now = quarter_end("2026Q4") + timedelta(days=30)
    assert due_periods(town.by_house()) == ["2026Q2", "2026Q3", "2026Q4"]
    freeze_and_publish_what_is_due(town.by_house())
    assert due_periods(town.by_house()) == []
    assert {row.state for row in db.session.query(Figures)} == {FiguresState.FROZEN}
    assert at_the_top(town, "2026Q3") == {None}


def test_nothing_is_due_before_anybody_came(town: Town) -> None:
    assert due_periods(town.later(days=400).by_house()) == []


def test_figures_that_were_touched_are_published_by_nobody(
    town: Town,
) -> None:
    karin = town.kwartiermaker()
    small_town(town)
    freeze(town)
    touch(town)
    with pytest.raises(FiguresTampered):
        publish_figures(town.moment(karin), QUARTER)
    freeze_and_publish_what_is_due(town.later(days=30).by_house())
    assert kept(town).state == FiguresState.FROZEN
