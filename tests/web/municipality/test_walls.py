"""Every other door is closed to the municipality: all addresses, taken from the app itself."""

from collections.abc import Iterator

from flask import Flask
from werkzeug.routing import AnyConverter, Map, Rule

from app.domain.actor import Hat
from app.store.tables import Need
from tests.quarters import QUARTER
from tests.town import Town
from tests.web.municipality.readers import official

NAMES = ("Bianca", "Fatma")
WORDS = "Wie kan de fiets van Samantha maken?"


def addresses(app: Flask, need: Need, *, closed: bool) -> Iterator[tuple[str, Rule]]:
    """Each address behind a door that is closed, or open, to the municipality."""
    for rule in app.url_map.iter_rules():
        door = app.extensions["doors"].get(rule.endpoint.partition(".")[0])
        is_closed = door is None or not door.admits(frozenset({Hat.MUNICIPALITY}), True)
        if rule.endpoint != "static" and is_closed is closed:
            yield filled_in(app.url_map, rule, need), rule


def filled_in(url_map: Map, rule: Rule, need: Need) -> str:
    values = {name: value_for(rule, name, need.id) for name in rule.arguments}
    return url_map.bind("localhost").build(rule.endpoint, values, method=method_of(rule))


def value_for(rule: Rule, name: str, need_id: int) -> object:
    converter = rule._converters[name]
    if isinstance(converter, AnyConverter):
        return min(converter.items)
    known = {"IdConverter": need_id, "QuarterConverter": QUARTER, "IntegerConverter": 1}
    return known.get(type(converter).__name__, "x")


def method_of(rule: Rule) -> str:
    return next(one for one in ("POST", "GET", "DELETE") if one in (rule.methods or ()))


def a_match(town: Town) -> Need:
    karin = town.kwartiermaker()
    bianca, fatma = town.asker("Bianca"), town.giver("Fatma", met_by=karin)
    need = town.asks(bianca, WORDS)
    town.chooses(bianca, town.offers(fatma, need))
    return need


def test_every_closed_door_stays_closed(town: Town) -> None:
    need, wim = a_match(town), official(town)
    tried = list(addresses(town.app, need, closed=True))
    for address, rule in tried:
        answer = wim.client.open(address, method=method_of(rule), base_url=wim.base_url)
        assert answer.status_code in (403, 404), f"{rule.endpoint} opened"
    assert {rule.endpoint.partition(".")[0] for _, rule in tried} >= {"asker", "kwartiermaker"}


def test_no_page_that_is_open_shows_a_need_or_a_name(town: Town) -> None:
    need, wim = a_match(town), official(town)
    for address, rule in addresses(town.app, need, closed=False):
        if "GET" not in (rule.methods or ()):
            continue
        page = wim.get(address).text
        assert "Samantha" not in page, rule.endpoint
        assert not [name for name in NAMES if name in page], rule.endpoint
