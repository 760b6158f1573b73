"""Web push: where a phone is told something, and how long it is worth telling.

The address of a phone is somebody's input, and we post to it: only hosts of known push services are
ever asked (SSRF).
"""

import json
import re
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime, time, timedelta
from urllib.parse import SplitResult, urlsplit

from app.domain.calendar import at_local, local
from app.domain.house_rules.letters import PushRules
from app.domain.letters.kinds import TO_ALL_GIVERS, LetterKind

BY_PUSH = frozenset(
    {
        LetterKind.NEW_NEED,
        LetterKind.DIGEST,
        LetterKind.FIND_OUT_DAY,
        LetterKind.CHOSEN,
        LetterKind.MESSAGE,
        LetterKind.HOW_IT_WENT,
    }
)
"""What waits for a giver's own deed. Thanks, and that somebody else was found, are words to read at
leisure: these stay letters."""

LONGEST_ENDPOINT = 1000
PLAIN = re.compile(rf"[!-\[\]-~]{{1,{LONGEST_ENDPOINT}}}")  # no space, no control, no backslash

NAME = re.compile(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+")


@dataclass(frozen=True)
class Subscription:
    """As a browser hands it over (RFC 8291): `p256dh` and `auth` in base64url."""

    endpoint: str
    p256dh: str
    auth: str

    def pack(self) -> str:
        return json.dumps(asdict(self))


def unpack(packed: str) -> Subscription:
    return Subscription(**json.loads(packed))


def is_admitted(endpoint: str, hosts: Collection[str]) -> bool:
    """Whether it is a push service of the list: a host, `*.` and a domain for any host within it,
    or, for a service on this machine in development, a whole origin."""
    if not PLAIN.fullmatch(endpoint):
        return False
    try:
        url = urlsplit(endpoint)
        return any(_fits(url, url.port, host) for host in hosts)
    except ValueError:
        return False


def _fits(url: SplitResult, port: int | None, host: str) -> bool:
    if "://" in host:
        return f"{url.scheme}://{url.netloc}" == host
    if url.scheme != "https" or "@" in url.netloc or port not in (None, 443):
        return False
    name = url.hostname or ""
    if not NAME.fullmatch(name):
        return False
    return name.endswith(host[1:]) if host.startswith("*.") else name == host


def lasts(kind: LetterKind, quiet_from: str, now: datetime, rules: PushRules) -> timedelta:
    """How long a push service keeps it for a phone that is off. What goes round is gone before her
    quiet hours and before the need is likely to be over; what is for her alone waits for days."""
    if kind not in TO_ALL_GIVERS:
        return timedelta(hours=rules.hours)
    here = local(now)
    day = here.date() + timedelta(days=here.time() >= time.fromisoformat(quiet_from))
    until_quiet = at_local(day, time.fromisoformat(quiet_from)) - now
    return min(timedelta(hours=rules.round_hours), until_quiet)
