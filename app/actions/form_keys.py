"""The one-time keys of forms: the same form posted twice makes one thing (R17)."""

from datetime import timedelta

from sqlalchemy import delete, insert, select, update

from app.domain.moment import Moment
from app.store.db import db
from app.store.tables import FormKey

KEPT = timedelta(days=7)


def claim_form(moment: Moment, key: str) -> None:
    """Raises IntegrityError when the form was posted before; waits while that post is under way."""
    db.session.execute(
        insert(FormKey).values(community_id=moment.community_id, key=key, used_at=moment.now)
    )


def settle_form(moment: Moment, key: str, went_to: str | None) -> None:
    """Remembers where the form led, or lets it be posted again when it led nowhere."""
    mine = (FormKey.community_id == moment.community_id, FormKey.key == key)
    if went_to is None:
        db.session.execute(delete(FormKey).where(*mine))
    else:
        db.session.execute(update(FormKey).where(*mine).values(went_to=went_to))


def went_to(moment: Moment, key: str) -> str | None:
    found = select(FormKey.went_to).where(
        FormKey.community_id == moment.community_id, FormKey.key == key
    )
    return db.session.scalars(found).first()
