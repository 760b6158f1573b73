"""What other programs are to be told: where, whose turn it is, whether it still holds."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, literal, or_, select

from app.domain.calendar import A_DAY
from app.domain.givers.meeting import highest
from app.domain.letters.kinds import LetterState
from app.domain.letters.programs import STILL_TRUE, ProgramEvent
from app.domain.needs.themes import Tier
from app.domain.states import GiverState, PersonState
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.letters.posting import ById, Time
from app.store.queries.needs.card_rows import visible
from app.store.tables import Giver, Need, Offer, Person, Token, Webhook, WebhookCall


def of_token(community_id: int, token_id: int) -> Sequence[AnyRow]:
    """id, kinds, url_sealed, made_at and failed_at, the oldest first."""
    found = select(
        Webhook.id, Webhook.kinds, Webhook.url_sealed, Webhook.made_at, Webhook.failed_at
    ).where(Webhook.community_id == community_id, Webhook.token_id == token_id)
    return db.session.execute(found.order_by(Webhook.made_at, Webhook.id)).all()


def that_hear_of_offer(
    community_id: int, kind: ProgramEvent, person_id: int, offer_id: int, now: datetime, most: int
) -> Sequence[int]:
    """Addresses of programs that act as this person, where the offer is hers as a giver: what is
    about her own question is not the organisation's."""
    hers = select(Offer.id).where(
        Offer.community_id == community_id, Offer.id == offer_id, Offer.giver_id == person_id
    )
    found = _listening(community_id, kind, now, most).where(
        Token.person_id == person_id, hers.exists()
    )
    return db.session.scalars(found).all()


def that_hear_of_needs(community_id: int, now: datetime, most: int) -> Sequence[int]:
    return db.session.scalars(_listening(community_id, ProgramEvent.NEED_OUT, now, most)).all()


def _listening(community_id: int, kind: ProgramEvent, now: datetime, most: int) -> AnySelect:
    told_today = (
        select(func.count())
        .where(
            WebhookCall.community_id == Webhook.community_id,
            WebhookCall.webhook_id == Webhook.id,
            WebhookCall.made_at > now - A_DAY,
        )
        .correlate(Webhook)
        .scalar_subquery()
    )
    return (
        select(Webhook.id)
        .join(Token, leads_to(Webhook.token_id, Token))
        .where(
            Webhook.community_id == community_id,
            Webhook.kinds.contains(f" {kind} ", autoescape=True),
            Token.ends_at > now,
            told_today < most,
        )
    )


def take_due(community_id: int, now: datetime, most: int) -> Sequence[WebhookCall]:
    """Held by this transaction."""
    found = select(WebhookCall).where(due(community_id, now)).order_by(WebhookCall.not_before)
    return db.session.scalars(found.limit(most).with_for_update(skip_locked=True)).all()


def due(community_id: ById, now: Time) -> ColumnElement[bool]:
    """Also what a worker who died left behind."""
    waits = and_(WebhookCall.state == LetterState.WAITING, WebhookCall.not_before <= now)
    left_behind = and_(WebhookCall.state == LetterState.CLAIMED, WebhookCall.claimed_until <= now)
    return and_(
        WebhookCall.community_id == community_id,
        WebhookCall.ended_at.is_(None),
        or_(waits, left_behind),
    )


def claimed_by(community_id: int, call_id: int, worker: str) -> WebhookCall | None:
    found = select(WebhookCall).where(
        WebhookCall.community_id == community_id,
        WebhookCall.id == call_id,
        WebhookCall.state == LetterState.CLAIMED,
        WebhookCall.claimed_by == worker,
    )
    return db.session.scalars(found.with_for_update()).first()


def at_its_turn(community_id: int, call_id: int, now: datetime) -> AnyRow | None:
    """id, webhook_id, kind, need_id, offer_id, made_at, url_sealed and secret_sealed; None where it
    holds no longer, or where the program may not read it any more."""
    found = (
        select(
            WebhookCall.id,
            WebhookCall.webhook_id,
            WebhookCall.kind,
            WebhookCall.need_id,
            WebhookCall.offer_id,
            WebhookCall.made_at,
            Webhook.url_sealed,
            Webhook.secret_sealed,
            Giver.id.label("giver_id"),
            Giver.up_to,
            Giver.vog_ends_at,
            Offer.state.label("offer_state"),
        )
        .join(Webhook, leads_to(WebhookCall.webhook_id, Webhook))
        .join(Token, leads_to(Webhook.token_id, Token))
        .join(Giver, leads_to(Token.person_id, Giver))
        .join(Person, leads_to(Token.person_id, Person))
        .outerjoin(Offer, leads_to(WebhookCall.offer_id, Offer))
        .where(
            WebhookCall.community_id == community_id,
            WebhookCall.id == call_id,
            Token.ends_at > now,
            Giver.state == GiverState.INTRODUCED,
            Giver.organisation_id == Token.organisation_id,
            Person.state == PersonState.HERE,
        )
    )
    row = db.session.execute(found).first()
    return row if row is not None and _holds(row, community_id, now) else None


def _holds(row: AnyRow, community_id: int, now: datetime) -> bool:
    if row.kind != ProgramEvent.NEED_OUT:
        return row.offer_state in STILL_TRUE[ProgramEvent(row.kind)]
    has_vog = row.vog_ends_at is not None and row.vog_ends_at > now
    tier = int(highest(Tier(row.up_to), has_vog))
    seen = visible(literal(community_id), literal(row.giver_id), literal(tier))
    found = select(Need.id).where(Need.id == row.need_id, seen)
    return db.session.execute(found).first() is not None
