"""Where the pages of a match lie, and how it stands."""

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Need, Offer


def need_at(offer: Offer) -> str:
    return f"/vraag/{show_id(offer.need_id)}"


def at(offer: Offer, part: str) -> str:
    return f"{need_at(offer)}/{part}/{show_id(offer.id)}"


def state_of(thing: Need | Offer) -> str | None:
    db.session.refresh(thing)
    return thing.state
