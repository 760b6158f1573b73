"""All that judging and rendering one letter asks for, found in one question when its turn comes."""

from datetime import datetime, timedelta

from sqlalchemy import ScalarSelect, bindparam, func, select
from sqlalchemy.orm import aliased

from app.domain.actor import Turn
from app.domain.letters import LetterKind, LetterState
from app.domain.states import OPEN_OFFERS
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import Community, Duty, Letter, Need, Neighbourhood, Offer, Person

WEEK = timedelta(days=7)
OnDuty, ToldEarlier = aliased(Person), aliased(Letter)

OF_LETTER = (
    Letter.community_id,
    Letter.key,
    Letter.kind,
    Letter.person_id,
    Letter.need_id,
    Letter.offer_id,
    Letter.sealed,
    Letter.written_at,
    Letter.not_after,
)
OF_PERSON = (
    Person.first_name,
    Person.channel,
    Person.language,
    Person.reach_sealed,
    Person.paused_since,
)
OF_NEED = (
    Need.state.label("need_state"),
    Need.asker_id,
    Need.hands,
    Need.card_words,
    Need.language.label("need_language"),
    Need.timing,
    Need.answer_by,
    Neighbourhood.name.label("neighbourhood"),
    Offer.state.label("offer_state"),
)
OF_COMMUNITY = (
    Community.name.label("community"),
    Community.town,
    Community.host,
    OnDuty.id.label("duty_id"),
    OnDuty.first_name.label("duty_name"),
    Duty.phone.label("duty_phone"),
    Duty.days.label("duty_days"),
)


def at_its_turn(community_id: int, letter_id: int, now: datetime) -> AnyRow | None:
    """One letter with its person, need, offer and community; those that are gone are None.

    `open_offers` counts those of the need, `told_this_week` the letters about needs that left to
    this person; `alone` says that the deployment serves this community only.
    """
    told = {"community": community_id, "letter": letter_id, "week_ago": now - WEEK}
    return db.session.execute(QUESTION, told).first()


def _joined(columns: AnySelect) -> AnySelect:
    return (
        columns.select_from(Letter)
        .join(Community, Community.id == Letter.community_id)
        .outerjoin(Person, leads_to(Letter.person_id, Person))
        .outerjoin(Need, leads_to(Letter.need_id, Need))
        .outerjoin(Neighbourhood, leads_to(Need.neighbourhood_id, Neighbourhood))
        .outerjoin(Offer, leads_to(Letter.offer_id, Offer))
        .outerjoin(Duty, (Duty.community_id == Letter.community_id) & (Duty.turn == Turn.ON_DUTY))
        .outerjoin(OnDuty, leads_to(Duty.id, OnDuty))
    )


def _open_offers() -> ScalarSelect[int]:
    made = aliased(Offer)
    return (
        select(func.count())
        .where(
            made.community_id == Letter.community_id,
            made.need_id == Letter.need_id,
            made.state.in_(OPEN_OFFERS),
        )
        .correlate(Letter)
        .scalar_subquery()
    )


def _told_since_week_ago() -> ScalarSelect[int]:
    return (
        select(func.count())
        .where(
            ToldEarlier.community_id == Letter.community_id,
            ToldEarlier.person_id == Letter.person_id,
            ToldEarlier.kind == LetterKind.NEW_NEED,
            ToldEarlier.state == LetterState.SENT,
            ToldEarlier.sent_at > bindparam("week_ago"),
        )
        .correlate(Letter)
        .scalar_subquery()
    )


QUESTION = (
    _joined(select(*OF_LETTER, *OF_PERSON, *OF_NEED, *OF_COMMUNITY))
    .add_columns(
        _open_offers().label("open_offers"),
        _told_since_week_ago().label("told_this_week"),
        (select(func.count(Community.id)).scalar_subquery() == 1).label("alone"),
    )
    .where(Letter.community_id == bindparam("community"), Letter.id == bindparam("letter"))
)
"""Put together once: for each letter anew, that takes longer than the answer."""
