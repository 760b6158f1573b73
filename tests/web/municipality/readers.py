"""Whoever comes in at the municipality's door, with figures to read."""

from flask import Flask

from app.actions.town.figures import publish_figures
from app.domain.actor import Hat
from app.store.db import db
from app.store.tables import Person
from tests.quarters import QUARTER, freeze
from tests.town import Town
from tests.web.browser import Browser

ADDRESS = f"/gemeente/{QUARTER}"


def publish(town: Town, period: str = QUARTER) -> None:
    """Freezes the quarter as it stands and opens it to the municipality."""
    freeze(town, period)
    publish_figures(town.by_house(), period)
    db.session.commit()


def official(town: Town, name: str = "Wim") -> Browser:
    """Somebody of the municipality, signed in."""
    return signed_in(town.app, town, town.person(name, Hat.MUNICIPALITY))


def signed_in(app: Flask, town: Town, person: Person) -> Browser:
    return Browser(app).sign_in(town, person)
