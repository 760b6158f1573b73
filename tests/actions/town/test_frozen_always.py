"""Whatever is done after a quarter was frozen, in whatever order, its file stays as it is."""

from collections.abc import Callable
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions.people.leaving import leave_for_good
from app.actions.town.figures import freeze_and_publish_what_is_due
from app.domain.town.facts import FactKind
from app.store.db import db
from app.store.tables import Figures, Person
from tests.quarters import QUARTER, add_facts, freeze, large_town, record_keys
from tests.town import Town

ASKERS = 12
numbers = count()


def somebody_new_asks(town: Town) -> None:
    town.asks(town.asker(f"Nieuw{next(numbers)}"))


def somebody_counted_leaves(town: Town) -> None:
    for person in db.session.query(Person).filter(Person.first_name.startswith("Geteld")).limit(1):
        leave_for_good(town.moment(person))
        db.session.commit()


def facts_come_late(town: Town) -> None:
    add_facts(town, FactKind.ASKED, record_keys(5, seed=next(numbers)))


def the_clock_ticks(town: Town) -> None:
    freeze_and_publish_what_is_due(town.later(days=40).by_house())
    db.session.commit()


Deed = Callable[[Town], None]
deeds = st.sampled_from(
    [somebody_new_asks, somebody_counted_leaves, facts_come_late, the_clock_ticks, freeze]
)


def bytes_of(town: Town) -> tuple[str, str]:
    row = db.session.query(Figures).filter_by(period=QUARTER).populate_existing().one()
    return row.file, row.digest


@pytest.fixture
def frozen(town: Town) -> Town:
    large_town(town)
    for number in range(ASKERS):
        town.asks(town.asker(f"Geteld{number}"))
    freeze(town)
    return town


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(done=st.lists(deeds, min_size=1, max_size=6))
def test_nothing_changes_a_byte_of_what_was_frozen(frozen: Town, done: list[Deed]) -> None:
    before = bytes_of(frozen)
    for deed in done:
        deed(frozen)
    assert bytes_of(frozen) == before
