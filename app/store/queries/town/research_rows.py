"""What those who said yes to research told and asked: the one place where this is read together.

Only `actions/town/research.py` asks this; import-linter sees to it.
"""

from collections import defaultdict
from collections.abc import Container, Sequence
from datetime import datetime

from sqlalchemy import Subquery, select

from app.domain.people.consents import TELLS_WHAT_GOES_ALONG, ConsentFor
from app.domain.states import ConsentState
from app.domain.town.research import Area, Asked, Participant
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import Answer, Consent, Need, Neighbourhood


def participants(community_id: int, given_after: datetime) -> list[Participant]:
    """Whose yes stands, in words that say what goes along. Their yes stays as it is until the
    transaction ends: whoever takes it back meanwhile waits, and is in no later export."""
    yeses = _yeses(community_id, given_after)
    rows = db.session.execute(yeses.with_for_update()).all()
    told = _told(community_id, yeses.subquery())
    lives = _neighbourhoods(community_id, yeses.subquery())
    return [Participant(row.person_id, lives.get(row.person_id), told[row.id]) for row in rows]


def _yeses(community_id: int, given_after: datetime) -> AnySelect:
    return select(Consent.id, Consent.person_id).where(
        Consent.community_id == community_id,
        Consent.purpose == ConsentFor.RESEARCH,
        Consent.state == ConsentState.GIVEN,
        Consent.version >= TELLS_WHAT_GOES_ALONG,
        Consent.given_at > given_after,
    )


def _told(community_id: int, yeses: Subquery) -> defaultdict[int, dict[str, str]]:
    found = select(Answer.consent_id, Answer.question, Answer.value).where(
        Answer.community_id == community_id, Answer.consent_id.in_(select(yeses.c.id))
    )
    told: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in db.session.execute(found):
        told[row.consent_id][row.question] = row.value
    return told


def _neighbourhoods(community_id: int, yeses: Subquery) -> dict[int, int]:
    """As each told it last."""
    found = select(Need.asker_id, Need.neighbourhood_id).where(
        Need.community_id == community_id,
        Need.asker_id.in_(select(yeses.c.person_id)),
        Need.neighbourhood_id.is_not(None),
    )
    rows = db.session.execute(found.order_by(Need.posted_at, Need.id))
    return {row.asker_id: row.neighbourhood_id for row in rows}


def asked(
    community_id: int, people: Container[int], given_after: datetime, before: datetime
) -> list[Asked]:
    """Their needs, posted before that moment; `people` are the participants."""
    yeses = _yeses(community_id, given_after).subquery()
    found = select(Need.asker_id, Need.posted_at, Need.theme, Need.state).where(
        Need.community_id == community_id,
        Need.asker_id.in_(select(yeses.c.person_id)),
        Need.posted_at < before,
    )
    rows: Sequence[AnyRow] = db.session.execute(found).all()
    return [Asked(*row) for row in rows if row.asker_id in people]


def areas(community_id: int) -> list[Area]:
    found = select(Neighbourhood.id, Neighbourhood.name, Neighbourhood.households).where(
        Neighbourhood.community_id == community_id
    )
    return [Area(*row) for row in db.session.execute(found)]
