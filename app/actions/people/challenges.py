"""What a browser was given to sign with a passkey. A challenge is for one browser, one purpose and
some minutes, and goes with its first use, right or wrong."""

import secrets
from datetime import timedelta

from app.domain.moment import Moment
from app.domain.people.passkeys import Ceremony
from app.domain.refusals import KeyRefused
from app.store.db import db
from app.store.queries.people import passkeys as kept
from app.store.sealing import seals
from app.store.tables import Challenge

CHALLENGE_BYTES = 32


def new_challenge(moment: Moment, browser: str, ceremony: Ceremony) -> bytes:
    """The one before it opens nothing any more."""
    browser_hash, challenge = seals().fingerprint(browser), secrets.token_bytes(CHALLENGE_BYTES)
    row = kept.challenge_of(moment.community_id, browser_hash)
    if row is None:
        row = Challenge(community_id=moment.community_id, browser_hash=browser_hash)
        db.session.add(row)
    row.ceremony, row.challenge = ceremony, challenge
    row.ends_at = moment.now + timedelta(minutes=moment.rules.sessions.challenge_minutes)
    return challenge


def spend(moment: Moment, browser: str, ceremony: Ceremony) -> bytes:
    """Raises KeyRefused."""
    row = kept.challenge_of(moment.community_id, seals().fingerprint(browser))
    if row is None or row.ceremony != ceremony or row.ends_at <= moment.now:
        raise KeyRefused
    db.session.delete(row)
    return row.challenge
