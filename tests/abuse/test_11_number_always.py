"""Case 11, a number in other hands (R9, SE-28), always: whatever she does, in whatever order."""

from typing import Any

import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions.people import recognition
from app.domain.desk.tasks import TaskKind
from app.store.db import db
from app.store.tables import Person, Task
from tests.abuse.silent_number import (
    DAY,
    NUMBER,
    SECRET,
    comes_again,
    person,
    says,
    sees_nothing_of,
)
from tests.town import Town
from tests.web.newcomer import Newcomer

STEPS = st.lists(
    st.sampled_from(["right", "wrong", "new", "look", "leave", "code", "helped"]), max_size=8
)


@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_never_a_byte_before_her_name_is_right(
    town: Town, karin: Person, newcomer: Newcomer, clock: time_machine.Traveller, steps: list[str]
) -> None:
    _clean_doorstep()
    need = town.asks(town.asker("Bianca", reach=NUMBER), f"Wie leest een brief? {SECRET}")
    clock.shift(60 * DAY)
    town.later(days=60)
    guest, walk = comes_again(Newcomer(town.app)), Walk()
    for step in steps:
        walk.takes(step, guest, town, karin)
        if not walk.is_known:
            sees_nothing_of(guest, need)
    person(need).reach_fingerprint = None  # the next example has this number
    db.session.commit()


def _clean_doorstep() -> None:
    db.session.query(Task).delete()
    db.session.query(Person).filter(Person.reach_fingerprint.is_not(None)).filter(
        Person.first_name != "Karin"
    ).update({"reach_fingerprint": None})
    db.session.commit()


class Walk:
    """What must be true: known only by the right name within three tries, or when Karin helped."""

    def __init__(self) -> None:
        self.wrong, self.is_known, self.is_new, self.inside = 0, False, False, False

    def takes(self, step: str, guest: Newcomer, town: Town, karin: Person) -> None:
        getattr(self, f"_{step}", lambda *_: None)(guest, town, karin)

    def _right(self, guest: Newcomer, *_: Any) -> None:
        says(guest, "bianca")
        if not self.is_new and self.wrong < 3:
            self.is_known = True

    def _wrong(self, guest: Newcomer, *_: Any) -> None:
        says(guest, "Els")
        self.wrong += not (self.is_known or self.is_new)

    def _new(self, guest: Newcomer, *_: Any) -> None:
        guest.sends("/binnen/nieuw")
        self.is_new = self.is_new or not self.is_known

    def _leave(self, guest: Newcomer, *_: Any) -> None:
        guest.sends("/uit")

    def _code(self, guest: Newcomer, *_: Any) -> None:
        guest.sends("/uit")
        comes_again(guest)

    def _helped(self, guest: Newcomer, town: Town, karin: Person) -> None:
        task = db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER, state="open").first()
        if task is not None:
            recognition.open_history(town.moment(karin), task.id, "Ik ken haar.")
            db.session.commit()
            self.is_known = True
