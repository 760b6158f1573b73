"""G5: how often, when and about what; and rest, in one tap."""

from typing import Any

import pytest

from app.domain.ids import show_id
from app.domain.needs.themes import Tile
from app.store.db import db
from app.store.tables import (
    CardLook,
    GiverNeighbourhood,
    GiverSettings,
    GiverTheme,
    Neighbourhood,
    Person,
)
from tests.town import Town
from tests.web.browser import Browser

PAGE = "/geef/instellingen"
TOLD: dict[str, Any] = {
    "rhythm": "weekly",
    "weekly_day": "4",
    "quiet_from": "19:00",
    "quiet_until": "09:00",
    "per_week": "1",
    "open_promises": "3",
}


def test_the_page_shows_the_houses_numbers_to_who_chose_none(as_fatma: Browser) -> None:
    as_fatma.get(PAGE)
    assert '<option value="21:00" selected>21.00</option>' in as_fatma.html
    assert '<option value="3" selected>3</option>' in as_fatma.html
    assert 'name="rhythm" value="at_once" checked' in as_fatma.html


def test_what_she_chose_is_kept_and_shown(as_fatma: Browser, fatma: Person) -> None:
    north = db.session.query(Neighbourhood).one()
    as_fatma.get(PAGE)
    told = {**TOLD, "themes": ["kleding", "spullen"], "neighbourhoods": [show_id(north.id)]}
    assert as_fatma.post(PAGE, **told).status_code == 302
    kept = db.session.query(GiverSettings).one()
    assert (kept.rhythm, kept.weekly_day, kept.per_week) == ("weekly", 4, 1)
    assert (kept.quiet_from, kept.quiet_until, kept.open_promises) == ("19:00", "09:00", 3)
    themes = db.session.query(GiverTheme.theme).filter_by(id=fatma.id).all()
    assert {theme for (theme,) in themes} == {"kleding", "spullen"}
    assert db.session.query(GiverNeighbourhood).filter_by(id=fatma.id).count() == 1
    as_fatma.get(PAGE)
    assert '<option value="4" selected>vrijdag</option>' in as_fatma.html
    as_fatma.post(PAGE, **TOLD)
    assert db.session.query(GiverTheme).filter_by(id=fatma.id).count() == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"rhythm": "hourly"},
        {"weekly_day": "7"},
        {"quiet_from": "25:00"},
        {"per_week": "2"},
        {"open_promises": "0"},
        {"themes": ["geld"]},
        {"neighbourhoods": ["zzzz"]},
    ],
)
def test_what_is_no_choice_is_handed_back(as_fatma: Browser, wrong: dict[str, Any]) -> None:
    as_fatma.get(PAGE)
    assert as_fatma.post(PAGE, **{**TOLD, **wrong}).status_code == 422
    assert "Kies hieronder wat past." in as_fatma.text
    assert db.session.query(GiverSettings).count() == 0


def test_everything_stays_on_the_list(town: Town, bianca: Person, as_fatma: Browser) -> None:
    as_fatma.get(PAGE)
    as_fatma.post(PAGE, **{**TOLD, "rhythm": "inside"})
    town.asks(bianca, "Wie maakt mijn fiets?", tile=Tile.REPAIR)
    as_fatma.get("/geef")
    assert "Wie maakt mijn fiets?" in as_fatma.text


def test_opening_a_card_is_noted_once(
    town: Town, bianca: Person, fatma: Person, as_fatma: Browser
) -> None:
    need = town.asks(bianca)
    for _ in range(2):
        assert as_fatma.get(f"/geef/vraag/{show_id(need.id)}").status_code == 200
    look = db.session.query(CardLook).one()
    assert (look.person_id, look.need_id) == (fatma.id, need.id)
