"""PostgreSQL keeps one plan for a question of a hot page, in a large town too: to plan one anew
takes longer than to answer it."""

import pytest
from sqlalchemy import text

from app.domain.ids import show_id
from app.store.db import db
from bench.filling import Size, fill
from tests.town import Town
from tests.web.browser import Browser

LARGE = Size(givers=1, needs=20_000)
TRIES = 5  # plans for one value each, before PostgreSQL compares them with one for all
LOOKS = TRIES + 3
PLANNED = text("SELECT statement AS words, generic_plans, custom_plans FROM pg_prepared_statements")


def test_hot_pages_of_a_large_town_are_planned_once(town: Town) -> None:
    if db.engine.name != "postgresql":
        pytest.skip("SQLite plans by the words alone")
    karin = town.kwartiermaker()
    fatma, bianca = town.giver("Fatma", met_by=karin), town.asker("Bianca")
    need = town.asks(bianca)
    town.later(minutes=11)
    fill(LARGE)
    pages = {
        "/geef?over=alles": fatma,
        f"/geef/vraag/{show_id(need.id)}": fatma,
        "/mijn": bianca,
        "/bureau": karin,
    }
    looks = {page: Browser(town.app).sign_in(town, who) for page, who in pages.items()}
    for _ in range(LOOKS):
        for page, browser in looks.items():
            assert browser.get(page).status_code == 200, page
    asked = db.session.execute(PLANNED).all()
    assert [one.words for one in asked if one.custom_plans > TRIES] == []
    assert [one.words for one in asked if "card_words" in one.words and one.generic_plans] != []
