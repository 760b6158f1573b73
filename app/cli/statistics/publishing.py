"""`flask statistics publish`, `rhythm`: what a community counts, and lets out."""

import click
from flask.cli import with_appcontext

from app.actions.town import figures
from app.actions.town.rhythms import choose_rhythm
from app.cli.kinds import one_of
from app.cli.place import TAMPERED, moment_in, of_community, of_quarter
from app.domain.calendar import local
from app.domain.moment import Moment
from app.domain.refusals import NothingToCount, QuarterNotOver
from app.domain.states import FiguresState
from app.domain.town.figures import FiguresTampered
from app.domain.town.quarters import Rhythm, frozen_from
from app.store.db import db
from app.store.queries.town import figures as kept


@click.command()
@of_quarter
@of_community
@with_appcontext
def publish(quarter: str, community: str | None) -> None:
    """Counts a quarter that is over, and lets its readers in. A second time changes nothing.

    The clock does this by itself, two weeks after the quarter and two weeks later. A community
    that counts half-years counts both quarters of it at once.

    \b
    Example:
      flask --app wsgi statistics publish --quarter 2026Q3
    """
    moment = moment_in(community)
    period = _frozen(moment, quarter)
    row = kept.one(moment.community_id, period)
    if row is not None and row.state == FiguresState.PUBLISHED:
        since = f"{local(row.published_at):%Y-%m-%d}"
        click.echo(f"{period} was published on {since}. Nothing changed.")
        return
    _publish(moment, period)
    click.echo(f"{period} is published.")


def _publish(moment: Moment, period: str) -> None:
    try:
        figures.publish_figures(moment, period)
    except FiguresTampered as error:
        raise click.ClickException(TAMPERED.format(period)) from error
    db.session.commit()


def _frozen(moment: Moment, quarter: str) -> str:
    """Kept before anything else: a process that dies after it leaves a period that only waits to
    be published."""
    try:
        period = figures.period_to_freeze(moment, quarter)
        figures.freeze_period(moment, period)
    except NothingToCount as error:
        raise click.ClickException(f"Nobody asked or gave anything up to {quarter}.") from error
    except QuarterNotOver as error:
        first_day = local(frozen_from(period, moment.rules.figures))
        told = f"{period} is not over long enough: it is counted from {first_day:%Y-%m-%d} on."
        raise click.ClickException(told) from error
    db.session.commit()
    return period


@click.command()
@click.argument("rhythm", type=one_of(Rhythm))
@of_community
@with_appcontext
def rhythm(rhythm: str, community: str | None) -> None:
    """Chooses how often a community counts, from the next half-year on.

    In a small one half-years hide less. What has begun is counted as it began.

    \b
    Example:
      flask --app wsgi statistics rhythm half_years
    """
    first = choose_rhythm(moment_in(community), Rhythm(rhythm))
    db.session.commit()
    click.echo(f"{rhythm}, from {first} on.")
