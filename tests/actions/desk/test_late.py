"""A term that passed on the desk: one letter a day to the deputy, however much it is."""

from datetime import timedelta

from app.actions.desk.late import tell_of_late
from app.actions.desk.tasks import finish_task, open_task
from app.domain.desk.tasks import TaskKind
from app.store.db import db
from app.store.tables import Letter, Person, Task
from tests.town import Town

HOUR = timedelta(hours=1)


def opens(town: Town, kind: TaskKind, key: str, due_in: timedelta) -> Task:
    open_task(town.by_house(), kind, key, town.now + due_in)
    db.session.commit()
    return db.session.query(Task).filter(Task.key == f"{kind}:{key}").one()


def told(town: Town) -> list[int | None]:
    tell_of_late(town.by_house())
    db.session.commit()
    rows = db.session.query(Letter.person_id).filter_by(kind="desk_late")
    return [row.person_id for row in rows.order_by(Letter.written_at)]


def sam_of(town: Town) -> Person:
    town.kwartiermaker("Karin")
    return town.kwartiermaker("Sam", turn="deputy")


def test_one_letter_a_day_for_all_that_passed(town: Town) -> None:
    sam = sam_of(town)
    opens(town, TaskKind.REPORT, "one", HOUR)
    opens(town, TaskKind.CALL, "two", HOUR)
    assert told(town) == []
    assert told(town.later(hours=1)) == [sam.id]
    assert told(town.later(hours=2)) == [sam.id], "twice is as once"
    assert told(town.later(days=1)) == [sam.id], "the next day only for what passes then"
    opens(town, TaskKind.CALL, "three", HOUR)
    assert told(town.later(hours=1)) == [sam.id, sam.id]


def test_what_was_done_or_can_wait_is_not_told(town: Town) -> None:
    sam_of(town)
    done = opens(town, TaskKind.CALL, "done", HOUR)
    opens(town, TaskKind.TALK, "waits", HOUR)
    karin = db.session.query(Person).filter_by(first_name="Karin").one()
    finish_task(town.moment(karin), done.id, "gebeld")
    db.session.commit()
    assert told(town.later(hours=2)) == []


def test_without_a_deputy_nobody_is_told(town: Town) -> None:
    town.kwartiermaker("Karin")
    opens(town, TaskKind.REPORT, "one", HOUR)
    assert told(town.later(hours=2)) == []
