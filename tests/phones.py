"""Phones of givers that take notifications."""

from app.actions.people.push import start_push
from app.delivery import vapid
from app.delivery.carrier import carrier
from app.domain.letters.push import Subscription
from app.store.db import db
from app.store.tables import Person
from tests.town import Town


def a_phone() -> Subscription:
    """As a browser makes one; nobody is behind it."""
    return Subscription("https://fcm.googleapis.com/fcm/send/1", vapid.new_pair()[1], "A" * 22)


def takes_notices(
    town: Town, person: Person, phone: Subscription, browser: str = "browser"
) -> None:
    means = carrier().push
    assert means is not None
    start_push(town.moment(person), browser, phone, means.public_key)
    db.session.commit()
