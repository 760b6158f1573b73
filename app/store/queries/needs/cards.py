"""Needs as a giver sees them: the words on the card, where and when. Never who asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, case, false, func, or_, select, true

from app.domain.actor import Actor, Hat
from app.domain.house_rules import NeedRules
from app.domain.lifecycle import LIFECYCLE
from app.domain.states import NeedState
from app.domain.themes import Theme
from app.domain.timings import Timing
from app.domain.verbs import Verb
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.needs import photos
from app.store.queries.offers.helping import COUNTS
from app.store.queries.people.blocks import not_blocked
from app.store.tables import Need, Neighbourhood, Offer, Photo

PAGE = 10  # cards on a page (abuse case 3)
MAY_PRESS_AGAIN = [state for state in LIFECYCLE[Verb.MAKE_OFFER].origins if state is not None]


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """What `MAY_SEE[Sight.NEED_CARD]` says, in SQL; a test holds the two together."""
    if Hat.GIVER not in actor.hats or not actor.introduced:
        return false()
    return and_(
        Need.community_id == actor.community_id,
        Need.state == NeedState.OPEN,
        Need.asker_id != actor.person_id,
        Need.tier <= actor.highest_tier,
        not_blocked(Need.asker_id, actor.person_id),
    )


@dataclass(frozen=True)
class Wanted:
    """What a giver looks for; None: whatever there is."""

    themes: frozenset[Theme] | None = None
    neighbourhood_id: int | None = None
    timing: Timing | None = None


EVERYTHING = Wanted()


def listed(
    actor: Actor, rules: NeedRules, after: int | None, wanted: Wanted = EVERYTHING
) -> Sequence[AnyRow]:
    """The newest first, from below the need `after`: a page and one more, which tells that there
    is more. Without those that this giver has answered."""
    found = _cards(actor, rules).where(~_answered(actor), _fits(wanted)).limit(PAGE + 1)
    since = _out_since(actor, after) if after else None
    if since is not None:
        found = found.where(or_(Need.out_at < since, and_(Need.out_at == since, Need.id < after)))
    return db.session.execute(found.order_by(Need.out_at.desc(), Need.id.desc())).all()


def how_many(actor: Actor) -> int:
    """In the whole list, whatever she looks for."""
    found = select(func.count(Need.id)).where(visible_to(actor), ~_answered(actor))
    return db.session.scalar(found) or 0


def _fits(wanted: Wanted) -> ColumnElement[bool]:
    return and_(
        true() if wanted.themes is None else Need.theme.in_(sorted(wanted.themes)),
        true()
        if wanted.neighbourhood_id is None
        else Need.neighbourhood_id == wanted.neighbourhood_id,
        true() if wanted.timing is None else Need.timing == wanted.timing,
    )


def one(actor: Actor, rules: NeedRules, need_id: int) -> AnyRow | None:
    return db.session.execute(_cards(actor, rules).where(Need.id == need_id)).first()


def _cards(actor: Actor, rules: NeedRules) -> AnySelect:
    """id, words, neighbourhood, timing, theme, since when, whether the pressing is closed, and the
    size of its photo where there is one to see."""
    return (
        select(
            Need.id,
            Need.card_words.label("words"),
            Need.language,
            Neighbourhood.name.label("neighbourhood"),
            Need.timing,
            Need.theme,
            Need.hands,
            Need.neighbourhood_id,
            Need.out_at,
            is_full(rules).label("is_full"),
            Photo.width.label("photo_width"),
            Photo.height.label("photo_height"),
        )
        .outerjoin(Neighbourhood, leads_to(Need.neighbourhood_id, Neighbourhood))
        .outerjoin(Photo, photos.SHOWN_OF_NEED)
        .where(visible_to(actor))
    )


def is_full(rules: NeedRules) -> ColumnElement[bool]:
    """As `rounds.has_enough` says it, for many needs at once."""
    offers = (
        select(func.count())
        .where(
            Offer.community_id == Need.community_id,
            Offer.need_id == Need.id,
            COUNTS,
        )
        .scalar_subquery()
    )
    return offers >= case(
        (Need.hands * 2 > rules.most_offers, Need.hands * 2), else_=rules.most_offers
    )


def _answered(actor: Actor) -> ColumnElement[bool]:
    return (
        select(Offer.id)
        .where(
            Offer.community_id == Need.community_id,
            Offer.need_id == Need.id,
            Offer.giver_id == actor.person_id,
            Offer.state.not_in(MAY_PRESS_AGAIN),
        )
        .exists()
    )


def _out_since(actor: Actor, need_id: int) -> Any:
    """The place of a need in the list; None when it left it, and the list begins anew."""
    found = select(Need.out_at).where(Need.community_id == actor.community_id, Need.id == need_id)
    return db.session.scalars(found).first()
