"""Case 11, a number in other hands (R9, SE-28): after three wrong names a person helps."""

import pytest

from app.actions.givers.joining import NewGiver, register_giver
from app.actions.needs import asking, calls
from app.actions.people import recognition
from app.domain.actor import GiverKind
from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.domain.refusals import WrongMoment
from app.domain.verbs import Verb
from app.store.db import db
from app.store.tables import Need, Person, Task
from tests.abuse.silent_number import SECRET, comes_again, helps, person, says
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer


def test_after_three_tries_the_kwartiermaker_opens_it(
    town: Town, karin: Person, away: Need, newcomer: Newcomer
) -> None:
    newcomer.comes_back().enters()
    for name in ("Els", "Noor", "Fatma"):
        says(newcomer, name)
    helps(town, karin)
    comes_again(newcomer).says_the_phone_is("own")
    assert SECRET in newcomer.sees


def test_what_she_asked_as_somebody_new_comes_with_her(
    town: Town, karin: Person, away: Need, newcomer: Newcomer
) -> None:
    newcomer.writes("Wie kan mijn lamp ophangen?").signs("Bi").leaves().enters()
    newcomer.sends("/binnen/nieuw")
    helps(town, karin)
    comes_again(newcomer).says_the_phone_is("own")
    newcomer.goes_to("/mijn")
    assert SECRET in newcomer.sees
    assert "lamp ophangen" in newcomer.sees
    asking.withdraw_need(town.moment(person(away)), away.id)


def test_who_came_to_give_is_not_joined_to_another(
    town: Town, karin: Person, away: Need, newcomer: Newcomer
) -> None:
    newcomer.comes_back().enters()
    newcomer.sends("/binnen/nieuw")
    newcomer.says_the_phone_is("own")
    newcomer.goes_to("/meedoen")
    giver = db.session.query(Person).filter(Person.reach_fingerprint.is_not(None)).all()
    new = next(one for one in giver if one.first_name == "")
    town.hats[new.id] = frozenset()
    register(town, new)
    task = db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER).one()
    with pytest.raises(WrongMoment) as refused:
        recognition.open_history(town.moment(karin), task.id, "Ik ken haar stem.")
    assert refused.value.verb is Verb.OPEN_HISTORY
    db.session.rollback()


def register(town: Town, person: Person) -> None:
    register_giver(town.moment(person), NewGiver("Noor", GiverKind.RESIDENT, "", "", []))
    db.session.commit()


def test_no_other_task_opens_a_history(town: Town, karin: Person, away: Need) -> None:
    calls.call_kwartiermaker(town.moment(person(away)), away.id)
    db.session.commit()
    task = db.session.query(Task).one()
    with pytest.raises(WrongMoment):
        recognition.open_history(town.moment(karin), task.id, "")
    db.session.rollback()


def test_the_desk_opens_it_from_the_task_itself(
    town: Town, karin: Person, away: Need, newcomer: Newcomer
) -> None:
    newcomer.comes_back().enters()
    newcomer.sends("/binnen/nieuw")
    task = db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER).one()
    desk, path = Browser(town.app).sign_in(town, karin), f"/bureau/taak/{show_id(task.id)}"
    desk.get(path)
    assert "Ja, het is dezelfde persoon" in desk.text
    assert "12345678" not in desk.text, "who has the number now is not called for another"
    assert desk.post(f"{path}/zelfde-persoon", open_history_reason="").status_code == 422
    desk.post(f"{path}/zelfde-persoon", open_history_reason="Ik ken haar stem.")
    assert person(away).reach_fingerprint is not None
