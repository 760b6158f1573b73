"""Sign-in codes: how many were made lately, and which may still be used."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from app.domain.people.reach import Channel
from app.store import questions
from app.store.columns import UTCDateTime
from app.store.db import AnySelect, db
from app.store.tables import Code, WrongCodes

_MADE = select(func.count()).where(
    Code.community_id == questions.value("community_id"),
    Code.made_at > questions.value("since", UTCDateTime()),
)
_TO_REACH = _MADE.where(Code.reach_fingerprint == questions.value("fingerprint"))
_FROM_NETWORK = _MADE.where(Code.network_hash == questions.value("network_hash"))
_TO_REACH_FROM_NETWORK = _TO_REACH.where(Code.network_hash == questions.value("network_hash"))
_IN_RANGE = _MADE.where(Code.range_hash == questions.value("range_hash"))
_TEXTS = _MADE.where(Code.channel == Channel.PHONE)


def _how_many(found: AnySelect, **told: Any) -> int:
    ((made,),) = questions.rows(found, **told)
    return int(made)


def to_reach(
    community_id: int, fingerprint: str, since: datetime, network_hash: str | None = None
) -> int:
    """From anywhere, or from one network."""
    told = {"community_id": community_id, "fingerprint": fingerprint, "since": since}
    if network_hash is None:
        return _how_many(_TO_REACH, **told)
    return _how_many(_TO_REACH_FROM_NETWORK, network_hash=network_hash, **told)


def from_network(community_id: int, network_hash: str, since: datetime) -> int:
    told = {"community_id": community_id, "network_hash": network_hash, "since": since}
    return _how_many(_FROM_NETWORK, **told)


def in_range(community_id: int, range_hash: str, since: datetime) -> int:
    """To numbers that begin alike."""
    return _how_many(_IN_RANGE, community_id=community_id, range_hash=range_hash, since=since)


def texts(community_id: int, since: datetime) -> int:
    return _how_many(_TEXTS, community_id=community_id, since=since)


def open_for(
    community_id: int, browser_hash: str, now: datetime, most_tries: int
) -> Sequence[Code]:
    """Codes this browser asked for that are in time, unused and not tried too often."""
    found = select(Code).where(
        Code.community_id == community_id,
        Code.browser_hash == browser_hash,
        Code.ends_at > now,
        Code.used_at.is_(None),
        Code.wrong_tries < most_tries,
    )
    return db.session.scalars(found.order_by(Code.made_at.desc()).with_for_update()).all()


def unused(community_id: int, fingerprint: str) -> Sequence[Code]:
    found = select(Code).where(
        Code.community_id == community_id,
        Code.reach_fingerprint == fingerprint,
        Code.used_at.is_(None),
    )
    return db.session.scalars(found).all()


def last_of(community_id: int, browser_hash: str, since: datetime) -> Code | None:
    """The last code this browser asked for, used up or not."""
    found = select(Code).where(
        Code.community_id == community_id, Code.browser_hash == browser_hash, Code.made_at > since
    )
    return db.session.scalars(found.order_by(Code.made_at.desc()).limit(1)).first()


def wrong_to(community_id: int, fingerprint: str, to_change: bool = False) -> WrongCodes | None:
    found = select(WrongCodes).where(
        WrongCodes.community_id == community_id, WrongCodes.reach_fingerprint == fingerprint
    )
    return db.session.scalars(found.with_for_update() if to_change else found).first()
