"""Who a need is sent to, and whether it still should be."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    String,
    cast,
    func,
    literal,
    select,
)

from app.domain.house_rules import LetterRules, NeedRules
from app.domain.letters import LetterKind
from app.domain.offer import enough_offers
from app.domain.states import OPEN_OFFERS, GiverState
from app.domain.themes import Tier
from app.store.columns import leads_to
from app.store.db import db
from app.store.tables import Giver, Letter, Need, Offer, Person, Round

WEEK = timedelta(days=7)


def round_of(need: Need, turn: int) -> Round | None:
    found = select(Round).where(
        Round.community_id == need.community_id, Round.need_id == need.id, Round.turn == turn
    )
    return db.session.scalars(found).first()


def has_enough(need: Need, rules: NeedRules) -> bool:
    """Whether the pressing is closed (decision 5)."""
    found = select(func.count()).where(
        Offer.community_id == need.community_id,
        Offer.need_id == need.id,
        Offer.state.in_(OPEN_OFFERS),
    )
    return (db.session.scalar(found) or 0) >= enough_offers(need.hands, rules)


def due_ids(community_id: int, now: datetime) -> Sequence[int]:
    found = select(Round.id).where(
        Round.community_id == community_id, Round.done_at.is_(None), Round.due_at <= now
    )
    return db.session.scalars(found.order_by(Round.due_at)).all()


def last_of_next(step: Round, most: int) -> int | None:
    """The id up to which the next `most` givers reach; None when all have been looked at."""
    ahead = (
        select(Giver.id)
        .where(Giver.community_id == step.community_id, Giver.id > step.reached)
        .order_by(Giver.id)
        .limit(most)
        .subquery()
    )
    last: int | None = db.session.scalar(select(func.max(ahead.c.id)))
    return last


def letter_key(need: Need, giver_id: SQLColumnExpression[int]) -> ColumnElement[str]:
    return literal(f"{LetterKind.NEW_NEED}:{need.id}:") + cast(giver_id, String)


def givers_to_write(
    step: Round, need: Need, last: int, now: datetime, rules: LetterRules
) -> Select[int]:
    """The ids, after those reached and up to `last`, that the rules of decision 5 admit."""
    here = Giver.community_id == step.community_id
    admitted = (
        select(Giver.id)
        .join(Person, leads_to(Giver.id, Person))
        .where(here, Giver.id > step.reached, Giver.id <= last)
        .where(Giver.state == GiverState.INTRODUCED, Giver.id != need.asker_id)
        .where(Person.paused_since.is_(None))
        .where(_letters_since(now - WEEK) < rules.per_week, ~_has_letter(need))
    )
    return admitted if need.tier < Tier.T4 else admitted.where(Giver.vog_seen_at.is_not(None))


def _letters_since(start: datetime) -> ColumnElement[int]:
    return (
        select(func.count())
        .where(
            Letter.community_id == Giver.community_id,
            Letter.person_id == Giver.id,
            Letter.kind == LetterKind.NEW_NEED,
            Letter.written_at > start,
        )
        .scalar_subquery()
    )


def _has_letter(need: Need) -> ColumnElement[bool]:
    same = Letter.key == letter_key(need, Giver.id)
    return select(Letter.id).where(Letter.community_id == Giver.community_id, same).exists()
