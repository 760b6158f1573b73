"""Which phones are kept of whom."""

from datetime import timedelta

import pytest

from app.actions.people.leaving import leave_for_good
from app.actions.people.push import forget_browser, forget_others_on, start_push, stop_push
from app.domain.letters.push import Subscription
from app.domain.refusals import NotAllowed, NotFound
from app.store.db import db
from app.store.tables import Person, PushPhone
from tests.town import Town

MOST = 5


def phone(name: object) -> Subscription:
    return Subscription(f"https://fcm.googleapis.com/{name}", "p", "a")


def starts(town: Town, person: Person, browser: str, name: object) -> None:
    start_push(town.moment(person), browser, phone(name), "our key")
    db.session.commit()


def kept(person: Person) -> int:
    return db.session.query(PushPhone).filter_by(person_id=person.id).count()


def test_where_she_is_reached_is_sealed(town: Town, fatma: Person) -> None:
    starts(town, fatma, "browser", "SECRETPATH")
    row = db.session.query(PushPhone).one()
    assert b"SECRETPATH" not in row.subscription_sealed
    assert not any("SECRETPATH" in str(value) for value in vars(row).values())


def test_a_browser_that_subscribes_again_is_one_phone(town: Town, fatma: Person) -> None:
    starts(town, fatma, "browser", 1)
    starts(town, fatma, "browser", 2)
    starts(town, fatma, "its cookie was lost", 2)
    assert kept(fatma) == 1


def test_a_thousand_phones_of_one_person_are_the_last_five(town: Town, fatma: Person) -> None:
    for number in range(1000):
        start_push(town.moment(fatma), f"browser {number}", phone(number), "our key")
        town.now += timedelta(seconds=1)
    db.session.commit()
    assert kept(fatma) == MOST
    oldest = db.session.query(PushPhone).order_by(PushPhone.made_at).first()
    assert oldest is not None
    assert oldest.made_at == town.now - timedelta(seconds=MOST)


def test_the_phone_of_somebody_else_cannot_be_taken(town: Town, fatma: Person) -> None:
    piet = town.giver("Piet")
    starts(town, fatma, "browser", 1)
    with pytest.raises(NotAllowed):
        start_push(town.moment(piet), "another browser", phone(1), "our key")
    db.session.rollback()
    assert (kept(fatma), kept(piet)) == (1, 0)


def test_only_a_giver_has_any(town: Town) -> None:
    bianca = town.asker()
    with pytest.raises(NotFound):
        start_push(town.moment(bianca), "browser", phone(1), "our key")


def test_she_stops_on_all_her_phones(town: Town, fatma: Person) -> None:
    starts(town, fatma, "browser", 1)
    starts(town, fatma, "another browser", 2)
    stop_push(town.moment(fatma))
    assert kept(fatma) == 0


def test_signing_out_forgets_that_phone_alone(town: Town, fatma: Person) -> None:
    starts(town, fatma, "browser", 1)
    starts(town, fatma, "another browser", 2)
    forget_browser(town.moment(fatma), "browser")
    assert kept(fatma) == 1


def test_who_comes_in_there_next_ends_what_another_left(town: Town, fatma: Person) -> None:
    piet = town.giver("Piet")
    starts(town, fatma, "browser", 1)
    forget_others_on(town.moment(fatma), "browser")
    assert kept(fatma) == 1
    forget_others_on(town.moment(piet), "browser")
    assert kept(fatma) == 0


def test_leaving_forgets_them_all(town: Town, fatma: Person) -> None:
    starts(town, fatma, "browser", 1)
    leave_for_good(town.moment(fatma))
    db.session.commit()
    assert db.session.query(PushPhone).count() == 0


def test_a_phone_may_be_of_two_people_in_two_towns(town: Town, fatma: Person) -> None:
    """Each town has a host of its own; what one forgets the other keeps."""
    ede = Town.founded(town.app, 2, "ede.example")
    piet = ede.giver("Piet")
    starts(town, fatma, "browser", 1)
    starts(ede, piet, "browser", 1)
    forget_browser(town.moment(fatma), "browser")
    assert (kept(fatma), kept(piet)) == (0, 1)
