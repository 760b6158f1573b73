"""How people come to a demo town: it is founded, givers register and are met."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from app.actions.givers.joining import NewGiver, register_giver
from app.actions.givers.meeting import introduce_giver
from app.actions.town.communities import (
    NewCommunity,
    Place,
    appoint_kwartiermaker,
    found_community,
    let_municipality_read,
)
from app.cli.demo_town.agenda import Story
from app.cli.demo_town.cast import GiverTold, Names, address_of, organisations
from app.cli.demo_town.town import Town
from app.domain.actor import GiverKind, Hat, Turn
from app.domain.house_rules import HouseRules
from app.domain.needs.themes import Tile
from app.domain.people.reach import Channel, Reach

VOG_SHARE = 0.3
FASTEST_MEETING, SLOWEST_MEETING = 3, 9  # days


def found(told: dict[str, Any], rules: HouseRules, chance: Random, start: datetime) -> Town:
    slug = told["slug"]
    new = NewCommunity(slug, told["host"], told["name"], told["town"], told["owner"])
    town = Town(found_community(new, told["neighbourhoods"]), slug, rules, chance, start)
    for turn in Turn:
        _appoint(town, turn, told[turn])
    first_name = told["municipality"]["first_name"]
    person = let_municipality_read(town.moment(), _reach(town, first_name), first_name)
    town.remember(person.id, first_name, Hat.MUNICIPALITY)
    return town


def _appoint(town: Town, turn: Turn, told: dict[str, str]) -> None:
    first_name, place = told["first_name"], Place(turn, told["phone"], told["days"])
    person = appoint_kwartiermaker(town.moment(), _reach(town, first_name), first_name, place)
    town.remember(person.id, first_name, Hat.KWARTIERMAKER)
    if turn is Turn.ON_DUTY:
        town.duty_id = person.id


def _reach(town: Town, first_name: str) -> Reach:
    return Reach(Channel.EMAIL, address_of(town.slug, first_name))


def givers(told: dict[str, Any], names: Names, chance: Random) -> Iterator[GiverTold]:
    """As many as the file says: those it names, then residents with a lot's preferences."""
    known = told["known_giver"]
    yield GiverTold(known, address_of(told["slug"], known), tuple(Tile), vog=True)
    named = list(organisations(told))
    yield from named
    for _ in range(told["givers"] - len(named) - 1):
        tiles = tuple(chance.sample(list(Tile)[:-1], chance.randint(1, 4)))
        yield GiverTold(*names.next(), tiles, vog=chance.random() < VOG_SHARE)


def giver_story(town: Town, told: GiverTold) -> Story:
    """Registers, and meets the kwartiermaker some days later."""
    giver_id = town.join(told.first_name, told.address)
    kind = GiverKind.COMPANY if told.is_company else GiverKind.ORGANISATION
    if not told.organisation:
        kind = GiverKind.RESIDENT
    new = NewGiver(told.first_name, kind, told.organisation, told.condition, told.tiles)
    register_giver(town.moment(giver_id), new)
    town.remember(giver_id, told.first_name, Hat.GIVER)
    yield timedelta(days=town.chance.randint(FASTEST_MEETING, SLOWEST_MEETING))
    introduce_giver(town.on_duty(), giver_id, told.vog)
    town.meets(giver_id, told)
