"""The municipality's pages are made behind the wall, each of them; the database says which side."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event, select, text

from app.domain.actor import Hat
from app.store.db import db
from app.store.tables import Need
from app.store.wall import engine as walled
from app.store.wall import side
from tests.neighbours import neighbour_with_figures
from tests.quarters import QUARTER, large_town
from tests.town import Town
from tests.web.browser import Browser
from tests.web.municipality.readers import ADDRESS, official, publish, signed_in
from tests.web.municipality.test_walls import value_for

METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
OF_ANYBODY = {"health", "inbound", "public", "signin", "keys", "links", "asking", "joining"}
OF_ANYBODY |= {"together", "openapi"}
HER_OWN = {"own_keys", "own", "municipality"}
WORDS = "Wie kan de fiets van Samantha maken?"


@contextmanager
def heard(engine: Engine) -> Iterator[list[str]]:
    """The questions that a database was asked."""
    said: list[str] = []

    def listen(connection: Any, cursor: Any, statement: str, *more: Any) -> None:
        said.append(statement)

    event.listen(engine, "before_cursor_execute", listen)
    yield said
    event.remove(engine, "before_cursor_execute", listen)


def addresses(town: Town) -> Iterator[str]:
    """Each page of her door, and each file."""
    for rule in town.app.url_map.iter_rules():
        if rule.endpoint.startswith("municipality.") and "GET" in (rule.methods or ()):
            with town.app.test_request_context():
                values = dict.fromkeys(rule.arguments, QUARTER)
                yield town.app.url_for(rule.endpoint, **values)


@pytest.fixture
def with_figures(town: Town) -> Town:
    large_town(town)
    publish(town)
    neighbour_with_figures(town)
    return town


def test_figures_are_read_behind_the_wall_in_every_form(with_figures: Town) -> None:
    wim, tried = official(with_figures), 0
    for address in addresses(with_figures):
        with heard(walled.engine()) as behind, heard(db.engine) as outside:
            assert wim.get(address).status_code == 200, address
        assert any("FROM figures" in question for question in behind), address
        assert not [question for question in outside if "figures" in question], address
        tried += 1
    assert tried >= 4


def test_the_kwartiermaker_reads_on_this_side(with_figures: Town) -> None:
    """The control, and so that she can read them before they are published."""
    karin = signed_in(with_figures.app, with_figures, with_figures.kwartiermaker())
    with heard(walled.engine()) as behind, heard(db.engine) as outside:
        assert karin.get(ADDRESS).status_code == 200
    assert behind == []
    assert any("FROM figures" in question for question in outside)


@pytest.mark.parametrize("hat", [Hat.MUNICIPALITY, Hat.KWARTIERMAKER])
def test_a_page_that_asks_for_a_need_is_refused(
    with_figures: Town, hat: Hat, caplog: pytest.LogCaptureFixture
) -> None:
    """As a mistake of ours would; the kwartiermaker's is the control."""
    with_figures.asks(with_figures.asker(), WORDS)
    view = lambda: str(db.session.scalars(select(Need.words)).all())  # noqa: E731
    with_figures.app.view_functions["municipality.newest_page"] = view
    person = with_figures.person("Wim", hat)
    with caplog.at_level(logging.CRITICAL):
        answer = signed_in(with_figures.app, with_figures, person).get("/gemeente")
    if hat is Hat.MUNICIPALITY:
        assert answer.status_code == 500
        assert "Dit lukt nu even niet" in answer.text
        assert "Samantha" not in answer.text
    else:
        assert "Samantha" in answer.text


def test_the_next_request_is_on_this_side_again(with_figures: Town) -> None:
    official(with_figures).get(ADDRESS)
    assert not side.is_behind()
    assert db.session.execute(text("SELECT 1 FROM people")).first()


def test_without_a_wall_she_reads_nothing_and_all_others_go_on(
    with_figures: Town, open_app: Callable[..., Any], caplog: pytest.LogCaptureFixture
) -> None:
    house = db.engine.url.render_as_string(hide_password=False)
    karin, wim = with_figures.kwartiermaker(), with_figures.official()
    with open_app(house) as app:
        if app.extensions["wall"]:
            app.extensions["wall"].dispose()
        app.extensions["wall"] = None
        answer = Browser(app).sign_in(with_figures, wim).get(ADDRESS)
        assert answer.status_code == 503
        assert "300" not in answer.text
        assert "flask --app wsgi wall create" in caplog.text
        assert Browser(app).get("/").status_code == 200
        assert signed_in(app, with_figures, karin).get(ADDRESS).status_code == 200


@pytest.mark.parametrize("method", METHODS)
def test_no_other_door_opens_by_any_method(town: Town, method: str) -> None:
    """Every address of the house; what anybody may do, she may too, and what is her own is hers."""
    if method not in ("GET", "POST") and db.engine.dialect.name == "postgresql":
        pytest.skip("which methods an address takes is asked of no database")
    large_town(town)
    publish(town)
    bianca, karin = town.asker("Bianca"), town.kwartiermaker()
    need = town.asks(bianca, WORDS)
    town.chooses(bianca, town.offers(town.giver(met_by=karin), need))
    wim, opened = official(town), set()
    for blueprint, endpoint, address in every_address(town, need.id):
        answer = wim.client.open(address, method=method, base_url=wim.base_url)
        assert answer.status_code < 500, (method, endpoint)
        assert b"Samantha" not in answer.data, (method, endpoint)
        if answer.status_code < 300 and method != "OPTIONS":
            opened.add(blueprint)
    assert opened <= OF_ANYBODY | HER_OWN
    assert ("municipality" in opened) is (method in ("GET", "HEAD"))


def every_address(town: Town, need_id: int) -> list[tuple[str, str, str]]:
    told = []
    with town.app.test_request_context():
        for rule in town.app.url_map.iter_rules():
            blueprint = rule.endpoint.partition(".")[0]
            if blueprint not in ("static", "dev"):
                values = {name: value_for(rule, name, need_id) for name in rule.arguments}
                told.append((blueprint, rule.endpoint, town.app.url_for(rule.endpoint, **values)))
    return told
