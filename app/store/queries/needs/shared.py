"""A need as its link shows it to everybody: the card, and nothing of who asked or when."""

from sqlalchemy import select

from app.domain.states import NeedState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import Need, Neighbourhood


def card(community_id: int, share_id: int) -> AnyRow | None:
    """None when there is no such link, or the need is not out (any more): the two look the same."""
    found = (
        select(
            Need.id.label("need_id"),
            Need.asker_id,
            Need.card_words.label("words"),
            Need.language,
            Need.theme,
            Neighbourhood.name.label("neighbourhood"),
        )
        .outerjoin(Neighbourhood, leads_to(Need.neighbourhood_id, Neighbourhood))
        .where(
            Need.community_id == community_id,
            Need.share_id == share_id,
            Need.state == NeedState.OPEN,
        )
    )
    return db.session.execute(found).first()
