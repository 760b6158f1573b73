"""Codes on paper."""

from collections.abc import Sequence

from sqlalchemy import Select, select

from app.domain.states import PaperCodeState
from app.store.db import db
from app.store.tables import PaperCode


def by_word(community_id: int, word: str) -> PaperCode | None:
    """The one that works; locked, so that tries at once are counted one after the other."""
    found = select(PaperCode).where(
        PaperCode.community_id == community_id,
        PaperCode.code_word == word,
        PaperCode.state == PaperCodeState.WORKS,
    )
    return db.session.scalars(found.with_for_update()).first()


def has_any(community_id: int, person_id: int) -> bool:
    """One that works."""
    return db.session.execute(_working(community_id, person_id)).first() is not None


def working_of(community_id: int, person_id: int) -> Sequence[PaperCode]:
    return db.session.scalars(_working(community_id, person_id).with_for_update()).all()


def _working(community_id: int, person_id: int) -> Select[PaperCode]:
    return select(PaperCode).where(
        PaperCode.community_id == community_id,
        PaperCode.person_id == person_id,
        PaperCode.state == PaperCodeState.WORKS,
    )


def working_by(community_id: int, maker_id: int) -> Sequence[PaperCode]:
    """Those that she made at the desk, or somebody in her name."""
    found = select(PaperCode).where(
        PaperCode.community_id == community_id,
        PaperCode.made_by == maker_id,
        PaperCode.state == PaperCodeState.WORKS,
    )
    return db.session.scalars(found.order_by(PaperCode.id).with_for_update()).all()


def is_taken(community_id: int, word: str) -> bool:
    found = select(PaperCode.id).where(
        PaperCode.community_id == community_id, PaperCode.code_word == word
    )
    return db.session.execute(found).first() is not None
