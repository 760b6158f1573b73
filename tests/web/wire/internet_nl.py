"""What internet.nl wants of headers, as its tests of 2026 read them (checks/tasks/http_headers.py).

Ours is stricter where it may be: only the site itself, never another host. Not judged here is
"HTTP compression", which it advises against (no point is lost by it): `forgery.py` says why we may.
"""

from collections.abc import Iterator, Mapping

MUST_BE_NAMED = ("default-src", "frame-src", "frame-ancestors", "base-uri", "form-action")
NOBODY_ELSE = {"'self'", "'none'"}
A_YEAR = 31_536_000  # seconds
REFERRER = {"no-referrer", "same-origin"}


def faults(headers: Mapping[str, str], is_secure: bool) -> Iterator[str]:
    """What is wrong with the headers of an answer, in the order of the page on headers (4.4)."""
    yield from _policy_faults(headers.get("Content-Security-Policy", ""))
    if headers.get("X-Content-Type-Options") != "nosniff":
        yield "nosniff"
    if headers.get("Referrer-Policy") not in REFERRER:
        yield "referrer"
    if is_secure and not lasts_a_year(headers.get("Strict-Transport-Security", "")):
        yield "HSTS"


def _policy_faults(policy: str) -> Iterator[str]:
    told = directives(policy)
    yield from (f"no {name}" for name in MUST_BE_NAMED if not told.get(name))
    for name, sources in told.items():
        yield from (f"{name} {source}" for source in sources if source not in NOBODY_ELSE)
        if "'none'" in sources and len(sources) > 1:
            yield f"{name} says none and some"


def directives(policy: str) -> dict[str, list[str]]:
    """The first of a name counts, as in a browser."""
    told: dict[str, list[str]] = {}
    for part in filter(None, map(str.split, policy.split(";"))):
        told.setdefault(part[0], part[1:])
    return told


def lasts_a_year(told: str) -> bool:
    parts = [part.strip().lower() for part in told.split(";")]
    ages = [part.removeprefix("max-age=") for part in parts if part.startswith("max-age=")]
    return "includesubdomains" in parts and len(ages) == 1 and int(ages[0]) >= A_YEAR
