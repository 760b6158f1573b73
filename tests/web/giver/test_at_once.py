"""Two givers press at the same moment for the fifth place (SE-03)."""

import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import func, select

from app.actions.offers import helping
from app.domain.ids import show_id
from app.domain.offers.kinds import OfferKind
from app.domain.refusals import EnoughOffers
from app.store.db import db, only_read
from app.store.queries import rows
from app.store.queries.letters import rounds
from app.store.tables import Need, Offer, Person
from tests.town import Town
from tests.web.browser import Browser

PRESSING = 2
LONGEST_WAIT = 3  # seconds
ALONE = 0.5  # seconds after which the other is not coming: it waits for the lock


@pytest.fixture
def givers(town: Town, karin: Person) -> Sequence[Person]:
    return [town.giver(f"Kees{i}", met_by=karin) for i in range(4 + PRESSING)]


@pytest.fixture
def need(town: Town, bianca: Person, givers: Sequence[Person]) -> Need:
    """A question with four offers: room for one more."""
    need = town.asks(bianca)
    for giver in givers[:4]:
        town.offers(giver, need)
    return need


def open_offers() -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count()).where(Offer.state == "open")) or 0


def at_once(deeds: Sequence[Any]) -> None:
    threads = [threading.Thread(target=deed) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_the_fifth_place_has_one_taker(town: Town, givers: Sequence[Person], need: Need) -> None:
    browsers = [Browser(town.app).sign_in(town, giver) for giver in givers[4:]]
    for browser in browsers:
        browser.get("/geef")
    path, start, answers = f"/geef/vraag/{show_id(need.id)}", threading.Barrier(PRESSING), []
    db.session.rollback()

    def press(browser: Browser) -> None:
        with town.app.app_context():
            start.wait(LONGEST_WAIT)
            answers.append(browser.post(path).status_code)

    at_once([lambda browser=browser: press(browser) for browser in browsers])
    assert sorted(answers) == [302, 409]
    assert open_offers() == 5
    assert sum("Er zijn genoeg mensen" in browser.text for browser in browsers) == 1


def presses(town: Town, moments: Sequence[Any], need_id: int) -> None:
    """Each giver in a transaction of her own."""

    def press(moment: Any) -> None:
        with town.app.app_context(), suppress(EnoughOffers):
            only_read(False)
            helping.make_offer(moment, need_id, OfferKind.YES)
            db.session.commit()

    at_once([lambda moment=moment: press(moment) for moment in moments])


@pytest.fixture
def everybody_counts_first(need: Need, monkeypatch: pytest.MonkeyPatch) -> None:
    """The worst moment: nobody goes on until both have counted the offers, if they can."""
    counted, count = threading.Barrier(PRESSING), rounds.has_enough

    def count_then_wait(*told: Any) -> bool:
        enough = count(*told)
        try:
            counted.wait(ALONE)
        except threading.BrokenBarrierError:
            counted.reset()
        return enough

    monkeypatch.setattr(rounds, "has_enough", count_then_wait)


@pytest.mark.usefixtures("everybody_counts_first")
def test_at_the_worst_moment_too(town: Town, givers: Sequence[Person], need: Need) -> None:
    moments, need_id = [town.moment(giver) for giver in givers[4:]], need.id
    db.session.rollback()
    presses(town, moments, need_id)
    assert open_offers() == 5


@pytest.mark.usefixtures("everybody_counts_first")
def test_without_the_lock_there_would_be_six(
    town: Town, givers: Sequence[Person], need: Need, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The negative control. SQLite admits one writer at a time whatever the query says."""
    if db.engine.dialect.name == "sqlite":
        pytest.skip("the lock is the engine's own")
    monkeypatch.setattr(
        rows, "one", lambda kind, community_id, row_id: db.session.get(kind, (community_id, row_id))
    )
    moments, need_id = [town.moment(giver) for giver in givers[4:]], need.id
    db.session.rollback()
    presses(town, moments, need_id)
    assert open_offers() == 6


MANY = 50


def test_fifty_press_at_once_and_five_are_heard(town: Town, karin: Person, bianca: Person) -> None:
    """Each on a thread and a connection of her own; nobody gets an error."""
    givers = [town.giver(f"Kees{i}", met_by=karin) for i in range(MANY)]
    need_id, moments = town.asks(bianca).id, [town.moment(giver) for giver in givers]
    start, heard, wrong = threading.Barrier(MANY), [], []
    db.session.rollback()

    def press(moment: Any) -> None:
        with town.app.app_context():
            start.wait(60)
            try:
                only_read(False)
                helping.make_offer(moment, need_id, OfferKind.YES)
                db.session.commit()
                heard.append(moment.me)
            except EnoughOffers:
                db.session.rollback()
            except Exception as error:  # told below, not lost in a thread
                wrong.append(error)
            finally:
                db.session.remove()

    at_once([lambda moment=moment: press(moment) for moment in moments])
    assert wrong == []
    assert len(heard) == 5
    assert open_offers() == 5
