"""I7, I8 and the promise of the service over random histories: no state that may not be, every
follow-up once and in time, never a third message, nobody who stopped is written to, and every need
has its answer in the end."""

from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from app.actions.offers.choosing import accept_offer
from app.domain.moment import Moment
from app.store.db import db
from tests.actions.clock import broken
from tests.actions.clock.life import JOBS
from tests.actions.clock.machine import Histories
from tests.actions.clock.machine_lasting import LongHistories
from tests.lives import lives

EXAMPLES = {"sqlite": 8, "postgresql": 3}  # `make soak` lives a thousand
EVERY = list(HealthCheck)
WHEN_BROKEN = settings(
    max_examples=40, stateful_step_count=20, suppress_health_check=EVERY,
    derandomize=True, phases=[Phase.generate], report_multiple_bugs=False,
)  # fmt: skip


ENOUGH = "what is wrong is found on one database as on the other"


def is_sqlite() -> bool:
    return db.engine.dialect.name == "sqlite"


def live(
    app: Flask,
    jobs: dict[str, Callable[[Moment], None]],
    how: settings,
    machine: type[Histories] = Histories,
) -> None:
    town = type("Town", (machine,), {"app": app, "jobs": jobs})
    run_state_machine_as_test(town, settings=how)


def by_hand(app: Flask) -> Any:
    """A town whose history is told here."""
    return type("Town", (LongHistories,), {"app": app, "jobs": JOBS})()


def test_whatever_happens(app: Flask) -> None:
    examples = lives(EXAMPLES[db.engine.dialect.name])
    live(
        app, JOBS,
        settings(max_examples=examples, stateful_step_count=25, suppress_health_check=EVERY),
        LongHistories,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "job", "fault"),
    [
        ("followups", broken.fires_again, "fired again"),
        ("followups", broken.forgets, "was due at"),
        ("followups", broken.only_says_so, "silence"),
    ],
)
def test_a_broken_job_is_found(app: Flask, name: str, job: Any, fault: str) -> None:
    if not is_sqlite():
        pytest.skip(ENOUGH)
    with pytest.raises(AssertionError, match=fault):
        live(app, {**JOBS, name: job}, WHEN_BROKEN)


@pytest.mark.parametrize("is_broken", [False, True])
def test_a_letter_to_who_rests_is_found(
    app: Flask, monkeypatch: pytest.MonkeyPatch, is_broken: bool
) -> None:
    """By hand: it waits for the post, and she rests before it comes."""
    if is_broken:
        broken.writes_to_all(monkeypatch)
    town = by_hand(app)
    town.asks(who=0, is_held=False)
    town.offers(which=0, who=0, finds_out=False)
    for asker in (3, 4):
        town.rests(who=asker, days=None)
    with pytest.raises(AssertionError, match="somebody who rests") if is_broken else nullcontext():
        town.days_go_by(days=1)


@pytest.mark.parametrize("taken_back", [True, False])
@pytest.mark.parametrize("is_broken", [False, True])
def test_a_need_that_nobody_watches_again_is_found(
    app: Flask, monkeypatch: pytest.MonkeyPatch, taken_back: bool, is_broken: bool
) -> None:
    """One history, by hand: chance comes by here too seldom for a control."""
    if is_broken:
        broken.watches_once(monkeypatch)
    town = by_hand(app)
    town.asks(who=0, is_held=False)
    town.offer_stands_and_falls_away(which=0, who=0, days=4, taken_back=taken_back)
    with pytest.raises(AssertionError, match="silence") if is_broken else nullcontext():
        town.teardown()


def test_letters_about_two_erased_needs_are_not_about_one(app: Flask) -> None:
    """By hand: letters to the desk stay when she goes, and then name no need."""
    town = by_hand(app)
    town.asks(who=0, is_held=True)
    town.asks(who=0, is_held=True)
    town.days_go_by(days=7)
    town.leaves(who=4)
    town.teardown()


@pytest.mark.parametrize("who", [4, 2], ids=["borrower", "lender"])
@pytest.mark.parametrize("is_broken", [False, True])
def test_a_loan_that_is_let_go_of_is_found(
    app: Flask, monkeypatch: pytest.MonkeyPatch, who: int, is_broken: bool
) -> None:
    """By hand, too."""
    if is_broken:
        broken.lets_loans_go(monkeypatch)
    town = by_hand(app)
    town.asks(who=0, is_held=False)
    town.offers(which=0, who=0, finds_out=False)
    town.asker_chooses(which=0, how=accept_offer)
    town.lends(which=0)
    assert len(town.life.loans()) == 1
    with pytest.raises(AssertionError, match="ended with who left") if is_broken else nullcontext():
        town.leaves(who=who)
