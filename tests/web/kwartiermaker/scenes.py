"""What may lie on a desk, told through the actions."""

from datetime import datetime, timedelta
from typing import TypeVar

from app.actions.desk.tasks import open_task
from app.actions.matches import talking
from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.domain.states import MessageState
from app.store.columns import OfCommunity
from app.store.db import db
from app.store.tables import Message, Need, Offer, Person, Task
from tests.town import Town
from tests.web.browser import Browser

Kind = TypeVar("Kind", bound=OfCommunity)
DANGER = "Ik wil niet meer leven. Wie komt er langs?"
EVICTION = "Ik krijg een uitzetting. Wie leest de brief met mij?"
LOAN = "Wie kan mij geld lenen tot vrijdag?"


def said(browser: Browser) -> str:
    """What the page says, with single spaces."""
    return " ".join(browser.text.split())


def again(row: Kind) -> Kind:
    """The row as it stands now."""
    db.session.refresh(row)
    return row


def page_of(need: Need) -> str:
    return f"/bureau/vraag/{show_id(need.id)}"


def match(town: Town, asker: Person, giver: Person) -> Offer:
    return town.chooses(asker, town.offers(giver, town.asks(asker)))


def held_message(town: Town, offer: Offer, author: Person, words: str = "") -> Message:
    message = talking.send_message(
        town.moment(author), offer.id, words or "Kun je 50 euro naar mij overmaken?"
    )
    assert message.state == MessageState.HELD
    db.session.commit()
    return message


def task(town: Town, kind: TaskKind, person: Person | None = None, *, due_in: timedelta) -> Task:
    due_at: datetime = town.now + due_in
    key = f"{person.id if person else kind}"
    open_task(town.by_house(), kind, key, due_at, person_id=person.id if person else None)
    db.session.commit()
    return db.session.query(Task).filter(Task.key == f"{kind}:{key}").one()
