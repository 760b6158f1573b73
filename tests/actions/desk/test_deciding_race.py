"""Two kwartiermakers decide about one need at the same moment: one does, the other hears so."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from flask import Flask

from app.actions.desk import deciding
from app.domain.moment import Moment
from app.domain.refusals import WrongMoment
from app.domain.states import NeedState
from app.domain.verbs import Verb
from app.store.db import db, only_read
from app.store.tables import Decision
from tests.town import Town

ROUNDS = 5
Deed = Callable[[Moment, int], None]


def releases(moment: Moment, need_id: int) -> None:
    deciding.must_still_stand(moment, Verb.RELEASE_NEED, need_id, NeedState.HELD)
    deciding.release_need(moment, need_id, "is goed")


def redirects(moment: Moment, need_id: int) -> None:
    deciding.must_still_stand(moment, Verb.REDIRECT_NEED, need_id, NeedState.HELD)
    deciding.redirect_need(moment, need_id, "fonds", "Bij het noodfonds.")


def decided(app: Flask, deed: Deed, moment: Moment, need_id: int, start: Barrier) -> bool:
    """Whether this one was first."""
    with app.app_context():
        only_read(False)
        start.wait()
        try:
            deed(moment, need_id)
            db.session.commit()
        except WrongMoment:
            return False
        finally:
            db.session.remove()
    return True


def test_one_decides_and_the_other_hears_it(town: Town) -> None:
    karin, sam = town.kwartiermaker("Karin"), town.kwartiermaker("Sam", turn="deputy")
    tried = ((releases, town.moment(karin)), (redirects, town.moment(sam)))
    for number in range(ROUNDS):
        need_id = town.asks(town.asker(f"Els{number}"), "Wie kan mij geld lenen?").id
        db.session.commit()
        start = Barrier(len(tried))
        with ThreadPoolExecutor(len(tried)) as desks:
            running = [
                desks.submit(decided, town.app, deed, moment, need_id, start)
                for deed, moment in tried
            ]
        assert sorted(one.result() for one in running) == [False, True]
        assert db.session.query(Decision).filter(Decision.need_id == need_id).count() == 1
        db.session.rollback()
