"""Wordings that the desk proposed."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, select

from app.domain.actor import Actor
from app.domain.needs.wording import WordingKind
from app.domain.refusals import NotFound
from app.domain.states import WordingState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.queries import rows
from app.store.tables import Need, Person, Wording


def with_need(community_id: int, wording_id: int) -> tuple[Wording, Need]:
    """Raises NotFound. The need is locked first, as everywhere."""
    found = select(Wording.need_id).where(
        Wording.community_id == community_id, Wording.id == wording_id
    )
    need_id = db.session.scalars(found).first()
    if need_id is None:
        raise NotFound
    need = rows.one(Need, community_id, need_id)
    return rows.one(Wording, community_id, wording_id), need


def open_on(need: Need, *kinds: WordingKind) -> Sequence[Wording]:
    found = select(Wording).where(*_open(need.community_id, need.id), Wording.kind.in_(kinds))
    return db.session.scalars(found.with_for_update()).all()


def asked_of(actor: Actor, need_id: int) -> Sequence[AnyRow]:
    """id and kind of those that wait for her answer, the newest first."""
    found = (
        select(Wording.id, Wording.kind)
        .where(*_open(actor.community_id, need_id), Wording.asker_id == actor.person_id)
        .order_by(Wording.proposed_at.desc(), Wording.id)
    )
    return db.session.execute(found).all()


def one(actor: Actor, need_id: int, wording_id: int) -> AnyRow | None:
    """kind, state, words, own_words and who proposed it; None when it is not hers."""
    found = (
        select(
            Wording.id, Wording.kind, Wording.state, Wording.words, Wording.own_words,
            Need.id.label("need_id"), Need.language, Need.state.label("need_state"),
            Person.first_name.label("who"),
        )
        .join(Need, leads_to(Wording.need_id, Need))
        .join(Person, leads_to(Wording.proposed_by, Person))
        .where(
            Wording.community_id == actor.community_id,
            Wording.id == wording_id,
            Wording.need_id == need_id,
            Wording.asker_id == actor.person_id,
        )
    )  # fmt: skip
    return db.session.execute(found).first()


def on_need(community_id: int, need_id: int) -> Sequence[AnyRow]:
    """kind, state, words and own_words, for the desk: the newest first."""
    found = (
        select(Wording.kind, Wording.state, Wording.words, Wording.own_words)
        .where(Wording.community_id == community_id, Wording.need_id == need_id)
        .where(Wording.state != WordingState.LAPSED)
        .order_by(Wording.proposed_at.desc(), Wording.id)
    )
    return db.session.execute(found).all()


def _open(community_id: int, need_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        Wording.community_id == community_id,
        Wording.need_id == need_id,
        Wording.state == WordingState.OPEN,
    )
