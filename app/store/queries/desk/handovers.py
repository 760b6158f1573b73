"""Warm hand-overs, and their sentences."""

from collections.abc import Sequence

from sqlalchemy import select

from app.domain.actor import Actor
from app.domain.refusals import NotFound
from app.domain.states import OPEN_HANDOVERS, HandoverState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.queries import rows
from app.store.tables import Handover, HandoverSentence, Need, Person

OF_HANDOVER = (
    Handover.id, Handover.need_id, Handover.state, Handover.to_whom, Handover.what_they_do,
    Handover.agreed_how, Handover.agreed_at, Handover.told_at,
)  # fmt: skip


def with_need(community_id: int, handover_id: int) -> tuple[Handover, Need]:
    """Raises NotFound. The need is locked first, as everywhere."""
    here = Handover.community_id == community_id, Handover.id == handover_id
    need_id = db.session.scalars(select(Handover.need_id).where(*here)).first()
    if need_id is None:
        raise NotFound
    need = rows.one(Need, community_id, need_id)
    return rows.one(Handover, community_id, handover_id), need


def open_on(need: Need) -> Sequence[Handover]:
    found = select(Handover).where(
        Handover.community_id == need.community_id,
        Handover.need_id == need.id,
        Handover.state.in_(OPEN_HANDOVERS),
    )
    return db.session.scalars(found.with_for_update()).all()


def sentence_rows(handover: Handover) -> Sequence[HandoverSentence]:
    found = select(HandoverSentence).where(
        HandoverSentence.community_id == handover.community_id,
        HandoverSentence.handover_id == handover.id,
    )
    return db.session.scalars(found.order_by(HandoverSentence.place)).all()


def sentences(community_id: int, handover_id: int) -> Sequence[AnyRow]:
    """id, words and may_tell, in their order."""
    found = select(HandoverSentence.id, HandoverSentence.words, HandoverSentence.may_tell).where(
        HandoverSentence.community_id == community_id,
        HandoverSentence.handover_id == handover_id,
    )
    return db.session.execute(found.order_by(HandoverSentence.place)).all()


def at_desk(community_id: int, need_id: int, handover_id: int) -> AnyRow | None:
    """With its asker's first name."""
    found = (
        select(*OF_HANDOVER, Person.first_name)
        .join(Person, leads_to(Handover.asker_id, Person))
        .where(Handover.community_id == community_id, Handover.id == handover_id)
        .where(Handover.need_id == need_id)
    )
    return db.session.execute(found).first()


def on_need(community_id: int, need_id: int) -> Sequence[AnyRow]:
    """id, state, to_whom: the newest first."""
    found = (
        select(Handover.id, Handover.state, Handover.to_whom)
        .where(Handover.community_id == community_id, Handover.need_id == need_id)
        .order_by(Handover.proposed_at.desc(), Handover.id)
    )
    return db.session.execute(found).all()


def hers(actor: Actor, need_id: int, handover_id: int) -> AnyRow | None:
    """With the first name of whoever asks; None when it is not hers."""
    found = (
        select(*OF_HANDOVER, Person.first_name.label("who"))
        .join(Person, leads_to(Handover.proposed_by, Person))
        .where(Handover.community_id == actor.community_id, Handover.id == handover_id)
        .where(Handover.need_id == need_id, Handover.asker_id == actor.person_id)
    )
    return db.session.execute(found).first()


def shown_to(actor: Actor, need_id: int) -> Sequence[AnyRow]:
    """id, state and to_whom of those she may still decide on, or that were told."""
    found = (
        select(Handover.id, Handover.state, Handover.to_whom)
        .where(Handover.community_id == actor.community_id, Handover.need_id == need_id)
        .where(Handover.asker_id == actor.person_id)
        .where(Handover.state.in_(OPEN_HANDOVERS | {HandoverState.TOLD}))
        .order_by(Handover.proposed_at.desc(), Handover.id)
    )
    return db.session.execute(found).all()
