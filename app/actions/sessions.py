"""Sessions are rows: begun at sign-in, ended by a press, noted at most every few minutes."""

import hashlib
import secrets
from datetime import timedelta

from sqlalchemy import delete

from app.domain.actor import STAFF, Hat
from app.domain.moment import Moment
from app.store.db import db
from app.store.queries import sessions as kept
from app.store.tables import Session


def hash_token(token: str) -> str:
    """The token has 256 bits of chance in it, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def begin_session(moment: Moment, person_id: int, hats: frozenset[Hat]) -> str:
    """The token for the cookie. Staff stay signed in for a working day at most."""
    token, rules = secrets.token_urlsafe(32), moment.rules.sessions
    lasts = timedelta(hours=rules.staff_hours) if hats & STAFF else timedelta(days=rules.days)
    db.session.add(
        Session(
            community_id=moment.community_id,
            token_hash=hash_token(token),
            person_id=person_id,
            begun_at=moment.now,
            used_at=moment.now,
            ends_at=moment.now + lasts,
        )
    )
    return token


def end_session(moment: Moment, token: str) -> None:
    db.session.execute(
        delete(Session).where(
            Session.community_id == moment.community_id, Session.token_hash == hash_token(token)
        )
    )


def note_use(moment: Moment, token: str) -> None:
    """That the session is used now."""
    session = kept.by_token(moment.community_id, hash_token(token))
    if session is not None:
        session.used_at = moment.now
