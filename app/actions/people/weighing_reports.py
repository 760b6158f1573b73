"""Two people report the same one, apart from each other: she does nothing with others until a
person has decided, the same day."""

from datetime import timedelta

from app.actions.desk.tasks import open_task
from app.actions.desk.terms import today_or_next
from app.actions.letters.outbox import write_to_colleagues
from app.actions.people.standing import pause_person
from app.actions.steps import by_the_house
from app.domain.actor import STAFF
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.people.reports import Voice, two_say_so
from app.domain.states import PersonState
from app.store.db import AnyRow, db
from app.store.queries.people import accounts as people
from app.store.queries.people import reports
from app.store.tables import Person


def weigh_reports(moment: Moment, person: Person) -> None:
    """After a report about her; she is locked, so that of two at once the second sees both."""
    if person.state != PersonState.HERE or people.hats(person.community_id, person.id) & STAFF:
        return
    db.session.flush()
    since = moment.now - timedelta(days=moment.rules.reports.count_days)
    if two_say_so([_voice(row) for row in reports.about(person, since)]):
        _pause(by_the_house(moment), person)


def _voice(row: AnyRow) -> Voice:
    about = row.offer_id or row.need_id or row.id  # whoever left took along what it was about
    return Voice(row.person_id, about, row.succeeded_by, row.organisation_id, row.network)


def _pause(house: Moment, person: Person) -> None:
    pause_person(house, person.id, reason="", told="")
    key = f"{person.id}:{house.now.isoformat()}"
    due_at = today_or_next(house)
    open_task(house, TaskKind.REPORTED_TWICE, key, due_at, person_id=person.id)
    write_to_colleagues(house, LetterKind.LOOK_AT_DESK, key)
