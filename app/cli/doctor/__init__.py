"""`flask doctor`: is everything well, and what is to be done where it is not?"""

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import click
from dns.resolver import NoResolverConfiguration, Resolver
from flask import current_app
from flask.cli import with_appcontext
from sqlalchemy import make_url

from app.cli.doctor.copies import look_at_copies
from app.cli.doctor.finding import Finding, found
from app.cli.doctor.machine import look_at_certificate, look_at_disk, look_at_mail_server
from app.cli.doctor.means import look_at_settings, look_at_ways
from app.cli.doctor.names import look_at_names
from app.cli.doctor.store import look_at_store
from app.store.db import only_read
from app.texts.doctor import Level
from config.settings import Settings
from config.version import version

DNS_SECONDS = 5


@click.command()
@click.option("--dkim", default="", metavar="SELECTOR", help="The name of the key of our mail.")
@click.option("--json", "as_json", is_flag=True, help="For a program.")
@with_appcontext
def doctor(dkim: str, as_json: bool) -> None:
    """Looks at all that the service needs, and says in Dutch what to do where it is not well.

    Changes nothing and sends nothing. Ends with 1 when something is wrong.

    \b
    Example:
      flask --app wsgi doctor
      flask --app wsgi doctor --dkim mail2026 --json
    """
    only_read(True)
    findings = list(look(current_app.extensions["settings"], dkim, datetime.now(UTC)))
    if as_json:
        click.echo(json.dumps([_as_data(one) for one in findings], ensure_ascii=False, indent=1))
    else:
        for one in findings:
            click.echo(f"{one.level:<8}{one.sentence}")
    if any(one.level is Level.WRONG for one in findings):
        click.get_current_context().exit(1)


def look(told: Settings, selector: str, now: datetime) -> Iterator[Finding]:
    named = os.environ.get("SETTINGS_FILE")
    yield found("version", version=version())
    yield from look_at_settings(told, Path(named) if named else None)
    yield from look_at_ways(told)
    yield from look_at_store(told.public_url, now)
    yield from look_at_copies(told.is_production, now)
    yield look_at_disk(_folder(told.database_url))
    yield look_at_mail_server(told.smtp_url, urlsplit(told.public_url).hostname or "")
    yield look_at_certificate(told.public_url, now)
    if told.is_production:
        yield from look_at_names(told.mail_from, selector, _resolver())


def _folder(database_url: str) -> Path:
    """Where the database grows; of a server elsewhere, where this machine writes."""
    url = make_url(database_url)
    is_file = url.get_backend_name() == "sqlite" and url.database
    folder = Path(url.database).parent if is_file and url.database else Path("/")
    return folder if folder.is_dir() else Path("/")


def _resolver() -> Resolver:
    """The machine's own; one without answers nothing, and that is told."""
    try:
        resolver = Resolver()
    except NoResolverConfiguration:
        resolver = Resolver(configure=False)
    resolver.lifetime = DNS_SECONDS
    return resolver


def _as_data(one: Finding) -> dict[str, str]:
    return {"what": one.what, "level": one.level.value, "sentence": one.sentence}
