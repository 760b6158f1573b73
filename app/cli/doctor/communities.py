"""The communities: whether there is one, and whether people can begin there."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import urlsplit

from app.cli.doctor.finding import Finding, found
from app.cli.doctor.machine import look_at_certificate
from app.domain.calendar import local
from app.store.db import AnyRow
from app.store.queries.town.beginnings import beginnings
from app.texts.help_lines import TRUSTED


def look_at_communities(public_url: str, now: datetime) -> Iterator[Finding]:
    """Asked only where the tables are those of this version."""
    communities = beginnings()
    if not communities:
        yield found("no_community")
    for one in communities:
        yield from _look_at(one, now)
        yield from _certificate(one.host, public_url, now)


def _look_at(one: AnyRow, now: datetime) -> Iterator[Finding]:
    about = {"town": one.town}
    if one.on_duty is None:
        yield found("nobody_on_duty", **about)
    elif not one.passkeys:
        yield found("nobody_came_in", **about, name=one.on_duty)
    else:
        yield found("community", **about, name=one.on_duty)
    if one.checked is not None and local(now).date() - one.checked > TRUSTED:
        yield found("lines_unchecked", **about, since=f"{one.checked:%d-%m-%Y}")


def _certificate(host: str, public_url: str, now: datetime) -> Iterator[Finding]:
    """That of the address of the service itself is looked at anyhow."""
    public = urlsplit(public_url)
    if public.scheme == "https" and host != public.hostname:
        yield look_at_certificate(f"https://{host}:{public.port or 443}", now)
