"""Which town somebody came to, and who she is there, in one question: all her pages ask both."""

from datetime import datetime

from sqlalchemy import true

from app.store import questions
from app.store.db import AnyRow
from app.store.queries.people.sessions import WHO
from app.store.queries.town import communities


def at(host: str, token_hash: str, now: datetime) -> AnyRow | None:
    """As `communities.at` and, in the same row, as `sessions.who`: `person_id` is None where nobody
    is behind this session. None where it is not remembered which town answers to this host."""
    known = communities.known(host)
    if known is None:
        return None
    return questions.first(_AT, community_id=known, host=host, token_hash=token_hash, now=now)


_HER = WHO.subquery("her")
_AT = communities.AT.add_columns(*_HER.c).outerjoin(_HER, true())
