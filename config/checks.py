"""What is wrong with a setting: the end of a sentence, or None when it is fine."""

import re
from collections.abc import Callable, Sequence
from datetime import date, time
from typing import Any
from urllib.parse import SplitResult, parse_qs, urlsplit

from cryptography.fernet import Fernet

from app.delivery.vapid import public_of
from app.domain.people.reach import email_reach

SHORTEST_SECRET = 32
LONGEST_NAME = 10
PROVED = frozenset({"verify-ca", "verify-full"})
"""TLS to anyone who can prove that it is she: `require` alone talks with anybody in between."""
DATABASES = ("sqlite", "postgresql", "postgresql+psycopg")

PUSH_HOST = re.compile(r"(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+")

Check = Callable[[Any], str | None]


class SettingsError(SystemExit):
    """Ends the start with one sentence that names the setting."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"Setting {name} {problem}.")


def one_of(*known: str) -> Check:
    return lambda told: None if told in known else f"must be one of {', '.join(known)}"


def secret(told: str) -> str | None:
    if len(told) >= SHORTEST_SECRET:
        return None
    return f"must have at least {SHORTEST_SECRET} characters"


def secrets(told: Sequence[str]) -> str | None:
    if not told:
        return "must hold at least one key"
    return next((problem for problem in map(secret, told) if problem), None)


def address(*schemes: str) -> Check:
    """With a host, and a port that can be one."""

    def check(told: str) -> str | None:
        url = _split(told)
        if url is None or url.scheme not in schemes:
            return f"must start with one of {', '.join(f'{scheme}://' for scheme in schemes)}"
        return None if url.hostname else "must name a host"

    return check


def site(told: str) -> str | None:
    """Links are made by putting a path behind it."""
    url = _split(told)
    problem = address("http", "https")(told)
    if problem or url is None:
        return problem
    return "must end after the host" if url.path or url.query or url.fragment else None


def contact(told: str) -> str | None:
    """As RFC 9116 wants it: an address with its scheme, on one line."""
    if told.startswith("mailto:"):
        return email(told.removeprefix("mailto:"))
    wrong = address("https")(told) or not told.isprintable()
    return "must be a mailto: or https: address" if wrong else None


def is_this_machine(url: str) -> bool:
    """Elsewhere the doors of development, where anybody comes in as anybody, must be shut."""
    host = urlsplit(url).hostname or ""
    return host in ("127.0.0.1", "::1") or host.split(".")[-1] == "localhost"


def in_the_open(told: str) -> str | None:
    """Whether numbers and words would leave this machine readable for anyone who carries them."""
    if not told.startswith("http://") or is_this_machine(told):
        return None
    return "must start with https:// in production"


def database_in_the_open(told: str) -> str | None:
    """As `in_the_open`. A name without a dot is that of a container beside this one."""
    url = urlsplit(told)
    query = parse_qs(url.query)
    named = [one for each in query.get("host", []) for one in each.split(",")]
    elsewhere = [host for host in (url.hostname or "", *named) if _is_elsewhere(host)]
    if not elsewhere or query.get("sslmode", [""])[0] in PROVED:
        return None
    return "must say sslmode=verify-full (or verify-ca) where the database is elsewhere"


def _is_elsewhere(host: str) -> bool:
    """A path is a socket of this machine; with a name there may be a port."""
    host = host.partition(":")[0] if host.count(":") == 1 else host
    is_here = host.startswith("/") or is_this_machine(f"//[{host}]" if ":" in host else f"//{host}")
    return not is_here and ("." in host or ":" in host)


def maybe(check: Check) -> Check:
    return lambda told: check(told) if told else None


def database(told: str, kinds: tuple[str, ...] = DATABASES) -> str | None:
    url = _split(told)
    if url is None or url.scheme not in kinds:
        return f"must start with one of {', '.join(f'{kind}://' for kind in kinds)}"
    if not url.path.strip("/"):
        return "must name a database"
    return _hosts(parse_qs(url.query))


def _hosts(query: dict[str, list[str]]) -> str | None:
    """One of two servers only reads, and which one changes when a replica is promoted."""
    several = len(query.get("host", [])) > 1
    if several and query.get("target_session_attrs") != ["read-write"]:
        return "must say target_session_attrs=read-write where it names more than one host"
    if query.get("pooler", ["transaction"]) != ["transaction"]:
        return "may say pooler=transaction, and nothing else of a pooler"
    return None


def postgresql(told: str) -> str | None:
    return database(told, DATABASES[1:])


def fernet_keys(told: tuple[str, ...]) -> str | None:
    try:
        made = [Fernet(key) for key in told]
    except ValueError:
        made = []
    return None if made else "must be one or more Fernet keys, separated by commas"


def email(told: str) -> str | None:
    return None if email_reach(told) else "must be an e-mail address"


def short_email(told: str) -> str | None:
    """Behind its name a plus and 53 signs must fit (RFC 5321: 64 before the @)."""
    if len(told.partition("@")[0]) > LONGEST_NAME or email(told):
        return f"must be an e-mail address with at most {LONGEST_NAME} signs before the @"
    return None


def text_sender(told: str) -> str | None:
    """As phones show it (GSM 03.38): a name, or a number."""
    fits = re.fullmatch(r"[A-Za-z0-9 ]{1,11}|\+?\d{5,15}", told)
    return None if fits else "must be a name of at most 11 letters, or a number"


def push_hosts(told: tuple[str, ...]) -> str | None:
    """Host names, "*." before one for all within it; an origin for a service on this machine."""
    fits = all(PUSH_HOST.fullmatch(host) or ("://" in host and not site(host)) for host in told)
    return None if told and fits else "must be host names, separated by commas"


def are_a_pair(private: str, public: str) -> bool:
    """Also when there is none."""
    try:
        return (public_of(private) if private else "") == public
    except ValueError:
        return False


def folder(told: str) -> str | None:
    return None if told.startswith("/") else "must be a folder, written from /"


def not_negative(told: int) -> str | None:
    return None if told >= 0 else "must not be less than 0"


def time_of_day(told: str) -> str | None:
    try:
        time.fromisoformat(told)
    except ValueError:
        return 'must be a time of day such as "21:00"'
    return None


def a_day(told: str) -> str | None:
    try:
        date.fromisoformat(told)
    except ValueError:
        return 'must be a day such as "2027-02-28"'
    return None


def weekdays(told: str) -> str | None:
    if re.fullmatch(r"[1-7]+", told):
        return None
    return 'must be numbers of days, such as "1234" from Monday to Thursday'


def _split(told: str) -> SplitResult | None:
    """None for what cannot be an address at all."""
    try:
        url = urlsplit(told)
        _ = url.port
    except ValueError:
        return None
    return url
