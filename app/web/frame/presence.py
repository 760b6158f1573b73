"""Whether somebody is there now, and who is back when: for the screens on which somebody waits.

Asked only where a page says it, so that all other pages cost nothing more.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Flask, g
from flask_babel import gettext

from app.domain.actor import Turn
from app.domain.calendar import A_DAY, local
from app.domain.desk.rota import back_on, begins, is_open
from app.store.db import AnyRow
from app.store.queries.desk import rota
from app.texts.rota import BACK, NOT_NOW
from app.web.entrance.moments import this_moment
from app.web.showing.formats import day


@dataclass(frozen=True)
class Presence:
    """`said` is one sentence, or empty while whoever is on duty is there as always."""

    said: str = ""
    is_anybody: bool = True


def presence() -> Presence:
    is_there = g.community.duty_name is not None
    works = is_open(g.now, this_moment().rules.desk.opens)
    if is_there and g.community.duty_turn != Turn.ON_DUTY:
        return Presence(_back(only=Turn.ON_DUTY), works)
    if is_there:
        said = "" if works else gettext(NOT_NOW, name=g.community.duty_name)
        return Presence(said, works)
    return Presence(_back(), is_anybody=False)


def _back(only: Turn | None = None) -> str:
    """Who is back first, of the whole rota or of one turn; nothing where nobody is on it."""
    people = [one for one in rota.people(g.community.id) if only in (None, one.turn)]
    return _first_back(people) if people else ""


def _first_back(people: Sequence[AnyRow]) -> str:
    away = rota.as_days(rota.absences(g.community.id, g.now))
    tomorrow = local(g.now).date() + A_DAY
    days = [back_on(one.id, tomorrow, away) for one in people]
    first = min(days)
    name = people[days.index(first)].first_name
    return gettext(BACK, name=name, day=day(begins(first)))


def init_app(app: Flask) -> None:
    app.jinja_env.globals.update(presence=presence)
