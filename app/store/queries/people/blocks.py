"""Between whom nothing passes. One predicate, and every question that brings two people together
asks it (abuse case 5)."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, func, select, union_all
from sqlalchemy.orm import aliased

from app.domain.actor import Actor
from app.domain.states import OPEN_OFFERS
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.questions import first, value
from app.store.tables import Block, Need, Offer, Person

BLOCK, ONE, OTHER = aliased(Block), aliased(Person), aliased(Person)
"""Made once: making them for each question cost more than asking it."""
NOBODY = 0  # no id is that; NOT IN finds nothing where one of the ids is NULL


def not_blocked(asker_column: Any, giver_id: Any, here: Any = None) -> ColumnElement[bool]:
    """Neither of the two wants no contact with the other. One of them is a column of the question
    at hand; the other an id, the place of one, or a column of it as well. `here`: the community,
    where it is known beforehand; whoever is out of reach is then found once, and not anew for each
    row."""
    theirs, anchor = asker_column, giver_id
    if isinstance(asker_column, int | BindParameter):
        theirs, anchor = giver_id, asker_column
    here = theirs.parent.entity.community_id if here is None else here
    return theirs.not_in(union_all(*_out_of_reach_of(anchor, here)))


def _out_of_reach_of(anchor: Any, here: Any) -> Iterator[Select[Any]]:
    """Four roads to the same people: by account and by number, made by either side. One list of
    all four: PostgreSQL takes each NOT IN to leave out half of what there is, and of four it
    thought so little left that it read the whole of a list for a page of it."""
    yield _by_account(anchor, here, "person_id", "other_id")
    yield _by_account(anchor, here, "other_id", "person_id")
    yield _by_number(anchor, here, "by_fingerprint", "of_fingerprint")
    yield _by_number(anchor, here, "of_fingerprint", "by_fingerprint")


def _by_account(anchor: Any, here: Any, own: str, others: str) -> Select[Any]:
    """Also a number that was changed. Who is gone is nobody, and not left out by a condition: for
    that SQLite read all blocks of the town, by the index of the others."""
    other_id = func.coalesce(getattr(BLOCK, others), NOBODY)
    return select(other_id).where(BLOCK.community_id == here, getattr(BLOCK, own) == anchor)


def _by_number(anchor: Any, here: Any, own: str, others: str) -> Select[Any]:
    """Also an account that was made anew."""
    return (
        select(OTHER.id)
        .select_from(BLOCK)
        .join(ONE, _has_number(ONE, getattr(BLOCK, own)))
        .join(OTHER, _has_number(OTHER, getattr(BLOCK, others)))
        .where(BLOCK.community_id == here, ONE.id == anchor)
    )


def _has_number(person: Any, fingerprint: Any) -> ColumnElement[bool]:
    return and_(person.community_id == BLOCK.community_id, person.reach_fingerprint == fingerprint)


_IS_FREE = select(Person.id).where(
    Person.community_id == value("here"),
    Person.id == value("one_id"),
    not_blocked(Person.id, value("other_id")),
)


def is_blocked(community_id: int, one_id: int, other_id: int) -> bool:
    """For a deed that brings the two together."""
    return first(_IS_FREE, here=community_id, one_id=one_id, other_id=other_id) is None


def made_by(actor: Actor) -> Sequence[AnyRow]:
    """id, at, and the first name she was told of whom she wants no contact with; the newest
    first. No name: she never knew it, or that person is gone."""
    other = aliased(Person)
    found = (
        select(Block.id, Block.at, other.first_name.label("name"))
        .outerjoin(other, and_(leads_to(Block.other_id, other), Block.knew_name))
        .where(Block.community_id == actor.community_id, Block.person_id == actor.person_id)
        .order_by(Block.at.desc(), Block.id)
    )
    return db.session.execute(found).all()


def one_of(community_id: int, person_id: int, other_id: int) -> Block | None:
    """The block that the first made of the second."""
    found = select(Block).where(
        Block.community_id == community_id,
        Block.person_id == person_id,
        Block.other_id == other_id,
    )
    return db.session.scalars(found).first()


def pair_of(community_id: int, offer_id: int) -> Sequence[int]:
    """The ids of its asker and giver; empty when it is gone."""
    found = select(Offer.asker_id, Offer.giver_id).where(
        Offer.community_id == community_id, Offer.id == offer_id
    )
    return tuple(db.session.execute(found).first() or ())


def asker_of(community_id: int, need_id: int) -> int | None:
    found = select(Need.asker_id).where(Need.community_id == community_id, Need.id == need_id)
    return db.session.scalars(found).first()


def lock_needs_of_askers(community_id: int, *people: int) -> None:
    """Locks them, so that no offer slips in between two who want no contact: whoever offers locks
    the need first."""
    found = select(Need.id).where(Need.community_id == community_id, Need.asker_id.in_(people))
    db.session.execute(found.order_by(Need.id).with_for_update())


def open_between(community_id: int, one_id: int, other_id: int) -> Sequence[Offer]:
    """What is under way between the two, whoever asked."""
    pair = one_id, other_id
    found = select(Offer).where(
        Offer.community_id == community_id,
        Offer.asker_id.in_(pair),
        Offer.giver_id.in_(pair),
        Offer.state.in_(OPEN_OFFERS),
    )
    return db.session.scalars(found.order_by(Offer.id).with_for_update()).all()
