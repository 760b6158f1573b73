"""The examples of a situation as this community shows them: what it added, then the team's own, as
it left or worded them."""

from dataclasses import dataclass
from typing import Any

from flask import g
from flask_babel import gettext

from app.actions.needs.examples import Place
from app.domain.ids import show_id
from app.domain.needs.themes import Tile
from app.domain.states import ExampleState
from app.store.db import AnyRow
from app.store.queries.needs import examples as kept
from app.texts.examples import Example, Situation

ADDED = "eigen-"
"""Begins the key of what was added: no slug of the team's does."""


@dataclass(frozen=True)
class Listed:
    """`key` names it in addresses and forms. What a community wrote stays in its own words."""

    key: str
    place: Place
    words: str
    is_own: bool
    is_hidden: bool = False


def listed(situation: Situation) -> list[Listed]:
    """All of them, hidden ones too, as the desk sees them."""
    own = kept.own(g.community.id, situation.slug)
    instead: dict[str, Any] = {row.replaces: row for row in own if row.replaces}
    added = [_added(situation, row) for row in own if not row.replaces]
    return added + [_of_team(situation, e, instead.get(e.slug)) for e in situation.examples]


def shown(situation: Situation) -> list[Listed]:
    return [example for example in listed(situation) if not example.is_hidden]


def _added(situation: Situation, row: AnyRow) -> Listed:
    place = Place(situation.slug, Tile(row.tile), row.words, own_id=row.id)
    return Listed(ADDED + show_id(row.id), place, row.words, is_own=True)


def _of_team(situation: Situation, example: Example, instead: AnyRow | None) -> Listed:
    place = Place(situation.slug, example.tile, example.words, slug=example.slug)
    if instead is None:
        return Listed(example.slug, place, gettext(example.words), is_own=False)
    is_hidden = instead.state == ExampleState.HIDDEN
    return Listed(example.slug, place, instead.words, is_own=True, is_hidden=is_hidden)
