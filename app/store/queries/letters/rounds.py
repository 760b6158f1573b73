"""A need's rounds, and whether one should go on. Whom it reaches: `fan_out`."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Integer, func, select

from app.domain.house_rules.asking import NeedRules
from app.domain.offers.kinds import enough_offers
from app.store import questions
from app.store.db import db
from app.store.queries.offers.helping import COUNTS
from app.store.tables import Community, Giver, Need, Offer, Round

_HERE = questions.value("community_id")
_ROUND = select(Round.id).where(
    Round.community_id == _HERE,
    Round.need_id == questions.value("need_id"),
    Round.turn == questions.value("turn"),
)
_COMMUNITY = select(Community.id).where(Community.id == _HERE).with_for_update(key_share=True)
_OFFERS = select(func.count()).where(
    Offer.community_id == _HERE, Offer.need_id == questions.value("need_id"), COUNTS
)
_AHEAD = (
    select(Giver.id)
    .where(Giver.community_id == _HERE, Giver.id > questions.value("reached"))
    .order_by(Giver.id)
    .limit(questions.value("most", Integer()))
    .subquery()
)
_LAST_AHEAD = select(func.max(_AHEAD.c.id))


def id_of(need: Need, turn: int) -> int:
    """The id of a turn that was begun."""
    here = {"community_id": need.community_id, "need_id": need.id}
    ((round_id,),) = questions.rows(_ROUND, **here, turn=turn)
    return round_id


def has_enough(need: Need, rules: NeedRules) -> bool:
    """Whether the pressing is closed (R5)."""
    ((offers,),) = questions.rows(_OFFERS, community_id=need.community_id, need_id=need.id)
    return offers >= enough_offers(need.hands, rules)


def wait_for_others(community_id: int) -> None:
    """One step at a time in a community, until the transaction ends. Of two at once, each would
    count the letters of a giver without the other's. Rows that lead to the community wait for
    nothing."""
    questions.rows(_COMMUNITY, community_id=community_id)


def due_ids(community_id: int, now: datetime) -> Sequence[int]:
    found = select(Round.id).where(
        Round.community_id == community_id, Round.done_at.is_(None), Round.due_at <= now
    )
    return db.session.scalars(found.order_by(Round.due_at)).all()


def last_of_next(step: Round, most: int) -> int | None:
    """The id up to which the next `most` givers reach; None when all have been looked at."""
    here = {"community_id": step.community_id, "reached": step.reached}
    ((last,),) = questions.rows(_LAST_AHEAD, most=most, **here)
    return last
