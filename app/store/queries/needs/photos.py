"""The photo of a need, for whoever may see it: a row without its picture, or the picture alone."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, false, func, or_, select

from app.domain.actor import Actor, Hat
from app.domain.states import TALKING, NeedState, PhotoState
from app.domain.things import Thing
from app.domain.verbs import Verb
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.queries.people.blocks import not_blocked
from app.store.tables import Decision, JournalLine, Need, Offer, Person, Photo

SHOWN_OF_NEED = and_(leads_to(Photo.need_id, Need), Photo.state == PhotoState.SHOWN)
"""The photo of a need as givers see it: joined to it, where there is one that is shown."""


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """What `MAY_SEE[Sight.PHOTO]` says, in SQL, of a photo and its need; a test holds the two
    together. Never one that was refused: that is empty."""
    ways_in = []
    if Hat.ASKER in actor.hats:
        ways_in.append(Photo.asker_id == actor.person_id)
    if Hat.KWARTIERMAKER in actor.hats:
        ways_in.append(Photo.state.is_not(None))
    if Hat.GIVER in actor.hats and actor.introduced:
        ways_in.append(and_(Photo.state == PhotoState.SHOWN, _of_a_card(actor)))
    return and_(
        Photo.community_id == actor.community_id,
        Photo.state != PhotoState.REFUSED,
        or_(false(), *ways_in),
    )


def _of_a_card(actor: Actor) -> ColumnElement[bool]:
    """The photo of a need that is out and somebody else's, or of one for which she was chosen."""
    chosen = select(Offer.id).where(
        Offer.community_id == Photo.community_id,
        Offer.need_id == Photo.need_id,
        Offer.giver_id == actor.person_id,
        Offer.state.in_(TALKING),
    )
    is_out = and_(
        Need.state == NeedState.OPEN,
        Photo.asker_id != actor.person_id,
        Need.tier <= actor.highest_tier,
    )
    free = not_blocked(Photo.asker_id, actor.person_id)
    return and_(free, or_(is_out, chosen.exists()))


def picture(actor: Actor, need_id: int) -> bytes | None:
    """The bytes of a JPEG; None when there is none or it is not for her."""
    found = (
        select(Photo.picture)
        .join(Need, leads_to(Photo.need_id, Need))
        .where(visible_to(actor), Photo.need_id == need_id)
    )
    return db.session.scalars(found).first()


def of_need(community_id: int, need_id: int) -> AnyRow | None:
    """id, state, width, height, and what was told when it was refused."""
    told = (
        select(Decision.told)
        .where(
            Decision.community_id == Photo.community_id,
            Decision.need_id == Photo.need_id,
            Decision.verb == Verb.REFUSE_PHOTO,
        )
        .order_by(Decision.at.desc(), Decision.id)
        .limit(1)
        .scalar_subquery()
    )
    found = select(Photo.id, Photo.state, Photo.width, Photo.height, told.label("told"))
    found = found.where(Photo.community_id == community_id, Photo.need_id == need_id)
    return db.session.execute(found).first()


def at_desk(community_id: int, photo_id: int) -> AnyRow | None:
    """With its need and the asker's first name."""
    found = (
        select(
            Photo.community_id, Photo.id, Photo.asker_id, Photo.state, Photo.need_id, Photo.width,
            Photo.height, Photo.added_at, Photo.answer_by, Need.card_words.label("need_words"),
            Person.first_name,
        )
        .join(Need, leads_to(Photo.need_id, Need))
        .join(Person, leads_to(Photo.asker_id, Person))
        .where(Photo.community_id == community_id, Photo.id == photo_id)
    )  # fmt: skip
    return db.session.execute(found).first()


def added_by(community_id: int, person_id: int | None, since: datetime) -> int:
    """How many times, also where she took the photo away again."""
    found = select(func.count()).where(
        JournalLine.community_id == community_id,
        JournalLine.thing == Thing.PHOTO,
        JournalLine.verb == Verb.ADD_PHOTO,
        JournalLine.actor_id == person_id,
        JournalLine.at > since,
    )
    return db.session.scalar(found) or 0


def row_of(community_id: int, need_id: int) -> Photo | None:
    """For an action that will change it; locked until the transaction ends, the need before it."""
    found = select(Photo).where(Photo.community_id == community_id, Photo.need_id == need_id)
    return db.session.scalars(found.with_for_update()).first()
