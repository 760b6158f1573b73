"""By when a person does what cannot wait: one house rule for whoever opens the task."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.actions.desk import deciding
from app.actions.letters import delivery
from app.actions.letters.outbox import write_letter
from app.actions.matches import talking
from app.actions.needs import calls
from app.actions.people import recognition
from app.domain.calendar import working_days_later
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.letters.lanes import MAIL
from app.domain.moment import Moment
from app.domain.needs.timings import CallTime
from app.store.db import db
from app.store.tables import Person, Task
from tests.town import Town

DAYS = 4  # other than any number in the code
Deed = Callable[[Town, Person, Person], None]


def in_a_slow_town(town: Town, person: Person | None = None) -> Moment:
    moment = town.moment(person) if person else town.by_house()
    terms = replace(moment.rules.terms, soon_working_days=DAYS)
    return replace(moment, rules=replace(moment.rules, terms=terms))


def rather_talks(town: Town, karin: Person, bianca: Person) -> None:
    calls.ask_call(in_a_slow_town(town, bianca), CallTime.MORNING)


def talks_about_a_need(town: Town, karin: Person, bianca: Person) -> None:
    calls.call_kwartiermaker(in_a_slow_town(town, bianca), town.asks(bianca).id)


def is_helped_in_person(town: Town, karin: Person, bianca: Person) -> None:
    deciding.take_over_need(in_a_slow_town(town, karin), town.asks(bianca).id, "omdat")


def reports(town: Town, karin: Person, bianca: Person) -> None:
    offer = town.offers(town.giver(met_by=karin), town.asks(bianca))
    talking.report_offer(in_a_slow_town(town, bianca), offer.id, "Dit voelt niet goed")


def stands_at_a_closed_door(town: Town, karin: Person, bianca: Person) -> None:
    recognition.start_afresh(in_a_slow_town(town), bianca.id)


def is_not_reached(town: Town, karin: Person, bianca: Person) -> None:
    moment = in_a_slow_town(town)
    write_letter(moment, LetterKind.TALK, "1", person_id=bianca.id)
    (letter_id,) = delivery.claim(moment, MAIL, "worker", 1)
    delivery.mark_failed(moment, "worker", letter_id, most_tries=1)


@pytest.mark.parametrize(
    "deed",
    [
        rather_talks,
        talks_about_a_need,
        is_helped_in_person,
        reports,
        stands_at_a_closed_door,
        is_not_reached,
    ],
)
def test_the_day_is_the_house_rule(town: Town, deed: Deed) -> None:
    deed(town, town.kwartiermaker(), town.asker())
    db.session.commit()
    (task,) = db.session.query(Task).filter(Task.kind != TaskKind.INTRODUCE)
    assert task.due_at == working_days_later(town.now, DAYS)
