"""A number that was silent for sixty days, and whoever comes back to it."""

from app.actions.people import recognition
from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.tables import Code, Letter, Need, Person, Task
from tests.town import Town
from tests.web.newcomer import Newcomer

NUMBER = "+31612345678"
SECRET = "ZILVERREIGER"
UNKNOWN = "Deze naam kennen we niet bij dit nummer"
EVERYWHERE = ["/", "/mijn", "/binnen", "/binnen/naam", "/binnen/andere-naam", "/vraag/verder"]
DAY = 24 * 3600


def says(guest: Newcomer, name: str) -> Newcomer:
    guest.goes_to("/binnen/naam")
    guest.sends("/binnen/naam", first_name=name)
    return guest


def comes_again(guest: Newcomer, number: str = NUMBER) -> Newcomer:
    """With a code of its own: time stands still here, and the newest of two could be either."""
    db.session.query(Code).delete()
    db.session.query(Letter).filter_by(kind=LetterKind.CODE).delete()
    db.session.commit()
    return guest.comes_back(number).enters()


def sees_nothing_of(guest: Newcomer, need: Need) -> None:
    for path in [*EVERYWHERE, f"/vraag/{show_id(need.id)}"]:
        guest.goes_to(path)
        assert SECRET not in guest.sees, path
        assert "Bianca" not in guest.sees, path


def person(need: Need) -> Person:
    db.session.rollback()
    found = db.session.get(Person, (need.community_id, need.asker_id))
    assert found is not None
    return found


def helps(town: Town, karin: Person) -> None:
    task = db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER).one()
    recognition.open_history(town.moment(karin), task.id, "Ik ken haar stem.")
    db.session.commit()
