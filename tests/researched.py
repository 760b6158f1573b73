"""Askers who said yes to research at the talk, what they told there, and what was handed out."""

from dataclasses import replace
from datetime import timedelta

from app.actions.people import consents
from app.domain.moment import Moment
from app.domain.people.consents import ConsentFor
from app.domain.states import ExportState
from app.domain.town.research import Angle
from app.store.db import db
from app.store.tables import Person, ResearchExport, ResearchPart
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


def was_asked(
    town: Town,
    karin: Person,
    state: ExportState,
    for_whom: str = "Welzijn Voorbeeldstad",
    days_left: int = 7,
) -> ResearchExport:
    """As it lies there, without the people that would be in it."""
    export = ResearchExport(
        community_id=town.community_id,
        state=state,
        for_whom=for_whom,
        angle=Angle.PLACE,
        asked_by=karin.id,
        asked_at=town.now,
        ends_at=town.now + timedelta(days=days_left),
        made_at=town.now if state is ExportState.MADE else None,
    )
    db.session.add(export)
    db.session.commit()
    return export


def was_in(export: ResearchExport, person: Person) -> None:
    part = {"community_id": export.community_id, "for_whom": export.for_whom}
    at = export.made_at or export.asked_at
    db.session.add(ResearchPart(**part, person_id=person.id, export_id=export.id, at=at))
    db.session.commit()
