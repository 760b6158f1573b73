"""`flask research make`: the second of the two people, and the file itself."""

from pathlib import Path

import click
from flask.cli import with_appcontext

from app.actions.town.research import Handed, make_export
from app.cli.kinds import OPAQUE_ID
from app.cli.place import moment_in, of_community
from app.cli.research.handing import handed_over
from app.cli.research.packing import package_of
from app.domain.moment import Moment
from app.domain.refusals import ExportLapsed, NotFound, Refusal, TooFewForResearch, WrongMoment
from app.store.db import db
from app.store.queries.town import communities

WHY: dict[type[Refusal], str] = {
    NotFound: "The desk asked for no such thing. What it asked for: flask --app wsgi research list",
    WrongMoment: "This was made already, or the desk let go of it. Let the desk ask once more.",
    ExportLapsed: "This was asked too long ago. Let the desk ask once more.",
    TooFewForResearch: "Fewer than {fewest} people say yes by now: a few rows are a few people.",
}


@click.command()
@click.argument("id", type=OPAQUE_ID)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@of_community
@with_appcontext
def make(id: int, file: Path, community: str | None) -> None:
    """Makes the FILE that the desk asked for by this ID (`research list`), once.

    A zip with two CSV files and their description (Frictionless Data). Only you can read it: hand
    it over in person or sealed, then delete it. It is noted in the journal, and everybody who is in
    it reads so. Nothing is made where a yes fewer than the house rules ask still stands.

    A process that is killed may leave FILE.part: where `research list` says made, that is the file.

    \b
    Exit codes: 0 done, 1 it could not be done and no file is there, 2 asked in a wrong way.

    \b
    Example:
      flask --app wsgi research make 3xk09ahw2n5rt study.zip
    """
    moment = moment_in(community)
    handed = _made(moment, id)
    found = communities.by_id(moment.community_id)
    try:
        with handed_over(file, package_of(handed, found)):
            db.session.commit()
    except OSError as error:
        db.session.rollback()
        told = f"{file} cannot be written: {error.strerror or error}."
        raise click.ClickException(told) from None
    click.echo(f"{file}: {len(handed.people)} people, for {handed.for_whom}")


def _made(moment: Moment, export_id: int) -> Handed:
    try:
        return make_export(moment, export_id)
    except Refusal as refusal:
        db.session.rollback()
        told = WHY[type(refusal)].format(fewest=moment.rules.research.fewest_people)
        raise click.ClickException(told) from None
