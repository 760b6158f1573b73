"""All by which somebody else may be inside as her, or read along: closed at one press of hers.

Sessions are the least of it. A browser that takes notifications goes on being told what is for her;
a passkey, a token of another program and a code on paper open anew. Whoever was inside as her for
some minutes could make or keep any of them.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.actions.people.paper_codes import revoke_paper_code
from app.actions.people.push import forget_phones_but
from app.actions.people.sessions import end_sessions_but
from app.actions.people.tokens import end_tokens_since
from app.actions.steps import by_the_house, take
from app.domain.moment import Moment
from app.domain.people.passkeys import CameBy
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.people import accounts as people
from app.store.queries.people import paper_codes as codes
from app.store.queries.people import passkeys as kept

INSIDE_BEFORE = timedelta(days=1)
"""A thief does not begin with her number: what was made this long before it moved may be his."""


@dataclass(frozen=True)
class Here:
    """Where she sits herself, which stays open: the hash of its session's token, the token by which
    its browser takes notifications, and by what she came in."""

    token_hash: str = ""
    pushed: str | None = None
    came_by: CameBy = CameBy.CODE


NOWHERE = Here()


def close_other_doors(moment: Moment, person_id: int, here: Here = NOWHERE) -> None:
    """A code on paper is left to whoever came in by it, and to anyone who has nothing else."""
    end_sessions_but(moment, person_id, here.token_hash)
    forget_phones_but(moment, person_id, here.pushed)
    if _has_another_way(moment, person_id, here):
        revoke_paper_code(by_the_house(moment), person_id)


def ends_paper(moment: Moment, here: Here) -> bool:
    """Whether her code on paper is one of the other doors."""
    return _has_another_way(moment, moment.me, here) and codes.has_any(
        moment.community_id, moment.me
    )


def _has_another_way(moment: Moment, person_id: int, here: Here) -> bool:
    has_number = people.one(moment.community_id, person_id).reach_sealed is not None
    return has_number and here.came_by is not CameBy.PAPER


def close_doors_made_since(moment: Moment, person_id: int, taken_at: datetime) -> None:
    """What whoever took her number may have made, around when he took it."""
    since = taken_at - INSIDE_BEFORE
    for passkey in kept.locked_of(moment.community_id, person_id):
        if passkey.made_at >= since:
            take(by_the_house(moment), Verb.REMOVE_PASSKEY, passkey)
            db.session.delete(passkey)
    end_tokens_since(by_the_house(moment), person_id, since)
