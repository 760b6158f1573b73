"""What is planned about one thing, or in a whole community: for whoever asks why."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, or_, select

from app.domain.clock.followup import PLAN
from app.domain.clock.plan import FollowupKind, Subject
from app.store.db import db
from app.store.tables import Followup, Letter, Loan, Need, Offer, Person

ABOUT_LOANS = [kind for kind, plan in PLAN.items() if plan.about is Subject.LOAN]


def waiting(community_id: int) -> Sequence[Followup]:
    """What is not done yet, the first first."""
    here = Followup.community_id == community_id, Followup.done_at.is_(None)
    return db.session.scalars(select(Followup).where(*here).order_by(*IN_ORDER)).all()


def of_ids(community_id: int, ids: Sequence[int]) -> Sequence[Followup]:
    """In the order of the ids."""
    here = Followup.community_id == community_id, Followup.id.in_(ids)
    found = {row.id: row for row in db.session.scalars(select(Followup).where(*here))}
    return [found[one] for one in ids]


def about(community_id: int, thing_id: int) -> Sequence[Followup]:
    """Done or not, about a need, an offer, a loan or a person with all that is hers."""
    here = Followup.community_id == community_id
    found = select(Followup).where(here, _leads_to(community_id, thing_id))
    return db.session.scalars(found.order_by(*IN_ORDER)).all()


def is_known(community_id: int, thing_id: int) -> bool:
    tables = (Need, Offer, Loan, Person)
    found = (
        select(one.id).where(one.community_id == community_id, one.id == thing_id) for one in tables
    )
    return any(db.session.execute(each).first() for each in found)


def letters_of(row: Followup) -> Sequence[Letter]:
    """The letter of the plan, each time that it was written about the same thing."""
    plan = PLAN[FollowupKind(row.kind)]
    found = select(Letter).where(
        Letter.community_id == row.community_id,
        Letter.kind == plan.letter,
        Letter.need_id.is_not_distinct_from(row.need_id),
    )
    if plan.about in (Subject.OFFER, Subject.LOAN) and not plan.is_about_need:
        found = found.where(Letter.offer_id == row.offer_id)
    if plan.about is Subject.PERSON:
        found = found.where(Letter.person_id == row.person_id)
    return db.session.scalars(found.order_by(Letter.written_at, Letter.id)).all()


IN_ORDER = (Followup.due_at, Followup.kind, Followup.id)


def _leads_to(community_id: int, thing_id: int) -> ColumnElement[bool]:
    lent = select(Loan.offer_id).where(Loan.community_id == community_id, Loan.id == thing_id)
    asked = select(Need.id).where(Need.community_id == community_id, Need.asker_id == thing_id)
    helps = select(Offer.id).where(
        Offer.community_id == community_id,
        or_(Offer.asker_id == thing_id, Offer.giver_id == thing_id),
    )
    return or_(
        Followup.person_id == thing_id,
        Followup.need_id == thing_id,
        Followup.offer_id == thing_id,
        Followup.offer_id.in_(lent) & Followup.kind.in_(ABOUT_LOANS),
        Followup.need_id.in_(asked),
        Followup.offer_id.in_(helps),
    )
