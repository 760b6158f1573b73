"""An asker's own needs, as she reads them."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlalchemy.orm import aliased

from app.domain.actor import Actor, Hat
from app.domain.desk.tasks import TaskKind
from app.domain.states import OfferState, TaskState
from app.domain.verbs import Verb
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import Decision, Need, Neighbourhood, Offer, Person, Task

PAGE = 20
OneOfUs = aliased(Person)
"""Who sat beside her when she asked it."""


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """What `MAY_SEE[Sight.OWN_NEED]` says, in SQL; a test holds the two together."""
    if Hat.ASKER not in actor.hats:
        return false()
    return and_(Need.community_id == actor.community_id, Need.asker_id == actor.person_id)


def one(actor: Actor, need_id: int) -> AnyRow | None:
    """None when there is none or it is somebody else's."""
    found = (
        select(
            Need.id,
            Need.state,
            Need.words,
            Need.card_words,
            Need.language,
            Need.timing,
            Need.posted_at,
            Need.out_at,
            Need.answer_by,
            Need.hands,
            Need.share_id,
            Need.together_with.label("together_id"),
            OneOfUs.first_name.label("together_with"),
            Neighbourhood.name.label("neighbourhood"),
        )
        .outerjoin(OneOfUs, leads_to(Need.together_with, OneOfUs))
        .outerjoin(Neighbourhood, leads_to(Need.neighbourhood_id, Neighbourhood))
        .where(visible_to(actor), Need.id == need_id)
    )
    return db.session.execute(found).first()


def listed(actor: Actor, below: int | None = None) -> Sequence[AnyRow]:
    """The newest first, from below the need `below`: a page and one more, which tells that there
    is more. `has_offers`: somebody waits to be chosen."""
    found = select(Need.id, Need.state, Need.words, _has_offers().label("has_offers"))
    found = found.where(visible_to(actor)).order_by(Need.posted_at.desc(), Need.id.desc())
    if below is not None:
        found = found.where(_is_below(actor, below))
    return db.session.execute(found.limit(PAGE + 1)).all()


def _is_below(actor: Actor, need_id: int) -> ColumnElement[bool]:
    since = select(Need.posted_at).where(visible_to(actor), Need.id == need_id).scalar_subquery()
    return or_(Need.posted_at < since, and_(Need.posted_at == since, Need.id < need_id))


def _has_offers() -> ColumnElement[bool]:
    return (
        select(Offer.id)
        .where(
            Offer.community_id == Need.community_id,
            Offer.need_id == Need.id,
            Offer.state == OfferState.OPEN,
        )
        .exists()
    )


def last_told(community_id: int, need_id: int, verb: Verb) -> str | None:
    """What the asker was last told with this decision."""
    found = select(Decision.told).where(
        Decision.community_id == community_id,
        Decision.need_id == need_id,
        Decision.verb == verb,
        Decision.undone_at.is_(None),
    )
    return db.session.scalars(found.order_by(Decision.at.desc())).first()


def waits_for_call(community_id: int, need_id: int) -> bool:
    """Whether the asker asked the kwartiermaker to call, and that is still to come."""
    hers = leads_to(Task.need_id, Need) & (Task.person_id == Need.asker_id)
    found = (
        select(Task.id)
        .join(Need, hers)
        .where(
            Task.community_id == community_id,
            Task.need_id == need_id,
            Task.kind == TaskKind.CALL,
            Task.state == TaskState.OPEN,
        )
    )
    return db.session.execute(found).first() is not None
