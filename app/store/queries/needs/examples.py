"""What a community made of the team's examples, and what its givers said they can do."""

from collections.abc import Sequence

from sqlalchemy import func, select

from app.domain.states import GiverState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import Giver, GiverTheme, OwnExample, Person


def own(community_id: int, situation: str) -> Sequence[AnyRow]:
    """id, replaces, state, tile and words, in the order in which they were written."""
    found = (
        select(
            OwnExample.id, OwnExample.replaces, OwnExample.state, OwnExample.tile, OwnExample.words
        )
        .where(OwnExample.community_id == community_id, OwnExample.situation == situation)
        .order_by(OwnExample.written_at, OwnExample.id)
    )
    return db.session.execute(found).all()


def themes_offered(community_id: int, givers: int) -> Sequence[str]:
    """The themes that at least so many introduced givers, who do not rest, can help with."""
    found = (
        select(GiverTheme.theme)
        .join(Giver, leads_to(GiverTheme.id, Giver))
        .join(Person, leads_to(GiverTheme.id, Person))
        .where(
            GiverTheme.community_id == community_id,
            Giver.state == GiverState.INTRODUCED,
            Person.paused_since.is_(None),
        )
        .group_by(GiverTheme.theme)
        .having(func.count() >= givers)
    )
    return db.session.scalars(found).all()
