"""`flask community poster`: what hangs in the library before anybody came in at the desk."""

from typing import IO

import click
import segno
from flask import current_app
from flask.cli import with_appcontext
from flask_babel import force_locale
from markupsafe import Markup

from app.cli.community.group import community
from app.cli.community.ways_in import inside, site_of
from app.domain.languages import SOURCE
from app.store.queries.town import communities
from app.texts.sources import CODES


@community.command()
@click.argument("slug")
@click.option(
    "-o", "--out", type=click.File("w", encoding="utf-8", lazy=True), default="-",
    help="The file it is written to; else it is printed.",
)  # fmt: skip
@click.option(
    "--way", type=click.Choice(list(CODES)), default="samen", show_default=True,
    help="Where it will hang: so the desk reads how many came by it.",
)  # fmt: skip
@with_appcontext
def poster(slug: str, out: IO[str], way: str) -> None:
    """Makes the poster of a community: one file of HTML that needs nothing else.

    Open it in a browser and print it on A4. The desk has the same one for each way, and cards.

    \b
    Example:
      flask --app wsgi community poster reestveen -o poster.html
      flask --app wsgi community poster reestveen --way school > school.html
    """
    found, moment = inside(slug)
    here = communities.at(found.host, moment.now)
    address = f"{site_of(found.host)}/k/{way}"
    template = current_app.jinja_env.get_template("kwartiermaker/town/poster_file.html")
    with force_locale(SOURCE.locale):
        told = template.render(
            town=here.town if here else "",
            duty_name=here.duty_name if here else None,
            duty_phone=here.duty_phone if here else None,
            address=address.partition("://")[2],
            drawn=_drawn(address),
        )
    click.echo(told, file=out)


def _drawn(address: str) -> Markup:
    code = segno.make_qr(address, error="m")
    return Markup(code.svg_inline(light="#fff", omitsize=True))  # noqa: S704 - of our own address
