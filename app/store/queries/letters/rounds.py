"""A need's rounds, and whether one should go on. Whom it reaches: `fan_out`."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Integer, func, select

from app.domain.house_rules.asking import NeedRules
from app.domain.offers.kinds import enough_offers
from app.store import questions
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.queries.letters.asked import OF_NEED
from app.store.queries.offers.helping import COUNTS
from app.store.tables import Community, Giver, Need, Offer, Round

_HERE = questions.value("community_id")
_ROUND = select(Round.id).where(
    Round.community_id == _HERE,
    Round.need_id == questions.value("need_id"),
    Round.turn == questions.value("turn"),
)
_STEP = (
    select(
        Round.community_id,
        Round.id,
        Round.turn,
        Round.due_at,
        Round.reached,
        Round.done_at,
        Round.need_id,
        *(getattr(Need, name) for name in OF_NEED),
        Need.state,
        Need.hands,
    )
    .join(Need, leads_to(Round.need_id, Need))
    .where(Round.community_id == _HERE, Round.id == questions.value("round_id"))
    .with_for_update()
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


def step_of(community_id: int, round_id: int) -> AnyRow | None:
    """The round and what it asks of its need, both held until the transaction ends."""
    return questions.first(_STEP, community_id=community_id, round_id=round_id)


def has_enough(need: Need, rules: NeedRules) -> bool:
    """Whether the pressing is closed (R5)."""
    return is_closed(need.community_id, need.id, need.hands, rules)


def is_closed(community_id: int, need_id: int, hands: int, rules: NeedRules) -> bool:
    """As `has_enough`, of a need that was not read whole."""
    ((offers,),) = questions.rows(_OFFERS, community_id=community_id, need_id=need_id)
    return offers >= enough_offers(hands, rules)


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


def last_of_next(step: AnyRow, most: int) -> int | None:
    """The id up to which the next `most` givers reach; None when all have been looked at."""
    here = {"community_id": step.community_id, "reached": step.reached}
    ((last,),) = questions.rows(_LAST_AHEAD, most=most, **here)
    return last
