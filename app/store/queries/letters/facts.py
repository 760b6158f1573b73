"""All that judging and rendering one letter asks for, found in one question when its turn comes."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ScalarSelect, bindparam, case, func, or_, select
from sqlalchemy.orm import aliased

from app.domain.givers.rhythm import week_began
from app.domain.letters.kinds import TO_ALL_GIVERS, LetterKind, LetterState
from app.domain.people.consents import ConsentFor
from app.domain.states import OPEN_OFFERS, TALKING
from app.store.columns import UTCDateTime, leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.desk.rota import is_away, who_is_there
from app.store.queries.people.blocks import not_blocked
from app.store.tables import (
    Community,
    Consent,
    Duty,
    FirstTalk,
    GiverSettings,
    Letter,
    Need,
    Neighbourhood,
    Offer,
    Person,
)

OnDuty, ToldEarlier, Beside = aliased(Person), aliased(Letter), aliased(Letter)

OF_LETTER = (
    Letter.community_id,
    Letter.id,
    Letter.key,
    Letter.kind,
    Letter.person_id,
    Letter.need_id,
    Letter.offer_id,
    Letter.sealed,
    Letter.written_at,
    Letter.not_after,
    Letter.tries,
    Letter.may_be_with,
)
OF_PERSON = (
    Person.first_name,
    Person.channel,
    Person.language,
    Person.reach_sealed,
    Person.reach_fingerprint,
    Person.state.label("person_state"),
    Person.unreached_since,
    Person.paused_since,
    GiverSettings.per_week,
    GiverSettings.quiet_from,
    GiverSettings.quiet_until,
)
FREE_TO_HEAR = not_blocked(Need.asker_id, Letter.person_id)
FREE_TO_TALK = not_blocked(Offer.asker_id, Offer.giver_id)
"""Neither of two who want no contact is written to about the other."""

OF_NEED = (
    case((or_(Letter.kind != LetterKind.NEW_NEED, FREE_TO_HEAR), Need.state)).label("need_state"),
    Need.asker_id,
    Need.hands,
    Need.card_words,
    Need.language.label("need_language"),
    Need.timing,
    Need.answer_by,
    Neighbourhood.name.label("neighbourhood"),
    case((or_(Offer.state.not_in(TALKING), FREE_TO_TALK), Offer.state)).label("offer_state"),
)
OF_TALK = (
    FirstTalk.state.label("talk_state"),
    FirstTalk.at.label("talk_at"),
    Consent.state.label("effect_state"),
)
"""Her kennismakingsgesprek, and whether she may be asked a few questions."""

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
    this person, `in_other_hands` those that another worker is about to send; `alone` says that the
    deployment serves this community only.
    """
    return next(iter(at_their_turn(community_id, [letter_id], now)), None)


def at_their_turn(
    community_id: int, letter_ids: Collection[int], now: datetime
) -> Sequence[AnyRow]:
    """The same of several."""
    told = {"community": community_id, "letters": letter_ids, "week": week_began(now), "now": now}
    return db.session.execute(QUESTION, told).all()


def _joined(columns: AnySelect) -> AnySelect:
    return (
        columns.select_from(Letter)
        .join(Community, Community.id == Letter.community_id)
        .outerjoin(Person, leads_to(Letter.person_id, Person))
        .outerjoin(GiverSettings, leads_to(Letter.person_id, GiverSettings))
        .outerjoin(Need, leads_to(Letter.need_id, Need))
        .outerjoin(Neighbourhood, leads_to(Need.neighbourhood_id, Neighbourhood))
        .outerjoin(Offer, leads_to(Letter.offer_id, Offer))
        .outerjoin(FirstTalk, leads_to(Letter.person_id, FirstTalk))
        .outerjoin(
            Consent,
            (Consent.community_id == Letter.community_id)
            & (Consent.person_id == Letter.person_id)
            & (Consent.purpose == ConsentFor.EFFECT),
        )
        .outerjoin(
            Duty,
            (Duty.community_id == Letter.community_id)
            & (Duty.id == who_is_there(Letter.community_id, bindparam("now", type_=UTCDateTime))),
        )
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


def _told_this_week() -> ScalarSelect[int]:
    """Those that left."""
    return (
        select(func.count())
        .where(
            ToldEarlier.community_id == Letter.community_id,
            ToldEarlier.person_id == Letter.person_id,
            ToldEarlier.kind.in_(TO_ALL_GIVERS),
            ToldEarlier.gathered_in.is_(None),
            ToldEarlier.sent_at >= bindparam("week"),
        )
        .correlate(Letter)
        .scalar_subquery()
    )


def _in_other_hands() -> ScalarSelect[int]:
    """Letters about needs to the same person that another worker may be sending just now. Which of
    the two took his first cannot be known, so each waits for the other."""
    return (
        select(func.count())
        .where(
            Beside.community_id == Letter.community_id,
            Beside.person_id == Letter.person_id,
            Beside.kind.in_(TO_ALL_GIVERS),
            Beside.state == LetterState.CLAIMED,
            Beside.claimed_by.is_distinct_from(Letter.claimed_by),
        )
        .correlate(Letter)
        .scalar_subquery()
    )


QUESTION = (
    _joined(select(*OF_LETTER, *OF_PERSON, *OF_NEED, *OF_TALK, *OF_COMMUNITY))
    .add_columns(
        _open_offers().label("open_offers"),
        _told_this_week().label("told_this_week"),
        _in_other_hands().label("in_other_hands"),
        is_away(Letter.community_id, Letter.person_id, bindparam("now", type_=UTCDateTime)).label(
            "is_away"
        ),
        (select(func.count(Community.id)).scalar_subquery() == 1).label("alone"),
    )
    .where(
        Letter.community_id == bindparam("community"),
        Letter.id.in_(bindparam("letters", expanding=True)),
    )
)
"""Put together once: for each letter anew, that takes longer than the answer."""
