"""Many ask for a code to one number at the same moment: no more leave than the limit says."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from flask import Flask

from app.actions.people.accounts import Caller, ask_code
from app.domain.moment import Moment
from app.domain.people.reach import Channel, Reach
from app.domain.refusals import TooManyCodes
from app.store.db import db, only_read
from app.store.tables import Code
from tests.town import Town

AT_ONCE = 8
PHONE = Reach(Channel.PHONE, "+31612345678")


def asked(app: Flask, moment: Moment, browser: str, start: Barrier) -> bool:
    """Whether this one got a code."""
    with app.app_context():
        only_read(False)
        start.wait()
        try:
            ask_code(moment, PHONE, Caller(browser, "192.0.2.0/24"))
            db.session.commit()
        except TooManyCodes:
            return False
        finally:
            db.session.remove()
    return True


def test_asking_at_once_asks_no_more_than_the_limit(town: Town) -> None:
    moment, start = town.by_house(), Barrier(AT_ONCE)
    with ThreadPoolExecutor(AT_ONCE) as browsers:
        asking = [
            browsers.submit(asked, town.app, moment, f"browser {number}", start)
            for number in range(AT_ONCE)
        ]
    most = moment.rules.codes.per_ten_minutes
    assert sum(one.result() for one in asking) == most
    assert db.session.query(Code).count() == most
