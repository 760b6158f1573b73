"""The goal of coming in: a code is asked for, and brings somebody in."""

from datetime import UTC, datetime
from itertools import count
from time import process_time

from app.actions.people.accounts import Caller, ask_code, use_code
from app.actions.people.sessions import begin_session
from app.domain.actor import Hat, house
from app.domain.house_rules import HouseRules
from app.domain.moment import Moment
from app.domain.people.codes import unpack
from app.domain.people.reach import Channel, Reach
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import Letter
from bench import turns
from bench.goals import Measured
from bench.ground import Ground
from bench.hello import app as hello
from bench.visiting import Visit

TIMES = 10


def sign_in_against_hello(ground: Ground) -> Measured:
    """Both deeds, a commit each; each time another person, who was not here before."""
    with ground.app("sqlite") as app:
        rules, number = app.extensions["house_rules"], count()

        def side() -> float:
            return sum(_worked(rules, next(number)) for _ in range(TIMES)) / TIMES

        ratio, ours, theirs = turns.ratio(side, turns.cpu(Visit(hello, "/"), 200), 9)
    return Measured(ratio, f"{1000 * ours:.2f} ms, hello {1000 * theirs:.3f} ms of processor")


def _worked(rules: HouseRules, number: int) -> float:
    """Seconds of the processor; to read the code in the outbox is hers, not ours."""
    moment = Moment(house(1), datetime.now(UTC), rules)
    caller = Caller(f"browser {number}", f"network {number}")
    began = process_time()
    ask_code(moment, Reach(Channel.EMAIL, f"new{number}@example.org"), caller)
    db.session.commit()
    worked = process_time() - began
    digits = _newest_code()
    began = process_time()
    known = use_code(moment, caller, digits)
    if known is None:
        raise RuntimeError("the code did not bring her in")
    begin_session(moment, known.person.id, frozenset({Hat.ASKER}))
    db.session.commit()
    return worked + process_time() - began


def _newest_code() -> str:
    newest = db.session.query(Letter).filter_by(kind="code").order_by(Letter.written_at.desc())
    sealed = newest.limit(1).one().sealed
    if sealed is None:
        raise RuntimeError("the letter carries no code")
    return unpack(seals().unseal(sealed)).digits
