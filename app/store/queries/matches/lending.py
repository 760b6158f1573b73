"""What is lent in a match, for the two of it alone."""

from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from app.domain.actor import Actor
from app.domain.states import ASKED_ABOUT, LOANS_OUT
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.people.blocks import not_blocked
from app.store.tables import Loan, Person

_LENDER, _BORROWER = aliased(Person), aliased(Person)
_LOANS = (
    select(
        Loan.offer_id,
        Loan.need_id,
        Loan.state,
        Loan.what,
        Loan.back_at,
        Loan.extended,
        _LENDER.first_name.label("lender"),
        _BORROWER.first_name.label("borrower"),
    )
    .join(_LENDER, leads_to(Loan.giver_id, _LENDER))
    .join(_BORROWER, leads_to(Loan.asker_id, _BORROWER))
    .where(not_blocked(Loan.asker_id, Loan.giver_id))
)
"""Made once: making it for each page cost more than asking it."""


def of_offer(community_id: int, offer_id: int) -> Loan | None:
    """Locked until the transaction ends; lock the need and the offer before it."""
    found = select(Loan).where(Loan.community_id == community_id, Loan.offer_id == offer_id)
    return db.session.scalars(found.with_for_update()).first()


def asked_about(community_id: int, one_id: int, other_id: int) -> Sequence[Loan]:
    """What one of the two lent to the other, and the clock still asks them about. As `of_offer`."""
    pair = one_id, other_id
    found = select(Loan).where(
        Loan.community_id == community_id,
        Loan.asker_id.in_(pair),
        Loan.giver_id.in_(pair),
        Loan.state.in_(ASKED_ABOUT),
    )
    return db.session.scalars(found.order_by(Loan.id).with_for_update()).all()


def out_with(community_id: int, person_id: int) -> Sequence[Loan]:
    """What she borrowed or lent and is not back. As `of_offer`."""
    found = select(Loan).where(
        Loan.community_id == community_id,
        or_(Loan.asker_id == person_id, Loan.giver_id == person_id),
        Loan.state.in_(LOANS_OUT),
    )
    return db.session.scalars(found.order_by(Loan.id).with_for_update()).all()


def one(actor: Actor, offer_id: int) -> AnyRow | None:
    """None when nothing is lent, or between others."""
    return db.session.execute(_loans(actor).where(Loan.offer_id == offer_id)).first()


def on_need(actor: Actor, need_id: int) -> Sequence[AnyRow]:
    found = _loans(actor).where(Loan.need_id == need_id)
    return db.session.execute(found.order_by(Loan.lent_at, Loan.id)).all()


def at_desk(community_id: int, offer_id: int) -> AnyRow | None:
    """Whose it is, and whether the two want no contact (`apart`)."""
    found = (
        select(
            Loan.giver_id,
            Person.first_name.label("lender"),
            (~not_blocked(Loan.asker_id, Loan.giver_id)).label("apart"),
        )
        .join(Person, leads_to(Loan.giver_id, Person))
        .where(Loan.community_id == community_id, Loan.offer_id == offer_id)
    )
    return db.session.execute(found).first()


def _loans(actor: Actor) -> AnySelect:
    """With the first names of both: a loan begins after the choice, when they know each other."""
    is_borrower = Loan.asker_id == actor.person_id
    return _LOANS.add_columns(is_borrower.label("is_borrower")).where(
        Loan.community_id == actor.community_id,
        or_(is_borrower, Loan.giver_id == actor.person_id),
    )
