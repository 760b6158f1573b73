"""People at work, programs killed under them, and what is left at the end."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from threading import Event

from app.actions.people.sessions import begin_session
from app.factory import create_app
from app.jobs import runner
from app.jobs.timetable import TIMETABLE
from app.store.db import db, only_read
from app.store.tables import Person
from tests.conftest import opened, settings
from tests.engines.gunicorn import answers
from tests.engines.smtp import running_smtp
from tests.fire import judge
from tests.fire.catcher import Catcher
from tests.fire.entry import hurried
from tests.fire.phone import Phone
from tests.fire.processes import Processes, running
from tests.fire.townsfolk import Circle, Hand, Townsfolk
from tests.town import Town

CIRCLES = 3
ALL_AT_ONCE = 10  # each tenth kill takes everything
ANY_MOMENT, AT_ONCE, LONGEST_WAIT = 0.25, 0.008, 10  # seconds
RIGHT_AFTER = 0.6  # so many of the kills
Victim = Callable[[Processes, Random], None]
ANY: tuple[Victim, ...] = (Processes.kill_web_worker, Processes.kill_clock)
LATER = timedelta(seconds=30), timedelta(hours=26), timedelta(hours=50)
"""When the clock looks again after the fire: claims ended, and two mornings on."""


@dataclass
class Fire:
    town: Town
    processes: Processes
    folk: Townsfolk
    post: Catcher
    heard: Event
    chance: Random

    def burns(
        self, kills: int, victims: Sequence[Victim] = ANY, seen: Callable[[], None] = lambda: None
    ) -> None:
        """Kills one program after another while people work, and now and then all of them. At the
        end nobody is at work."""
        assert answers_from(self.processes) == 200
        self.folk.begin()
        try:
            for number in range(1, kills + 1):
                self._some_moment()
                self._kill(victims, everything=number % ALL_AT_ONCE == 0)
                seen()
        finally:
            self.folk.end()

    def _some_moment(self) -> None:
        """Work goes on again; then any moment, or right after something was answered or delivered:
        there most can go wrong."""
        self.wait_for_work()
        time.sleep(self.chance.uniform(0, ANY_MOMENT))
        if self.chance.random() < RIGHT_AFTER:
            self.wait_for_work()
            time.sleep(self.chance.uniform(0, AT_ONCE))

    def wait_for_work(self) -> None:
        self.heard.clear()
        self.heard.wait(LONGEST_WAIT)

    def _kill(self, victims: Sequence[Victim], everything: bool) -> None:
        if everything:
            self.processes.kill_everything()
            answers_from(self.processes)
        else:
            self.chance.choice(victims)(self.processes, self.chance)

    def is_put_out(self) -> list[str]:
        """Ends every program, lets a clock do what is left, and says what went wrong."""
        self.processes.kill_everything()
        for later in LATER:
            for job in (*TIMETABLE, *TIMETABLE):
                runner.run(self.town.app, job, datetime.now(UTC) + later)
        only_read(False)
        found = list(judge.faults(self.folk.acknowledged, self.post))
        db.session.rollback()  # it began to write: what burns after this would wait for it
        return found


def answers_from(processes: Processes) -> int:
    """Opens the house where it is closed."""
    return answers(processes.port) if processes.house else 0


@contextmanager
def lit(
    database_url: str,
    log: Path,
    seed: int,
    wrong_order: str = "",
    held: socket.socket | None = None,
) -> Iterator[Fire]:
    """In a town of its own, on a migrated, empty database."""
    heard = Event()
    post, folk = Catcher(heard), Townsfolk(heard)
    with running_smtp(post):
        told = settings(database_url, smtp_url=post.url)
        with (
            opened(hurried(create_app(told))) as app,
            running(told, log, wrong_order, held) as processes,
        ):
            town = Town.founded(app)
            moves_in(town, folk, processes.port)
            yield Fire(town, processes, folk, post, heard, Random(seed))


def moves_in(town: Town, folk: Townsfolk, port: int) -> None:
    town.now = datetime.now(UTC)
    karin = town.kwartiermaker()
    for number in range(CIRCLES):
        folk.circles.append(_circle(town, karin, number, port, folk))


def _circle(town: Town, karin: Person, number: int, port: int, folk: Townsfolk) -> Circle:
    asker = town.asker(f"Bianca{number}")
    givers = [town.giver(f"Fatma{number}{which}", met_by=karin) for which in "ab"]
    hands = [Hand(one.id, Phone(port, _cookie(town, one))) for one in (asker, *givers)]
    return Circle(str(number), hands[0], hands[1:], folk.note)


def _cookie(town: Town, person: Person) -> dict[str, str]:
    """As after a right code."""
    token = begin_session(town.moment(person), person.id, town.hats[person.id])
    db.session.commit()
    serializer = town.app.session_interface.get_signing_serializer(town.app)
    return {"session": serializer.dumps({"_user_id": token, "_fresh": True})}
