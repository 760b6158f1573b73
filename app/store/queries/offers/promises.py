"""A giver's own offers, as the giver reads them.

The asker's first name leaves the database only with a match, her words only while the need is open
or with a match.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, case, func, or_, select

from app.domain.actor import Actor
from app.domain.house_rules.giving import OfferRules
from app.domain.states import OPEN_OFFERS, TALKING, NeedState, OfferState
from app.store import questions
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect
from app.store.queries.givers.settings import most_promises
from app.store.queries.givers.vog_first import is_looked_at
from app.store.queries.needs import photos
from app.store.queries.people.blocks import not_blocked
from app.store.tables import Need, Neighbourhood, Offer, Person, Photo

MATCHED = and_(Need.id.is_not(None), Offer.state.in_(TALKING))
READABLE = or_(MATCHED, Need.state == NeedState.OPEN)
OF_OFFER = (
    Offer.id,
    Offer.need_id,
    Offer.giver_id,
    Offer.state,
    Offer.kind,
    Offer.word,
    Offer.made_at,
    Offer.find_out_by,
    Offer.suits_on,
    Offer.suits_part,
    case((MATCHED, Offer.thanks), else_="").label("thanks"),
    Offer.tier,
)
OF_NEED = (
    Need.state.label("need_state"),
    Need.timing,
    Neighbourhood.name.label("neighbourhood"),
    case((READABLE, Need.card_words)).label("words"),
    case((READABLE, Need.language)).label("language"),
    case((READABLE, Photo.width)).label("photo_width"),
    case((READABLE, Photo.height)).label("photo_height"),
)
OF_ASKER = (
    case((MATCHED, Person.first_name)).label("asker_name"),
    case((READABLE, Person.paused_since.is_not(None))).label("rests"),
)


HERE, ME = questions.value("community_id"), questions.value("me")
OWN = and_(Offer.community_id == HERE, Offer.giver_id == ME)
FREE = not_blocked(Offer.asker_id, ME, HERE)  # else nothing is known of the need
PROMISES: AnySelect = (
    select(*OF_OFFER, is_looked_at().label("is_looked_at"), *OF_NEED, *OF_ASKER)
    .select_from(Offer)
    .outerjoin(Need, and_(leads_to(Offer.need_id, Need), FREE))
    .outerjoin(Person, leads_to(Need.asker_id, Person))
    .outerjoin(Neighbourhood, leads_to(Need.neighbourhood_id, Neighbourhood))
    .outerjoin(Photo, photos.SHOWN_OF_NEED)
    .where(OWN)
)
PART = 20  # offers at a time, for another program
UNDER_WAY = PROMISES.where(Offer.state.in_(OPEN_OFFERS)).order_by(Offer.state, Offer.made_at.desc())
EVERY = PROMISES.where(Offer.id > questions.value("after")).order_by(Offer.id).limit(PART + 1)
ONE = PROMISES.where(Offer.id == questions.value("offer_id"))
ON_NEED = PROMISES.where(Offer.need_id == questions.value("need_id"))
HOW_MANY = select(func.count()).where(OWN, Offer.state == OfferState.ACCEPTED)


def under_way(actor: Actor) -> Sequence[AnyRow]:
    """Matches first, then offers that wait for an answer; the newest first."""
    return questions.rows(UNDER_WAY, **_hers(actor))


def every(actor: Actor, after: int | None) -> Sequence[AnyRow]:
    """Also those that are over, by id from after that one: a part and one more, which tells that
    there is more."""
    return questions.rows(EVERY, after=after or 0, **_hers(actor))


def one(actor: Actor, offer_id: int) -> AnyRow | None:
    return questions.first(ONE, offer_id=offer_id, **_hers(actor))


def on_need(actor: Actor, need_id: int) -> AnyRow | None:
    return questions.first(ON_NEED, need_id=need_id, **_hers(actor))


def hands_full(actor: Actor, rules: OfferRules) -> bool:
    """As many promises as a giver may have at a time (R5)."""
    ((matches,),) = questions.rows(HOW_MANY, **_hers(actor))
    return bool(matches >= most_promises(actor.community_id, actor.person_id, rules))


def _hers(actor: Actor) -> dict[str, Any]:
    return {"community_id": actor.community_id, "me": actor.person_id}
