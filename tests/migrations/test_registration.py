"""0008: organisations are founded from what their givers said, and a VOG gets its end."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import select, text

from app.actions.givers import joining
from app.actions.givers.joining import NewGiver
from app.domain.actor import GiverKind
from app.domain.givers.meeting import vog_ends
from app.store.db import db
from app.store.tables import Followup, Giver, Organisation, Person
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def answers_for(town: Town, first_name: str, organisation: str, condition: str) -> None:
    person = town.person(first_name)
    new = NewGiver(first_name, GiverKind.COMPANY, organisation, condition, [])
    joining.register_giver(town.later(days=1).moment(person), new)
    db.session.commit()


def goes_back_and_forth() -> None:
    db.session.remove()
    downgrade(directory=FOLDER, revision="0007")
    upgrade(directory=FOLDER)


def test_one_name_becomes_one_organisation_with_the_first_ones_condition(town: Town) -> None:
    answers_for(town, "Anna", "De Wilg", "Op dinsdag")
    answers_for(town, "Tom", "De Wilg", "")
    answers_for(town, "Bas", "Fietsen van Bas", "")
    town.giver("Fatma")
    goes_back_and_forth()
    found = select(Organisation.name, Organisation.condition, Person.first_name)
    found = found.join(Giver, Giver.organisation_id == Organisation.id)
    rows = db.session.execute(found.join(Person, Person.id == Giver.id)).all()
    assert sorted(map(tuple, rows)) == [
        ("De Wilg", "Op dinsdag", "Anna"),
        ("De Wilg", "Op dinsdag", "Tom"),
        ("Fietsen van Bas", "", "Bas"),
    ]
    assert len(db.session.scalars(select(Organisation)).all()) == 2


def test_the_name_is_there_again_on_the_way_back(town: Town) -> None:
    answers_for(town, "Anna", "De Wilg", "Op dinsdag")
    db.session.remove()
    downgrade(directory=FOLDER, revision="0007")
    with db.engine.connect() as connection:
        told = connection.execute(text("SELECT organisation, condition FROM givers")).all()
    assert [tuple(row) for row in told] == [("De Wilg", "Op dinsdag")]


def test_a_vog_that_was_seen_gets_its_end_and_is_asked_for_again(town: Town) -> None:
    fatma = town.giver("Fatma", met_by=town.kwartiermaker(), vog=True).id
    rules = town.by_house().rules.vog
    goes_back_and_forth()
    giver = db.session.get_one(Giver, (town.community_id, fatma))
    assert giver.vog_ends_at == vog_ends(town.now, rules)
    (planned,) = db.session.scalars(select(Followup).where(Followup.kind == "vog_ends"))
    assert planned.person_id == fatma
    assert (giver.vog_ends_at - planned.due_at).days == rules.remind_days
    assert giver.up_to == 3
