"""As whom a copy that was put back is looked at: somebody who asked and somebody who gives."""

from collections.abc import Sequence

from sqlalchemy import select

from app.domain.states import GiverState, PersonState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import Community, Giver, Need, Person


def towns() -> Sequence[AnyRow]:
    """id and host."""
    return db.session.execute(select(Community.id, Community.host).order_by(Community.id)).all()


def an_asker(community_id: int) -> int | None:
    """Who asked last."""
    found = select(Need.asker_id).join(Person, leads_to(Need.asker_id, Person))
    here = Need.community_id == community_id, Person.state == PersonState.HERE
    return db.session.scalar(found.where(*here).order_by(Need.posted_at.desc(), Need.id).limit(1))


def a_giver(community_id: int) -> int | None:
    """One who was introduced."""
    found = select(Giver.id).join(Person, leads_to(Giver.id, Person))
    here = Giver.community_id == community_id, Person.state == PersonState.HERE
    met = found.where(*here, Giver.state == GiverState.INTRODUCED)
    return db.session.scalar(met.order_by(Giver.id).limit(1))
