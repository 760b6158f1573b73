"""Codes on paper."""

from collections.abc import Sequence

from sqlalchemy import select

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


def working_of(community_id: int, person_id: int) -> Sequence[PaperCode]:
    found = select(PaperCode).where(
        PaperCode.community_id == community_id,
        PaperCode.person_id == person_id,
        PaperCode.state == PaperCodeState.WORKS,
    )
    return db.session.scalars(found.with_for_update()).all()


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
