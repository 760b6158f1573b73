"""Posters, cards and codes, and what the desk reads of how many came."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.actions.town import sources
from app.domain.town.sources import Source
from app.store.db import db
from app.texts.sources import CODES
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import said

INVITE = "/bureau/uitnodigen"


@pytest.mark.parametrize("code", CODES)
def test_every_way_has_a_poster_cards_and_a_code(town: Town, desk: Browser, code: str) -> None:
    for sheet, codes in (("poster", 1), ("kaartjes", 8)):
        page = desk.get(f"{INVITE}/{code}/{sheet}").text
        assert page.count(f'src="{INVITE}/{code}/qr.svg"') == codes
        assert f"localhost/k/{code}" in desk.text
        assert "06 12 34 56 78" in desk.text
    picture = desk.get(f"{INVITE}/{code}/qr.svg")
    assert picture.mimetype == "image/svg+xml"
    assert 'fill="#fff"' in picture.text


def test_another_word_has_none(desk: Browser) -> None:
    for sheet in ("poster", "kaartjes", "qr.svg"):
        assert desk.get(f"{INVITE}/bakker/{sheet}").status_code == 404


def test_a_card_for_colleagues(town: Town, desk: Browser) -> None:
    desk.get(f"{INVITE}/kaart-voor-collegas")
    assert "Bel Karin : 06 12 34 56 78" in said(desk)
    assert "localhost/k/collega" in said(desk)


def test_small_counts_are_not_shown(town: Town, desk: Browser) -> None:
    then = replace(town.by_house(), now=town.now - timedelta(days=40))
    for _ in range(35):
        sources.count_arrival(then, Source.SCHOOL)
    for _ in range(4):
        sources.count_registration(then, Source.SCHOOL)
    db.session.commit()
    desk.get(INVITE)
    assert "Scholen Keek: 35. Meldde zich: minder dan 15." in said(desk)
    assert desk.text.count("minder dan 15") == 2 * len(Source) - 1
