"""Each sweep does what is due, and run a second time it changes nothing."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import inspect

from app.actions.clock import followups, slots
from app.actions.form_keys import claim_form
from app.actions.needs.drafts import keep_draft
from app.actions.people import accounts, sessions
from app.actions.people.accounts import Caller
from app.domain.people.reach import Channel, Reach
from app.jobs import sweeps
from app.jobs.timetable import TIMETABLE
from app.store.db import Base, db, one_writes_at_a_time
from app.store.queries.clock import journal
from app.store.tables import Code, Draft, Followup, FormKey, Letter, Round, Session, Slot
from tests.town import Town


def rows() -> dict[str, list[Any]]:
    """Everything in the database."""
    db.session.rollback()
    tables = inspect(db.engine).get_table_names()
    return {
        name: sorted(map(str, db.session.execute(Base.metadata.tables[name].select())))
        for name in tables
        if name in Base.metadata.tables
    }


def test_every_job_may_run_twice(town: Town) -> None:
    """A need that goes round, an offer chosen, and three weeks in which nobody looked."""
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver(met_by=karin)
    town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    town.asks(bianca, "Wie heeft een stoel over?")
    town.later(days=21)
    for job in TIMETABLE:
        job.action(town.by_house())
        once = rows()
        job.action(town.by_house())
        assert rows() == once, job.name
    waits = db.session.query(Followup.kind).filter_by(done_at=None)
    assert [kind for (kind,) in waits] == ["how_it_went_again"], (
        "days after the question, not at once"
    )
    assert db.session.query(Round).filter_by(done_at=None).count() == 0


def test_a_need_goes_round_when_its_ten_minutes_are_over(town: Town) -> None:
    town.giver(met_by=town.kwartiermaker())
    town.asks(town.asker())
    sweeps.carry_rounds_on(town.later(minutes=9).by_house())
    assert db.session.query(Letter).filter_by(kind="new_need").count() == 0
    sweeps.carry_rounds_on(town.later(minutes=1).by_house())
    assert db.session.query(Letter).filter_by(kind="new_need").count() == 1


@pytest.mark.parametrize(("fan_out", "breaths"), [(1000, 0), (3, 0), (2, 1), (1, 2)])
def test_others_may_write_between_the_steps_of_a_long_round(
    town: Town, monkeypatch: pytest.MonkeyPatch, fan_out: int, breaths: int
) -> None:
    """Without it, one who wrote on SQLite waited for the whole of a round to 5,000 givers. On
    PostgreSQL nobody waits, and so the round does not."""
    rules = town.app.extensions["house_rules"]
    letters = replace(rules.letters, fan_out=fan_out)
    town.app.extensions["house_rules"] = replace(rules, letters=letters)
    karin = town.kwartiermaker()
    for number in range(3):
        town.giver(f"Gever{number}", met_by=karin)
    town.asks(town.asker())
    taken: list[float] = []
    monkeypatch.setattr(sweeps, "sleep", taken.append)
    sweeps.carry_rounds_on(town.later(minutes=11).by_house())
    assert db.session.query(Letter).filter_by(kind="new_need").count() == 3
    assert taken == [sweeps.BREATH] * (breaths if one_writes_at_a_time() else 0)


def test_one_follow_up_that_fails_does_not_stop_the_others(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    bianca = town.asker()
    first, second = town.asks(bianca), town.asks(bianca, "Wie heeft een stoel over?")
    poison = db.session.query(Followup).filter_by(need_id=first.id).one()
    fire = followups.fire

    def fire_or_fail(moment: Any, followup_id: int) -> None:
        fire(moment, followup_id)
        if followup_id == poison.id:
            raise ValueError

    monkeypatch.setattr(followups, "fire", fire_or_fail)
    sweeps.fire_followups(town.later(days=3).by_house())
    told = db.session.query(Letter.need_id).filter_by(kind="no_offer_yet").all()
    assert told == [(second.id,)]
    assert "a follow-up: ValueError" in caplog.text
    monkeypatch.undo()
    sweeps.fire_followups(town.by_house())
    assert db.session.query(Letter).filter_by(kind="no_offer_yet").count() == 2


def test_the_doorstep_is_swept(town: Town) -> None:
    bianca = town.asker()
    moment = town.moment(bianca)
    keep_draft(moment, "browser", words="Wie kan")
    accounts.ask_code(
        moment, Reach(Channel.EMAIL, "nieuw@example.org"), Caller("browser", "network")
    )
    sessions.begin_session(moment, bianca.id, frozenset())
    claim_form(moment, "key")
    slots.take_slot("job", town.now, timedelta(minutes=1), town.now)
    db.session.commit()
    left = []
    for days in (0, 0.99, 1, 6, 30):
        sweeps.forget_everywhere(town.later(days=days).by_house())
        left.append(
            [db.session.query(kind).count() for kind in (Draft, Code, FormKey, Slot, Session)]
        )
    assert left == [
        [1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1],
        [0, 0, 1, 1, 1],
        [0, 0, 0, 0, 1],
        [0, 0, 0, 0, 0],
    ]


def test_what_still_serves_stays(town: Town) -> None:
    slots.take_slot("job", town.now, timedelta(minutes=1), town.now)
    db.session.commit()
    sweeps.forget_everywhere(town.later(days=7).by_house())
    assert db.session.query(Slot).count() == 1, "seven days are not yet over"
    sweeps.forget_everywhere(town.later(seconds=1).by_house())
    assert db.session.query(Slot).count() == 0


def test_the_clock_seals_what_was_written(town: Town) -> None:
    town.asks(town.asker())
    db.session.commit()
    for _ in range(2):  # twice does no harm
        sweeps.seal_journal(town.by_house())
    kept = journal.ends(town.community_id)
    assert kept is not None
    assert kept[0].last == 1
    assert journal.waiting(town.community_id) == 0


@pytest.mark.parametrize(
    ("most", "took", "then"),
    [
        (250, 0.018, 250),  # as long as a step may last
        (250, 0.0, 500),  # quick: twice as many, and no more
        (800, 0.001, 1000),  # never above the house rule
        (1000, 0.036, 500),
        (250, 5.0, 250),  # a busy machine is not made busier by many small steps
    ],
)
def test_a_step_is_as_large_as_the_last_was_quick(most: int, took: float, then: int) -> None:
    assert sweeps._next_step(most, took, largest=1000) == then
