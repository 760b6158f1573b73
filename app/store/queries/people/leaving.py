"""What a deed must hold still while somebody leaves for good, and what of hers is under way."""

from collections.abc import Sequence

from sqlalchemy import or_, select

from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.tables import Letter, Need, Offer, Task

TO_AN_ADDRESS = (
    LetterKind.BROUGHT,
    LetterKind.CODE,
    LetterKind.MAIL_LOST,
    LetterKind.REACH_CHANGED,
)


def lock_needs(community_id: int, person_id: int) -> None:
    """Locks her needs and those that she offered on, always in the same order: two people of a
    match who leave at the same moment do not wait for each other."""
    offered_on = select(Offer.need_id).where(
        Offer.community_id == community_id, Offer.giver_id == person_id
    )
    found = select(Need.id).where(
        Need.community_id == community_id,
        or_(Need.asker_id == person_id, Need.id.in_(offered_on)),
    )
    db.session.execute(found.order_by(Need.id).with_for_update())


def needs_of(community_id: int, person_id: int) -> Sequence[Need]:
    found = select(Need).where(Need.community_id == community_id, Need.asker_id == person_id)
    return db.session.scalars(found).all()


def offers_between(community_id: int, person_id: int) -> Sequence[Offer]:
    """Hers, and those on her needs; locked, so that nobody adds a word to one meanwhile."""
    found = select(Offer).where(
        Offer.community_id == community_id,
        or_(Offer.asker_id == person_id, Offer.giver_id == person_id),
    )
    return db.session.scalars(found.order_by(Offer.id).with_for_update()).all()


def code_letters(community_id: int) -> Sequence[Letter]:
    """Those on their way to a number or address, whosever it is; also about mail that was lost,
    and to where somebody was reached before."""
    found = select(Letter).where(
        Letter.community_id == community_id,
        Letter.kind.in_(TO_AN_ADDRESS),
        Letter.sealed.is_not(None),
    )
    return db.session.scalars(found).all()


def reports_by(community_id: int, person_id: int) -> Sequence[Task]:
    """What she reported that still says about whom."""
    found = select(Task).where(
        Task.community_id == community_id,
        Task.person_id == person_id,
        Task.reported_name.is_not(None),
    )
    return db.session.scalars(found.with_for_update()).all()
