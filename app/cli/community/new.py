"""`flask community new`: a community from answers, from options or from a town file."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from flask import current_app
from flask.cli import with_appcontext

from app.cli.community.asking import ask, nested
from app.cli.community.founding import keep
from app.cli.community.group import community
from app.cli.community.plan import KINDS, Plan, Reading, WrongPlan
from app.cli.community.ways_in import link_of, site_of
from app.cli.kinds import EMAIL, HOST, LINE, PHONE, SLUG
from app.domain.people.reach import Reach
from app.store.db import db
from app.store.queries.town import communities
from app.store.queries.town.help_lines import local_lines
from app.texts import founding as says

OPTIONS = {
    "slug": "slug", "name": "name", "town": "town", "host": "host", "owner": "owner",
    "kwartiermaker": "kwartiermaker.name", "email": "kwartiermaker.email",
    "phone": "kwartiermaker.phone", "days": "kwartiermaker.days",
}  # fmt: skip


@community.command()
@click.option("--from", "file", type=click.Path(path_type=Path), help="A town file (TOML).")
@click.option("--check", is_flag=True, help="Says what is wrong with the file; keeps nothing.")
@click.option("--slug", type=SLUG, help="Its short name in commands.")
@click.option("--name", type=LINE, help="The name people see.")
@click.option("--town", type=LINE, help="The town or district it serves.")
@click.option("--host", type=HOST, help="The host name at which it is reached.")
@click.option("--owner", type=LINE, help="Who answers for the service.")
@click.option("--neighbourhood", type=LINE, multiple=True, help="Once for each of them.")
@click.option("--kwartiermaker", type=LINE, help="The first name of who is on duty.")
@click.option("--email", type=EMAIL, help="Her work address; letters go there.")
@click.option("--phone", type=PHONE, help="The work phone, shown to everybody.")
@click.option("--days", type=LINE, help='When she works: "ma t/m do, 9 tot 5 uur".')
@with_appcontext
def new(file: Path | None, check: bool, neighbourhood: Sequence[str], **told: Any) -> None:
    """Founds a community with its neighbourhoods and its first kwartiermaker, or changes it.

    Without options it asks. With --from it reads all from a file; config/town.example.toml is one,
    with every line explained. Either of them once more changes what is there.

    \b
    Example:
      flask --app wsgi community new
      flask --app wsgi community new --from /etc/vragen/town.toml --check
      flask --app wsgi community new --slug reestveen --name "Vragen & Geven" \\
        --town Reestveen --host vragen.reestveen.example --owner "Welzijn Reestveen" \\
        --neighbourhood Kerkbuurt --neighbourhood "Oude Haven" --kwartiermaker Karin \\
        --email karin@welzijn.example --phone "06 12 34 56 78" --days "ma t/m do, 9 tot 5 uur"
    """
    plan = _from_file(file) if file else _from_options(neighbourhood, told)
    _refuse_another_ones_host(plan)
    if check:
        click.echo(says.NOTHING_WRONG.format(file=file or plan.new.slug))
    else:
        _keep(plan)


def _from_file(file: Path) -> Plan:
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        raise click.ClickException(says.UNREADABLE.format(file=file)) from None
    except tomllib.TOMLDecodeError as trouble:
        raise click.ClickException(says.NOT_TOML.format(trouble=trouble)) from None
    is_new = communities.by_slug(str(told.get("slug", ""))) is None
    return _read({"neighbourhoods": [], **told} if is_new else told, file.parent)


def _from_options(neighbourhood: Sequence[str], told: Mapping[str, Any]) -> Plan:
    """What no option says is asked."""
    known: dict[str, Any] = {
        OPTIONS[name]: _as_typed(value) for name, value in told.items() if value is not None
    }
    if neighbourhood:
        known["neighbourhoods"] = {"names": list(dict.fromkeys(neighbourhood))}
    if {*KINDS, "neighbourhoods"} <= known.keys():
        if communities.by_slug(known["slug"]) is not None:
            raise click.ClickException(f"There is a community called {known['slug']} already.")
        return _read(known, Path())
    known = {"slug": known.get("slug") or _slug(), **known}
    answers = ask(known, _as_it_is(known["slug"]), current_app.extensions["theme"])
    return _read(answers, Path())


def _as_typed(value: Any) -> str:
    return value.address if isinstance(value, Reach) else str(value)


def _slug() -> str:
    question = says.QUESTIONS["slug"]
    while True:
        told = str(click.prompt(question.words)).strip()
        try:
            return SLUG.convert(told, None, None)
        except click.BadParameter:
            click.echo(question.wrong)


def _as_it_is(slug: str) -> dict[str, str]:
    """What the questions offer of a community that is there already."""
    found = communities.standing(slug)
    if found is None:
        return {}
    click.echo(says.EXISTS.format(slug=slug))
    known = {key: getattr(found, key.replace(".", "_")) for key in KINDS if "email" not in key}
    return {**known, "neighbourhoods": says.AS_IT_WAS}


def _read(told: Mapping[str, Any], folder: Path) -> Plan:
    try:
        return Reading(nested(told), folder, current_app.extensions["theme"]).plan()
    except WrongPlan as trouble:
        lines = "\n".join(f"  - {line}" for line in trouble.wrong)
        raise click.ClickException(f"{says.WRONG}\n{lines}") from None


def _refuse_another_ones_host(plan: Plan) -> None:
    here = communities.by_slug(plan.new.slug)
    if communities.host_is_taken(plan.new.host) and (here is None or here.host != plan.new.host):
        raise click.ClickException(says.HOST_TAKEN.format(host=plan.new.host))


def _keep(plan: Plan) -> None:
    was_there = communities.by_slug(plan.new.slug) is not None
    token, stayed = keep(plan)
    db.session.commit()
    said = says.CHANGED if was_there else says.SAVED
    click.echo(said.format(name=plan.new.name, town=plan.new.town))
    if stayed:
        click.echo(says.STAYED.format(names=", ".join(stayed)))
    _say_what_now(plan, token)


def _say_what_now(plan: Plan, token: str | None) -> None:
    name, host = plan.kwartiermaker.name, plan.new.host
    passkey = says.COMES_IN.format(name=name)
    if token:
        hours = current_app.extensions["house_rules"].sessions.staff_invitation_hours
        passkey = says.LINK.format(name=name, hours=hours, link=link_of(host, token))
    here = communities.by_slug(plan.new.slug)
    if here is not None and not local_lines(here.id):
        passkey += says.NO_LINES
    told = {"host": host, "site": site_of(host), "slug": plan.new.slug}
    click.echo(says.WHAT_NOW.format(passkey=passkey.rstrip("\n"), **told))
