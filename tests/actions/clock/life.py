"""A small town of which the tests know everything: who did what, who wants to be left alone, and
what the clock wrote. Its clock ticks on the quarter of an hour, where anything may be due."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from typing import Any

from flask import Flask
from sqlalchemy import ColumnElement, and_, func, select

from app.domain.moment import Moment
from app.domain.refusals import Refusal
from app.jobs import sweeps
from app.store.db import db
from app.store.tables import Followup, Letter, Loan, Need, Offer, Person, Round
from tests.carrying import carry_letters
from tests.town import Town

ASKERS, GIVERS = 2, 3
QUARTER = timedelta(minutes=15)
communities = count(2)


def _runs() -> ColumnElement[bool]:
    """A row that waits for somebody who rests stands still."""
    return and_(Followup.done_at.is_(None), Followup.stands_since.is_(None))


JOBS: dict[str, Callable[[Moment], None]] = {
    "rests": sweeps.end_rests,
    "followups": sweeps.fire_followups,
    "late": sweeps.tell_of_late,
    "rounds": sweeps.carry_rounds_on,
    "post": carry_letters,
}
"""Those that have to do with needs; a control puts a broken one in the place of one of these."""


@dataclass
class Life:
    town: Town
    jobs: dict[str, Callable[[Moment], None]]
    karin: Person
    askers: list[Person] = field(default_factory=list)
    givers: list[Person] = field(default_factory=list)
    rests: dict[int, datetime | None] = field(default_factory=dict)  # until when; None: no day
    ever_rested: set[int] = field(default_factory=set)
    no_rounds: set[int] = field(default_factory=set)  # givers to whom nothing goes round
    order: dict[int, int] = field(default_factory=dict)
    apart: set[frozenset[int]] = field(default_factory=set)
    newcomers: Iterator[int] = field(default_factory=count)

    @classmethod
    def begins(cls, app: Flask, jobs: dict[str, Callable[[Moment], None]]) -> "Life":
        number = next(communities)
        town = Town.founded(app, number, f"town{number}.example")
        karin = town.kwartiermaker()
        town.kwartiermaker("Dora", turn="deputy")
        life = cls(town, jobs, karin)
        life.askers = [town.asker(f"Vrager{one}") for one in range(ASKERS)]
        life.givers = [town.giver(f"Gever{one}", met_by=karin) for one in range(GIVERS)]
        return life

    # what there is

    def needs(self) -> list[Need]:
        return self._all(Need)

    def offers(self) -> list[Offer]:
        return self._all(Offer)

    def matches(self) -> list[Offer]:
        return [one for one in self.offers() if one.state == "accepted"]

    def loans(self) -> list[Loan]:
        return self._all(Loan)

    def followups(self) -> list[Followup]:
        return self._all(Followup)

    def letters(self) -> list[Letter]:
        return self._all(Letter)

    def _all(self, table: Any) -> list[Any]:
        """As they stand in the database now, in the order in which they were seen first: ids are
        random, and a history must be the same when it is lived again."""
        found = select(table).where(table.community_id == self.town.community_id)
        fresh = list(db.session.scalars(found.execution_options(populate_existing=True)))
        for one in fresh:
            self.order.setdefault(one.id, len(self.order))
        return sorted(fresh, key=lambda one: self.order[one.id])

    def person(self, person_id: int) -> Person:
        return db.session.get_one(Person, (self.town.community_id, person_id))

    def is_resting(self, person_id: int | None, now: datetime) -> bool:
        if person_id not in self.rests:
            return False
        until = self.rests[person_id]
        return until is None or now < until

    # what happens

    def is_gone(self, person: Person) -> None:
        """Another lives there after her."""
        self.rests.pop(person.id, None)
        for people, moves_in in (
            (self.askers, self.town.asker),
            (self.givers, partial(self.town.giver, met_by=self.karin)),
        ):
            if person in people:
                people[people.index(person)] = moves_in(f"Nieuw{next(self.newcomers)}e")

    @contextmanager
    def deed(self) -> Iterator[list[bool]]:
        """Kept, or refused by the house and then nothing."""
        try:
            yield []
            db.session.commit()
        except Refusal:
            db.session.rollback()

    def goes_on(self, time: timedelta) -> Iterator[None]:
        """The clock ticks; yields after each tick."""
        ends = self.town.now + time
        while (tick := self._next_tick()) < ends:
            self.town.now = tick
            self._ticks()
            yield
        self.town.now = ends
        self._ticks()
        yield

    def stands_still(self, time: timedelta) -> None:
        """Time goes on, and no clock ticks: somebody restarts it in the morning."""
        self.town.now += time

    def _ticks(self) -> None:
        moment = self.town.by_house()
        for job in self.jobs.values():
            job(moment)

    def _next_tick(self) -> datetime:
        """The first quarter in which anything is due, and one a week besides; the ticks between
        would find nothing."""
        latest = self.town.now + timedelta(days=7)
        due = max(min((at for at in self._due() if at), default=latest), self.town.now)
        due = min(due, latest)
        quarters = (due - self.town.now) // QUARTER
        tick = self.town.now + quarters * QUARTER
        return tick if tick >= due and quarters else tick + QUARTER

    def _due(self) -> Iterator[datetime | None]:
        here = self.town.community_id
        for table, at, waits in (
            (Followup, Followup.due_at, _runs()),
            (Round, Round.due_at, Round.done_at.is_(None)),
            (Letter, Letter.not_before, Letter.state == "waiting"),
        ):
            yield db.session.scalar(select(func.min(at)).where(table.community_id == here, waits))
        yield from (until for until in self.rests.values() if until and until > self.town.now)
