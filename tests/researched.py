"""Askers who said yes to research at the talk, and what they told there."""

from dataclasses import replace

from app.actions.people import consents
from app.domain.consents import ConsentFor
from app.domain.moment import Moment
from app.store.db import db
from app.store.tables import Person
from tests.town import Town

FEW = 3
"""Enough for an export in the tests: of fifteen nothing else becomes true."""

AT_TALK = {"household": "alone", "came_by": "paper"}


def let_in(moment: Moment) -> Moment:
    rules = replace(moment.rules.research, fewest_people=FEW, fewest_in_area=FEW)
    return replace(moment, rules=replace(moment.rules, research=rules))


def joins(town: Town, karin: Person, name: str, **told: str) -> Person:
    """She asked something, and said yes."""
    person = town.asker(name)
    town.asks(person, "Wie kan mijn fiets maken?")
    consents.give_consent(town.moment(karin), person.id, ConsentFor.RESEARCH)
    consents.note_research(town.moment(karin), person.id, told or AT_TALK)
    db.session.commit()
    return person
