"""Two at the desk ask at the same moment, and two at the terminal make: it happens once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from app.actions.town.research import ask_export, make_export
from app.domain.moment import Moment
from app.domain.refusals import ExportAsked, Refusal, WrongMoment
from app.domain.town.research import Angle
from app.store.db import db, only_read
from app.store.tables import ResearchExport, ResearchPart
from tests.researched import FEW, joins, let_in
from tests.town import Town

Deed = Callable[[Moment], object]


def together(town: Town, moments: list[Moment], deed: Deed) -> list[str]:
    """How it ended for each."""
    start = Barrier(len(moments))

    def does(moment: Moment) -> str:
        with town.app.app_context():
            only_read(False)
            start.wait()
            try:
                deed(moment)
                db.session.commit()
            except Refusal as refusal:
                return refusal.name
            finally:
                db.session.remove()
            return "done"

    with ThreadPoolExecutor(len(moments)) as people:
        return sorted(people.map(does, moments))


def test_asked_by_two_and_made_by_two_it_is_one(town: Town) -> None:
    karin, sam = town.kwartiermaker(), town.kwartiermaker("Sam", "deputy")
    for number in range(FEW):
        joins(town, karin, f"Asker{number}")
    asking = [let_in(town.moment(person)) for person in (karin, sam)]
    asked = together(town, asking, lambda now: ask_export(now, "Hogeschool", Angle.LIFE))
    assert asked == [ExportAsked.__name__, "done"]
    export_id = db.session.query(ResearchExport.id).scalar()
    db.session.rollback()
    making = [let_in(town.by_house())] * 2
    made = together(town, making, lambda now: make_export(now, export_id))
    assert made == [WrongMoment.__name__, "done"]
    assert db.session.query(ResearchPart).count() == FEW
