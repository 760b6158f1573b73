"""`flask wall`: the municipality's own way into the database."""

import secrets

import click
from flask.cli import with_appcontext
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError, ProgrammingError

from app.store.db import come_back_from_wall, db, go_behind_wall
from app.store.wall import role
from app.store.wall.nowall import NoWall
from app.store.wall.published import PUBLISHED


@click.group()
def wall() -> None:
    """The municipality's own way into the database, where only published figures can be read.

    SQLite needs nothing: there the wall stands in the process itself.
    """


@wall.command()
@click.option("--sql", is_flag=True, help="Changes nothing; prints it for who may make roles.")
@with_appcontext
def create(sql: bool) -> None:
    """Makes the role on PostgreSQL, and prints it as a setting.

    The user in DATABASE_URL must be allowed to make roles and own the tables; else an administrator
    runs what --sql prints. Again gives the role another password. Until the setting is there the
    municipality reads nothing; all other doors are open as always.

    \b
    Example:
      flask --app wsgi wall create >> .env
      flask --app wsgi wall create --sql | psql vragen
    """
    if db.engine.dialect.name == "sqlite":
        raise click.ClickException("SQLite needs no role: the wall stands in the process itself.")
    if role.SCHEMA not in inspect(db.engine).get_schema_names():
        raise click.ClickException("First: flask --app wsgi db upgrade")
    password = secrets.token_urlsafe(24)
    orders = role.orders(str(db.engine.url.database), password)
    setting = f"MUNICIPALITY_DATABASE_URL={_url(password)}"
    if sql:
        click.echo("\n".join(f"{order};" for order in (*orders, f"-- {setting}")))
        return
    _run(orders)
    click.echo(setting)


@wall.command()
@with_appcontext
def check() -> None:
    """Says whether the wall stands: what can be read behind it, and that nothing else can."""
    try:
        read_behind_wall()
    except NoReading as trouble:
        raise click.ClickException(str(trouble)) from None
    click.echo(f"The wall stands. Behind it is read, and nothing else: {', '.join(PUBLISHED)}.")


class NoReading(Exception):
    """Says why the municipality reads nothing."""


def read_behind_wall() -> None:
    """Raises NoReading."""
    go_behind_wall("")
    try:
        for name in PUBLISHED:
            db.session.execute(text(f"SELECT id FROM {name}"))  # noqa: S608 (our own names)
    except NoWall as missing:
        raise NoReading(f"{missing}.") from None
    except DBAPIError as trouble:
        raise NoReading(f"No connection that reads: {trouble.orig}") from None
    finally:
        come_back_from_wall()


def _run(orders: tuple[str, ...]) -> None:
    try:
        for order in orders:
            db.session.execute(text(order.replace(":", r"\:")))
        db.session.commit()
    except ProgrammingError:
        raise click.ClickException(
            "The user in DATABASE_URL may not do this. Let an administrator run what "
            "flask --app wsgi wall create --sql prints."
        ) from None


def _url(password: str) -> str:
    """The same server and database, with the new role."""
    house = db.engine.url
    reader = house.set(username=role.login(str(house.database)), password=password)
    return reader.render_as_string(hide_password=False)
