"""The database counts as the fixed tables say, from whatever facts and answers there are.

The person at place n has the record key 8**n, so that the sum of the keys in a cell, written in
base 8, tells who was counted in it, and how often.
"""

from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.needs.themes import Theme
from app.domain.people.consents import Asked, ConsentFor
from app.domain.town.facts import CATEGORIES, NEVER_WRITTEN, Change, FactKind
from app.domain.town.figures import Counted, tabulated
from app.domain.town.fixed_tables import ALL, TABLES, tables_of
from app.domain.town.quarters import period_end, period_start, quarters_in
from app.store.db import db
from app.store.queries.town import facts
from app.store.queries.town.effects import Asking
from app.store.tables import Answer, Consent, Fact, Person
from tests.quarters import QUARTER, add_facts
from tests.town import Town

PEOPLE = 10
SIX_MONTHS = timedelta(days=182)
WRITTEN = [kind for kind in FactKind if kind not in NEVER_WRITTEN]
Deed = tuple[int, FactKind, str | None]
History = list[Deed]


@st.composite
def deeds(draw: st.DrawFn) -> Deed:
    kind = draw(st.sampled_from(WRITTEN))
    category = draw(st.sampled_from(CATEGORIES[kind])) if CATEGORIES[kind] else None
    return draw(st.integers(0, PEOPLE - 1)), kind, category


histories = st.lists(deeds(), max_size=40)


def count(town: Town, period: str = QUARTER) -> Counted:
    asking = Asking(period_start(period) - SIX_MONTHS, period_end(period) - SIX_MONTHS)
    return tabulated(facts.alike(town.community_id, quarters_in(period), asking))


def counted(town: Town, history: History) -> Counted:
    for place, kind, category in history:
        add_facts(town, kind, [8**place], [category])
    found = count(town)
    db.session.rollback()
    return found


def times_counted(keys: int) -> list[int]:
    return [keys // 8**place % 8 for place in range(PEOPLE)]


many_histories = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@many_histories
@given(history=histories)
def test_each_table_counts_the_people_it_should(town: Town, history: History) -> None:
    found = counted(town, history)
    did: dict[int, dict[FactKind, set[str | None]]] = defaultdict(lambda: defaultdict(set))
    for place, kind, category in history:
        did[place][kind].add(category)
    for table in TABLES:
        cells = found[table.name]
        hers = {place for place in did if table in tables_of(did[place])}
        whole = times_counted(sum(cell.key for cell in cells.values()))
        assert whole == [int(place in hers) for place in range(PEOPLE)]
        for name, cell in cells.items():
            inside = [place for place, times in enumerate(times_counted(cell.key)) if times]
            assert cell.people == len(inside)
            assert all(name == ALL or name in did[place][table.counts] for place in inside)


def test_who_asked_about_much_stands_in_one_theme_by_lot(town: Town) -> None:
    """Over many people each theme gets its share: neither the first nor the last is favoured."""
    people = range(1, 401)
    add_facts(town, FactKind.ASKED, people, [Theme.KLUSSEN])
    add_facts(town, FactKind.ASKED, people, [Theme.SPULLEN])
    cells = count(town)["askers_by_theme"]
    shares = Counter({theme: cell.people for theme, cell in cells.items() if cell.people})
    assert shares.total() == 400
    assert all(140 < people < 260 for people in shares.values())  # six standard deviations


def test_who_was_forgotten_is_not_counted(town: Town) -> None:
    add_facts(town, FactKind.ASKED, [8])
    db.session.add(Fact(community_id=1, period=QUARTER, kind=FactKind.ASKED, record_key=None))
    assert count(town)["askers"][ALL].people == 1


def test_a_half_year_counts_who_came_in_both_quarters_once(town: Town) -> None:
    add_facts(town, FactKind.ASKED, [1, 8], period="2026Q1")
    add_facts(town, FactKind.ASKED, [8, 64], period="2026Q2")
    add_facts(town, FactKind.ASKED, [512], period="2026Q3")
    assert count(town, "2026Q1-Q2")["askers"][ALL].key == 1 + 8 + 64


def says(town: Town, person: Person, since: datetime, state: str, **told: str) -> None:
    """`told` by when it was asked: "4" for how often her head is full."""
    consent = Consent(
        community_id=1, person_id=person.id, purpose=ConsentFor.EFFECT, state=state, version=1,
        given_at=since,
    )  # fmt: skip
    db.session.add(consent)
    db.session.flush()
    for asked, value in told.items():
        db.session.add(
            Answer(
                community_id=1,
                consent_id=consent.id,
                asked=asked,
                question="full_head",
                value=value,
                quarter=QUARTER if asked == Asked.SECOND else "2026Q1",
            )
        )
    db.session.flush()


@pytest.mark.parametrize(
    ("told", "table", "cell"),
    [
        ({"first": "5", "second": "3"}, "effect", Change.MORE_ROOM),
        ({"first": "3", "second": "3"}, "effect", Change.SAME),
        ({"first": "2", "second": "3"}, "effect", Change.LESS_ROOM),
        ({"first": "2"}, "effect_silent", ALL),
        ({"second": "2"}, "effect_silent", ALL),
        ({}, "effect_silent", ALL),
    ],
)
@pytest.mark.parametrize("also_asks", [False, True])
def test_answers_are_paired_or_counted_as_silence(
    town: Town, told: dict[str, str], table: str, cell: str, also_asks: bool
) -> None:
    """Her answers are of six months ago, so that the second question falls in the quarter."""
    bianca = town.asker()
    says(town, bianca, period_start(QUARTER) - SIX_MONTHS, "given", **told)
    if also_asks:
        add_facts(town, FactKind.ASKED, [bianca.record_key])
    found = count(town)
    assert {name: cell for name, cell in found["effect"].items() if cell.people}.keys() <= {cell}
    assert found[table][cell].key == bianca.record_key
    assert found["askers"][ALL].people == also_asks


@pytest.mark.parametrize(
    ("since", "state"),
    [
        (datetime(2025, 1, 1, tzinfo=UTC), "given"),  # asked in an earlier quarter
        (datetime(2026, 5, 1, tzinfo=UTC), "given"),  # will be asked later
        (period_start(QUARTER) - SIX_MONTHS, "withdrawn"),
    ],
)
def test_who_was_not_asked_now_or_took_it_back_is_no_silence(
    town: Town, since: datetime, state: str
) -> None:
    says(town, town.asker(), since, state)
    assert count(town)["effect_silent"][ALL].people == 0
