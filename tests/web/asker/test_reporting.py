"""Something is not right."""

from sqlalchemy import select

from app.store.db import db
from app.store.tables import Offer, Task
from tests.web.asker.matches import at, need_at
from tests.web.newcomer import Newcomer


def test_a_report_becomes_a_task(as_bianca: Newcomer, match: Offer) -> None:
    path = at(match, "gesprek") + "/meld"
    as_bianca.goes_to(path)
    assert as_bianca.sends(path, words="").status_code == 422
    as_bianca.sends(path, words="Hij vroeg om geld")
    assert "Goed dat je het zegt" in as_bianca.sees
    task = db.session.scalars(select(Task).where(Task.kind == "report")).one()
    assert task.note == "Hij vroeg om geld"


def test_nothing_to_report_about(as_bianca: Newcomer, offer: Offer) -> None:
    as_bianca.goes_to(need_at(offer))
    as_bianca.sends(at(offer, "liever-niet"))
    as_bianca.goes_to(at(offer, "gesprek") + "/meld")
    assert as_bianca.is_at == need_at(offer)
