"""One-tap links in letters: signed, for one purpose and one person, until a last day (R14).

A link names nobody and is kept nowhere. Letters make them, the doors read them; like `sealing`
they need a secret that lives outside the database.

Where its letter goes is part of what is signed, for all that shows or does something of hers:
whoever gave us another number or address is not read in the letters that lie at the one she left.
"""

import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from hashlib import sha256

from flask import current_app
from itsdangerous import Signer

from app.domain.moment import Moment


class Purpose(StrEnum):
    """What a link is for; it stands in its address, and no other purpose opens it."""

    NEED = "v"  # a need, to the giver it was sent to; the thing is the need
    LOAN_BACK = "t"  # "Is het terug?", to whoever lent it; the thing is the offer
    LOAN_LONGER = "u"  # the day it goes back, to the borrower; the thing is the offer
    COMPANION = "m"  # "Hoe gaat het samen?", to both of a maatje; the thing is the offer
    STOP = "x"  # no more letters about needs, to the giver who got one; there is no thing
    COLLEAGUE = "c"  # an invitation to answer for an organisation too; the thing is the invitation
    BROUGHT = "p"  # to anyone who wants to give, says a platform; the thing is what it told of her
    FIRST_TALK = "k"  # the kennismakingsgesprek, to the asker; there is no thing
    EFFECT = "e"  # three short questions, to anyone who said yes to them; there is no thing
    REST = "r"  # "Even rust", to those who rest or did; the thing is the second it was told in
    REACH = "n"  # "Was jij dit niet?", to where she was reached; the thing is the former reach
    STAY = "b"  # "Ik blijf", to anyone who was silent for long; there is no thing
    HOW_IT_WENT = "g"  # "Is het gelukt?", to asker and giver; the thing is the offer


@dataclass(frozen=True)
class Link:
    person_id: int
    thing_id: int


NEVER_ENDS = frozenset({Purpose.STOP, Purpose.REST})
"""They open from letters long kept, too: a rest may last longer than a link. What opens then is
judged by the rest itself (`web/links/rest.py`)."""
WHEREVER = frozenset({Purpose.STOP, Purpose.REACH, Purpose.COLLEAGUE, Purpose.BROUGHT})
"""Open for whoever has the letter: to get no more of them, to put an address back, and to anyone
who is not known yet."""
LAST_SECOND = 2**32 - 1
LARGEST_ID = 2**63 - 1
LAYOUT = struct.Struct(">IQQI")  # community, person, thing, last second: fits a text message


def sign(
    moment: Moment, purpose: Purpose, person_id: int, thing_id: int, sent_to: str | None = None
) -> str:
    """A token that opens for `rules.letters.link_days` days in the moment's community. `sent_to`:
    the fingerprint of where the letter goes; it is looked at unless it opens `WHEREVER`."""
    ends_at = moment.now + timedelta(days=moment.rules.letters.link_days)
    last = LAST_SECOND if purpose in NEVER_ENDS else int(ends_at.timestamp())
    packed = LAYOUT.pack(moment.community_id, person_id, thing_id, last)
    return _signer(purpose, sent_to).sign(urlsafe_b64encode(packed)).decode()


def read(
    moment: Moment, purpose: Purpose, token: str, reached_at: Callable[[int], str | None]
) -> Link | None:
    """None for what is forged, too old, for another purpose or of another community, and for what
    went to where she is not reached now, all alike. `reached_at` tells the fingerprint of where a
    person is; it is asked before anything is known to be signed."""
    told = _unpacked(token)
    if told is None:
        return None
    community_id, person_id, thing_id, ends_at = told
    if community_id != moment.community_id or ends_at < moment.now.timestamp():
        return None
    sent_to = None if purpose in WHEREVER else reached_at(person_id)
    is_ours = _signer(purpose, sent_to).validate(token.encode())
    return Link(person_id, thing_id) if is_ours else None


def _unpacked(token: str) -> tuple[int, ...] | None:
    """As it says itself, signed or not: with ids that a database can be asked for."""
    try:
        told = LAYOUT.unpack(urlsafe_b64decode(token.rpartition(".")[0].encode()))
    except (ValueError, struct.error):
        return None
    return told if max(told) <= LARGEST_ID else None


def _signer(purpose: Purpose, sent_to: str | None) -> Signer:
    secret = current_app.secret_key
    if secret is None:
        raise RuntimeError("no secret key to sign with")
    bound = "" if purpose in WHEREVER else f"/{sent_to}"
    return Signer(secret, salt=f"letter/{purpose}{bound}", digest_method=sha256)
