"""What an e-mail says about the way back: how to get no more of them (RFC 8058), where an answer
goes, and where a report when it did not arrive."""

from email.headerregistry import Address

from app.delivery.addresses import home, no_more_questions
from app.delivery.carrier import Carrier
from app.domain.letters.kinds import MAY_BE_ANSWERED, TO_ALL_GIVERS, LetterKind
from app.domain.moment import Moment
from app.store import links, return_addresses
from app.store.db import AnyRow
from app.store.links import Purpose
from app.store.return_addresses import Errand, Returned, mark_of

ONE_CLICK = "List-Unsubscribe=One-Click"
"""What a mail program posts when she presses its own button."""


NOBODY = "<>"
"""A report about a letter that goes back there goes nowhere (RFC 5321): what answers a stranger's
may not begin a correspondence between machines (RFC 3834)."""


def headers(moment: Moment, letter: AnyRow, means: Carrier) -> dict[str, str]:
    return _to_stop(moment, letter, means) | _to_answer(moment, letter, means)


def _to_answer(moment: Moment, letter: AnyRow, means: Carrier) -> dict[str, str]:
    if not may_be_answered(letter, means):
        return {}
    to = _address(moment, letter, means, Errand.TALK, letter.offer_id)
    return {"Reply-To": str(Address(letter.community, addr_spec=to))}


def may_be_answered(letter: AnyRow, means: Carrier) -> bool:
    """Where answers come in, and for a letter from a conversation."""
    return bool(means.inbound_address) and LetterKind(letter.kind) in MAY_BE_ANSWERED


def _to_stop(moment: Moment, letter: AnyRow, means: Carrier) -> dict[str, str]:
    if LetterKind(letter.kind) not in TO_ALL_GIVERS:
        return {}  # what else can be stopped asks for a press of her own
    stop = stop_link(moment, letter, means.public_url)
    by_mail = _address(moment, letter, means, Errand.STOP, 0) or means.mail_from
    return {
        "List-Unsubscribe": f"<{stop}>, <mailto:{by_mail}?subject=stop>",
        "List-Unsubscribe-Post": ONE_CLICK,
    }


def stop_link(moment: Moment, letter: AnyRow, public_url: str) -> str:
    """Empty for a letter that nobody can do without: a match, a code."""
    if letter.kind == LetterKind.EFFECT:
        return home(public_url, letter) + no_more_questions(moment, letter)
    if LetterKind(letter.kind) not in TO_ALL_GIVERS:
        return ""
    token = links.sign(moment, Purpose.STOP, letter.person_id, 0)
    return f"{home(public_url, letter)}/l/{Purpose.STOP}/{token}"


def bounces_to(moment: Moment, letter: AnyRow, means: Carrier) -> str:
    """Another address for each person and address, so that nobody can report for somebody else;
    empty where no reports come in, and for a code, whose reader sees herself that it does not
    come."""
    if letter.kind == LetterKind.MAIL_LOST:
        return NOBODY
    if not letter.reach_fingerprint:
        return ""
    return _address(moment, letter, means, Errand.BOUNCE, mark_of(letter.reach_fingerprint))


def _address(moment: Moment, letter: AnyRow, means: Carrier, errand: Errand, thing_id: int) -> str:
    if not means.inbound_address:
        return ""
    day = letter.written_at.date()
    returned = Returned(errand, letter.community_id, letter.person_id, thing_id, day)
    return return_addresses.address(means.inbound_address, returned)
