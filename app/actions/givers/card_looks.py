"""That a giver opened a card inside: the repeat after silence passes her by (R5)."""

from sqlalchemy import insert

from app.domain.moment import Moment
from app.store.db import db
from app.store.tables import CardLook


def note_card_look(moment: Moment, need_id: int) -> None:
    """Once for each. Raises IntegrityError when it was noted already."""
    look = {"person_id": moment.me, "need_id": need_id, "at": moment.now}
    db.session.execute(insert(CardLook).values(community_id=moment.community_id, **look))
