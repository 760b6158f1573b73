"""Other programs that come in by a token: what each may, what it is told, and where.

The address that is told something is somebody's input, and we post to it: only https, only a name
of the open internet, and nothing behind that name that is ours or private (SSRF).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from app.domain.letters.kinds import LetterKind
from app.domain.needs.themes import Tile
from app.domain.people.reach import Reach
from app.domain.states import OPEN_OFFERS, TALKING, OfferState

LONGEST_NAME = 60  # characters: "Planning van het wijkcentrum"
LONGEST_URL = 500


class Whose(StrEnum):
    """For whom a program acts."""

    ORGANISATION = "organisation"  # it answers needs, as one of its people
    PLATFORM = "platform"  # it brings people who want to give
    FIGURES = "figures"  # it reads what was published


class Scope(StrEnum):
    READ_NEEDS = "needs:read"
    READ_OFFERS = "offers:read"
    MAKE_OFFERS = "offers:write"
    READ_MESSAGES = "messages:read"
    SEND_MESSAGES = "messages:write"
    WEBHOOKS = "webhooks"
    BRING_GIVERS = "givers:write"
    READ_FIGURES = "figures:read"


OPENS: Mapping[Whose, tuple[Scope, ...]] = {
    Whose.ORGANISATION: (
        Scope.READ_NEEDS,
        Scope.READ_OFFERS,
        Scope.MAKE_OFFERS,
        Scope.READ_MESSAGES,
        Scope.SEND_MESSAGES,
        Scope.WEBHOOKS,
    ),
    Whose.PLATFORM: (Scope.BRING_GIVERS,),
    Whose.FIGURES: (Scope.READ_FIGURES,),
}
"""What may be chosen for each; never more."""

MADE_AT_THE_DESK = (Whose.PLATFORM, Whose.FIGURES)


class Lasts(IntEnum):
    """Days; the house rule may allow fewer."""

    A_MONTH = 30
    THREE_MONTHS = 90
    A_YEAR = 365


@dataclass(frozen=True)
class NewToken:
    whose: Whose
    name: str
    scopes: tuple[Scope, ...]
    days: int


@dataclass(frozen=True)
class NewBrought:
    """Whoever wants to give, as a platform tells it."""

    first_name: str
    reach: Reach
    tiles: tuple[Tile, ...] | list[Tile]


class ProgramEvent(StrEnum):
    """What a program is told: that something changed, never what was said."""

    NEED_OUT = "need.out"
    OFFER_CHOSEN = "offer.chosen"
    OFFER_OVER = "offer.over"
    OFFER_DONE = "offer.done"
    MESSAGE_CAME = "message.came"


BY_LETTER: Mapping[LetterKind, ProgramEvent] = {
    LetterKind.CHOSEN: ProgramEvent.OFFER_CHOSEN,
    LetterKind.SOMEONE_FOUND: ProgramEvent.OFFER_OVER,
    LetterKind.NO_LONGER_NEEDED: ProgramEvent.OFFER_OVER,
    LetterKind.SOLVED: ProgramEvent.OFFER_DONE,
    LetterKind.THANKS: ProgramEvent.OFFER_DONE,
    LetterKind.MESSAGE: ProgramEvent.MESSAGE_CAME,
}
"""A program is told when the giver as whom it acts is written to, and of nothing else."""

ASKS_FOR: Mapping[ProgramEvent, Scope] = {
    ProgramEvent.NEED_OUT: Scope.READ_NEEDS,
    ProgramEvent.OFFER_CHOSEN: Scope.READ_OFFERS,
    ProgramEvent.OFFER_OVER: Scope.READ_OFFERS,
    ProgramEvent.OFFER_DONE: Scope.READ_OFFERS,
    ProgramEvent.MESSAGE_CAME: Scope.READ_MESSAGES,
}
"""Whoever may not read a thing is not told of it either."""

STILL_TRUE: Mapping[ProgramEvent, frozenset[OfferState]] = {
    ProgramEvent.OFFER_CHOSEN: TALKING,
    ProgramEvent.OFFER_OVER: frozenset(OfferState) - OPEN_OFFERS,
    ProgramEvent.OFFER_DONE: frozenset({OfferState.DONE}),
    ProgramEvent.MESSAGE_CAME: TALKING,
}
"""In which states of the offer it may still leave: a decision may have been undone meanwhile."""

HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
PLAIN = re.compile(r"[!-\[\]-~]+")  # no space, no control, no backslash
OF_A_HOUSE = ("localhost", "local", "internal", "intranet", "lan", "home", "arpa", "onion", "test")
CARRIES_IPV4 = tuple(map(IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "::/96")))
"""Networks that lead on to an IPv4 address; `ipaddress` calls some of them open to all."""
OF_A_SITE = tuple(map(IPv6Network, ("fec0::/10", "3fff::/20")))
"""A house's own once, and of examples: `ipaddress` calls both open to all."""
ISATAP = (0x00005EFE, 0x02005EFE)  # in the second half; the address of IPv4 follows


def may_be_told(url: str) -> bool:
    """By its looks alone: what stands behind the name is looked at each time it is called."""
    if len(url) > LONGEST_URL or not PLAIN.fullmatch(url):
        return False
    try:
        told = urlsplit(url)
        port, host = told.port, told.hostname or ""
    except ValueError:
        return False
    is_plain = told.scheme == "https" and "@" not in told.netloc and not told.fragment
    return is_plain and port in (None, 443) and _is_a_name(host)


def _is_a_name(host: str) -> bool:
    return bool(HOST.fullmatch(host)) and host.rpartition(".")[2] not in OF_A_HOUSE


def is_on_the_open_internet(address: str) -> bool:
    """False for what is private, of this machine, reserved, or leads on to such an address."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _within(found)
    return _is_open(found) and (inner is None or _is_open(inner))


def _is_open(address: IPv4Address | IPv6Address) -> bool:
    if any(address in network for network in OF_A_SITE):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _within(address: IPv4Address | IPv6Address) -> IPv4Address | None:
    """The IPv4 address that one of IPv6 carries."""
    if isinstance(address, IPv4Address):
        return None
    is_isatap = int(address) >> 32 & 0xFFFFFFFF in ISATAP
    if is_isatap or any(address in network for network in CARRIES_IPV4):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)
