"""Sign-in codes: how many were made lately, and which may still be used."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from app.domain.people.reach import Channel
from app.store.db import db
from app.store.tables import Code, WrongCodes


def _made(community_id: int, since: datetime, *which: ColumnElement[bool]) -> int:
    found = select(func.count()).where(
        Code.community_id == community_id, Code.made_at > since, *which
    )
    return db.session.scalar(found) or 0


def to_reach(
    community_id: int, fingerprint: str, since: datetime, network_hash: str | None = None
) -> int:
    """From anywhere, or from one network."""
    here = () if network_hash is None else (Code.network_hash == network_hash,)
    return _made(community_id, since, Code.reach_fingerprint == fingerprint, *here)


def from_network(community_id: int, network_hash: str, since: datetime) -> int:
    return _made(community_id, since, Code.network_hash == network_hash)


def in_range(community_id: int, range_hash: str, since: datetime) -> int:
    """To numbers that begin alike."""
    return _made(community_id, since, Code.range_hash == range_hash)


def texts(community_id: int, since: datetime) -> int:
    return _made(community_id, since, Code.channel == Channel.PHONE)


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
