"""A word in every column of every table (PR-06): when she leaves, only what the register says stays
for a while is left, and after its longest term nothing of that either. The tables and the register
drive it: a column made tomorrow is planted, and has to go."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, String, Table, update
from sqlalchemy.exc import IntegrityError

from app.actions.people import erasing, leaving
from app.domain.moment import Moment
from app.domain.states import TaskState
from app.jobs.sweeps import forget_everywhere
from app.store.db import Base, db
from app.store.sealing import seals
from app.store.tables import Person, Task
from config.register import read_register
from tests.store.crawl import places_of
from tests.store.planting import OF_ITS_OWN, ONE_OF_A_LIST, Planting
from tests.town import Town

GO_WITH_HER = {"silent", "person", "with_need"}
STAY = {"for_good", "hash_for_good"}
LONGER_THAN_ANY = 1500  # days
IN_SEALED_BATCHES = {"journal.verb", "journal.state", "journal_seals.seal"}
"""The journal ends where a seal says so, and this one was never sealed."""


def terms() -> dict[str, set[str]]:
    """What the register says of the end of each column."""
    return {
        f"{each.table}.{column}": set(line.terms)
        for each in read_register().tables
        for line in each.lines
        for column in line.columns
    }


def columns_that(holds: Callable[[set[str]], object]) -> set[str]:
    return {place for place, ends in terms().items() if holds(ends)}


def may_stay(ends: set[str]) -> bool:
    return not ends & GO_WITH_HER or bool(ends & STAY)


@pytest.fixture
def planted(town: Town) -> Planting:
    return Planting(town, town.person("Bianca"), town.kwartiermaker()).plant()


def leaves(planted: Planting) -> None:
    planted.town.hats[planted.hers.id] = frozenset()
    leaving.leave_for_good(planted.town.moment(planted.hers))
    db.session.commit()
    db.session.expunge_all()


def left_of(planted: Planting) -> set[str]:
    return places_of(planted.words.values())


def test_a_word_is_planted_in_every_column_that_holds_any(planted: Planting) -> None:
    """The control of all: what is not planted cannot be missed."""
    assert left_of(planted) == set(planted.words)
    assert _holding_any() <= set(planted.words) | ONE_OF_A_LIST.keys() <= set(terms())


def _holding_any() -> set[str]:
    return {
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.c
        if table.name not in OF_ITS_OWN and isinstance(column.type, String | LargeBinary)
    }


def test_what_is_left_is_what_the_register_says(planted: Planting) -> None:
    leaves(planted)
    assert left_of(planted) <= columns_that(may_stay)


def test_what_she_asked_of_the_desk_and_reported_nobody_by_goes_whole(town: Town) -> None:
    about_others = frozenset(f"tasks.reported_{name}" for name in ("name", "fingerprint"))
    planted = Planting(town, town.person("Bianca"), town.kwartiermaker()).plant(about_others)
    assert _planted_in(planted, "tasks")
    leaves(planted)
    assert not left_of(planted) & _planted_in(planted, "tasks")


def test_after_the_longest_term_only_that_is_left_which_stays_for_good(planted: Planting) -> None:
    leaves(planted)
    done = {"state": TaskState.DONE, "done_at": planted.town.now}
    db.session.execute(update(Task).values(done))  # a report that waits, waits
    db.session.commit()
    forget_everywhere(planted.town.later(days=LONGER_THAN_ANY).by_house())
    assert left_of(planted) - IN_SEALED_BATCHES <= columns_that(lambda ends: ends & STAY)


def test_no_file_of_the_database_holds_any_of_it(planted: Planting, database: str) -> None:
    """Its log and its indexes included; what is sealed, as it was sealed."""
    if not database.startswith("sqlite"):
        pytest.skip("PostgreSQL keeps its files to itself")
    assert in_files(database, planted) == set(planted.words), "the control"
    leaves(planted)
    forget_everywhere(planted.town.by_house())
    assert in_files(database, planted) <= columns_that(may_stay)


def in_files(database: str, planted: Planting) -> set[str]:
    path = Path(database.removeprefix("sqlite:///"))
    kept = b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    return {place for place, told in planted.bytes_kept.items() if told in kept}


# the controls


@pytest.mark.parametrize("forgotten", ["letters", "followups"])
def test_a_table_left_out_of_erasing_is_found(
    planted: Planting, monkeypatch: pytest.MonkeyPatch, forgotten: str
) -> None:
    _leaves_out(monkeypatch, forgotten)
    leaves(planted)
    left = left_of(planted) - columns_that(may_stay)
    assert left == columns_that(lambda ends: not may_stay(ends)) & _planted_in(planted, forgotten)
    assert left


def _planted_in(planted: Planting, table: str) -> set[str]:
    return {place for place in planted.words if place.startswith(f"{table}.")}


def _leaves_out(monkeypatch: pytest.MonkeyPatch, forgotten: str) -> None:
    delete_rows = erasing.delete_rows

    def but_one(moment: Moment, table: Table, hers: set[int]) -> None:
        if table.name != forgotten:
            delete_rows(moment, table, hers)

    monkeypatch.setattr(erasing, "delete_rows", but_one)


def test_where_a_key_leads_to_her_the_database_refuses_to_forget_half(
    planted: Planting, monkeypatch: pytest.MonkeyPatch
) -> None:
    _leaves_out(monkeypatch, "notes")
    with pytest.raises(IntegrityError):
        leaves(planted)


def test_a_column_that_stays_in_its_row_is_found(
    planted: Planting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The row of a report stays, and what she wrote in it goes."""
    monkeypatch.setattr(erasing, "_let_go_of_reports", _lets_go_of_all_but_the_reason)
    leaves(planted)
    assert left_of(planted) - columns_that(may_stay) == {"tasks.reason", "tasks.key"}


def _lets_go_of_all_but_the_reason(moment: Moment, person: Person) -> None:
    told = {"person_id": None, "need_id": None, "offer_id": None}
    db.session.execute(update(Task).where(Task.person_id == person.id).values(told))


def test_a_sealed_word_is_found_too(planted: Planting) -> None:
    assert "people.reach_sealed" in left_of(planted)
    sealed = planted.bytes_kept["people.reach_sealed"].decode("latin-1")
    assert planted.words["people.reach_sealed"] not in sealed
    assert seals().unseal(sealed.encode("latin-1")) == planted.words["people.reach_sealed"]
