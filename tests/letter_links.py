"""Links as letters hold them: of where whom they are written to is reached now."""

from functools import partial

from app.domain.moment import Moment
from app.store import links
from app.store.links import Link, Purpose
from app.store.queries.people import reaches


def sign(moment: Moment, purpose: Purpose, person_id: int, thing_id: int) -> str:
    reached_at = reaches.fingerprint_of(moment.community_id, person_id)
    return links.sign(moment, purpose, person_id, thing_id, reached_at)


def read(moment: Moment, purpose: Purpose, token: str) -> Link | None:
    """As the doors read it."""
    reached_at = partial(reaches.fingerprint_of, moment.community_id)
    return links.read(moment, purpose, token, reached_at)
