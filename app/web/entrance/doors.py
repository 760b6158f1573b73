"""The doors of the house, and who may come in at each. Closed unless opened here (habit 5)."""

from flask import Flask

from app.domain.actor import Hat
from app.web.api.pages import api
from app.web.asker.pages import asker
from app.web.asking.pages import asking
from app.web.board.pages import board
from app.web.dev.pages import dev
from app.web.entrance.door import Door
from app.web.giver.pages import giver
from app.web.inbound.taking import inbound
from app.web.joining.pages import joining
from app.web.keys.pages import keys, own_keys
from app.web.kwartiermaker.pages import kwartiermaker
from app.web.links.pages import links
from app.web.municipality.pages import municipality
from app.web.openapi.pages import openapi
from app.web.own.pages import own
from app.web.public.pages import public
from app.web.signin.pages import signin
from app.web.together.pages import together
from app.web.watch.health import health

READS_FIGURES = frozenset({Hat.MUNICIPALITY})
"""Never a need, a name or a live count: whoever reads for the municipality gives by another
address."""

DOORS = (
    Door(health, open_while_paused=True, at_the_table=True),
    Door(inbound, open_while_paused=True),
    Door(api, by_token=True),
    Door(openapi, open_while_paused=True),
    Door(public, open_while_paused=True, at_the_table=True),
    Door(signin, open_while_paused=True, at_the_table=True),
    Door(keys, open_while_paused=True),
    Door(own_keys, signed_in=True, open_while_paused=True),
    Door(links, open_while_paused=True),  # a link acts as its reader may
    Door(together, open_while_paused=True, at_the_table=True),
    Door(asking, at_the_table=True),
    Door(joining),
    Door(asker, hats=frozenset({Hat.ASKER})),
    Door(own, signed_in=True, open_while_paused=True),
    Door(board, signed_in=True, closed_to=READS_FIGURES),
    Door(giver, signed_in=True, closed_to=READS_FIGURES),
    Door(kwartiermaker, hats=frozenset({Hat.KWARTIERMAKER})),
    Door(
        municipality,
        hats=frozenset({Hat.MUNICIPALITY, Hat.KWARTIERMAKER}),
        walled_but_for=frozenset({Hat.KWARTIERMAKER}),  # she reads them before all others
    ),
    Door(dev, development_only=True),
)


def open_doors(app: Flask, development: bool) -> None:
    opened = [door for door in DOORS if development or not door.development_only]
    app.extensions["doors"] = {door.blueprint.name: door for door in opened}
    for door in opened:
        app.register_blueprint(door.blueprint)
