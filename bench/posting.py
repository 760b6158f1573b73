"""Goals of writing: a need, and what is planned to come after it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import insert, select

from app.actions.clock.planning import plan
from app.actions.needs.asking import NewNeed, post_need
from app.domain.actor import Actor, Hat
from app.domain.clock.plan import FollowupKind
from app.domain.moment import Moment
from app.domain.needs.themes import Tile
from app.domain.states import NeedState
from app.store.columns import new_id
from app.store.db import db
from app.store.tables import Followup, Need, Person
from bench import turns
from bench.filling import Size
from bench.goals import Measured
from bench.ground import SMALL, Ground
from bench.hello import app as hello
from bench.visiting import Visit

WORDS = "Wie kan mijn fiets maken? Hij heeft een lekke band en ik kan dat zelf niet."
FEW = Size(givers=10, needs=1_000)


def post_against_hello(ground: Ground) -> Measured:
    with ground.app("sqlite") as app:
        post = _posting(app.extensions["house_rules"])
        ratio, ours, theirs = turns.ratio(
            turns.cpu(post, 20), turns.cpu(Visit(hello, "/"), 200), 11
        )
    return Measured(ratio, f"{1000 * ours:.2f} ms, hello {1000 * theirs:.3f} ms of processor")


def post_to_many(ground: Ground) -> Measured:
    """The larger of the two ratios: SQLite's and PostgreSQL's."""
    worst, ratio, many, few = turns.worst_of(lambda engine: _to_many(ground, engine))
    return Measured(ratio, f"{1000 * many:.2f} and {1000 * few:.2f} ms ({worst})")


def _to_many(ground: Ground, engine: str) -> tuple[float, float, float]:
    with ground.app(engine, ground.large) as many, ground.app(engine, FEW) as few:
        return turns.ratio(within(many), within(few), 9)


def within(app: Any) -> turns.Side:
    with app.app_context():
        post = _posting(app.extensions["house_rules"])
    side = turns.wall(post, 10)

    def inside() -> float:
        with app.app_context():
            return side()

    return inside


def _posting(rules: Any) -> Callable[[], None]:
    """Each time another asker, of those for whom nothing is under way; one commit."""
    busy = select(Need.asker_id).where(Need.state == NeedState.OPEN)
    free = select(Person.id).where(Person.reach_fingerprint.like("asker%"), Person.id.not_in(busy))
    askers = db.session.scalars(free.limit(150)).all()
    number = count()

    def post() -> None:
        who = Actor(1, askers[next(number) % len(askers)], frozenset({Hat.ASKER}))
        new = NewNeed(Tile.REPAIR, WORDS, None, "this_week")
        post_need(Moment(who, datetime.now(UTC), rules), new)
        db.session.commit()

    return post


def plan_against_insert(ground: Ground) -> Measured:
    """Both without a commit, which is the same for both."""
    with ground.app("sqlite", SMALL) as app:
        rules = app.extensions["house_rules"]
        now = datetime.now(UTC)
        moment = Moment(Actor(1), now, rules)
        need = db.session.scalars(select(Need).limit(1)).one()
        later = count()

        def planned() -> None:
            plan(moment, FollowupKind.NO_OFFER_YET, need, now + timedelta(seconds=next(later)))
            db.session.flush()

        def bare() -> None:
            db.session.connection().execute(BARE, _row(now, next(later)))

        ratio, ours, theirs = turns.ratio(turns.cpu(planned, 50), turns.cpu(bare, 50), 15)
        db.session.rollback()
    return Measured(ratio, f"{1e6 * ours:.0f} and {1e6 * theirs:.0f} µs of processor")


BARE = insert(Followup)


def _row(now: datetime, number: int) -> dict[str, Any]:
    return {
        "community_id": 1, "id": new_id(), "key": f"bare:{number}:{now}", "kind": "bare",
        "start_at": now, "due_at": now,
    }  # fmt: skip
