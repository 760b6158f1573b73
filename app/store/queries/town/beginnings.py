"""Whether a community can begin: who is there, who can come in, and its own numbers to call."""

from collections.abc import Sequence

from sqlalchemy import func, select

from app.domain.actor import Hat, Turn
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import Community, Duty, HatOf, LocalHelpLine, Passkey, Person


def beginnings() -> Sequence[AnyRow]:
    """Town and host of each community; name of whoever is on duty, else None; of how many at the
    desk somebody has a passkey; and when the local line that waits longest was checked, if any."""
    on_duty = (
        select(Person.first_name)
        .join(Duty, leads_to(Duty.id, Person))
        .where(Duty.community_id == Community.id, Duty.turn == Turn.ON_DUTY)
    )
    come_in = (
        select(func.count())
        .select_from(Passkey)
        .join(
            HatOf,
            (HatOf.community_id == Passkey.community_id) & (HatOf.id == Passkey.person_id),
        )
        .where(HatOf.community_id == Community.id, HatOf.hat == Hat.KWARTIERMAKER)
    )
    checked = select(func.min(LocalHelpLine.checked)).where(
        LocalHelpLine.community_id == Community.id
    )
    found = select(
        Community.town,
        Community.host,
        on_duty.scalar_subquery().label("on_duty"),
        come_in.scalar_subquery().label("passkeys"),
        checked.scalar_subquery().label("checked"),
    )
    return db.session.execute(found.order_by(Community.slug)).all()
