"""Needs for the paper of a matchingsavond. Never who asked."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select

from app.domain.house_rules.asking import NeedRules
from app.domain.needs.paper import MOST_PUBLIC, NUMBERS
from app.domain.states import NeedState
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.needs.card_rows import is_full
from app.store.tables import Need, Neighbourhood

MOST = 200  # ten sheets: an evening has no more
ALIKE = 10


def open_needs(community_id: int, rules: NeedRules, since: datetime) -> Sequence[AnyRow]:
    """id, words, language, neighbourhood and timing of what was out before `since` (its asker may
    still change what is newer) and still looks for somebody; the longest waiting first."""
    found = _cards().where(_waits(community_id, rules, since), Need.tier <= MOST_PUBLIC)
    return db.session.execute(found.order_by(Need.out_at, Need.id).limit(MOST)).all()


def left_out(community_id: int, rules: NeedRules, since: datetime) -> int:
    """How many wait that may not stand on paper."""
    found = select(func.count(Need.id)).where(
        _waits(community_id, rules, since), Need.tier > MOST_PUBLIC
    )
    return db.session.scalar(found) or 0


def numbered(community_id: int, number: int) -> Sequence[AnyRow]:
    """Whatever became of them, the newest first: as `open_needs`."""
    found = _cards().where(Need.community_id == community_id, Need.id % NUMBERS == number)
    return db.session.execute(found.order_by(Need.posted_at.desc()).limit(ALIKE)).all()


def _waits(community_id: int, rules: NeedRules, since: datetime) -> ColumnElement[bool]:
    return and_(
        Need.community_id == community_id,
        Need.state == NeedState.OPEN,
        Need.out_at <= since,
        ~is_full(rules.most_offers),
    )


def _cards() -> AnySelect:
    return select(
        Need.id,
        Need.card_words.label("words"),
        Need.language,
        Neighbourhood.name.label("neighbourhood"),
        Need.timing,
    ).outerjoin(Neighbourhood, leads_to(Need.neighbourhood_id, Neighbourhood))
