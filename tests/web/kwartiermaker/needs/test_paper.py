"""Open needs on paper: no names, nothing that may not be shown, and a number that opens nothing."""

import re
from datetime import timedelta

import pytest

from app.domain.needs.paper import number_of
from app.domain.needs.themes import Tier, Tile
from app.domain.states import NeedState
from app.store.db import db
from app.store.tables import Need, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import page_of, said

PAPER = "/bureau/matchingsavond"
WORDS = "Wie drinkt een keer koffie met mij?"


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return waits(town, bianca, WORDS)


def waits(town: Town, asker: Person, words: str, **other: object) -> Need:
    """Since an hour, to meet in public."""
    need = town.asks(asker, words, tile=Tile.COOKING)
    need.tier, need.out_at = Tier.T2, town.now - timedelta(hours=1)
    for name, value in other.items():
        setattr(need, name, value)
    db.session.commit()
    return need


def printed(desk: Browser) -> str:
    """What comes out of the printer."""
    html = desk.get(PAPER).text.partition("<main")[2].partition("</main>")[0]
    return re.sub(r'<(section|p) class="not-on-paper">.*?</\1>', "", html, flags=re.DOTALL)


def test_words_and_a_number_and_nobody(town: Town, desk: Browser, need: Need) -> None:
    paper = printed(desk)
    assert WORDS in paper
    assert f">{number_of(need.id)}<" in paper
    for sign in ("Bianca", "href=", "example.org"):
        assert sign not in paper


@pytest.mark.parametrize("tier", Tier)
def test_only_what_anybody_may_read(town: Town, desk: Browser, bianca: Person, tier: Tier) -> None:
    waits(town, bianca, WORDS, tier=tier)
    assert (WORDS in printed(desk)) == (tier <= Tier.T2)
    assert ("1 open vraag staat er niet bij." in said(desk)) == (tier > Tier.T2)


@pytest.mark.parametrize("state", NeedState)
def test_only_what_is_open(town: Town, desk: Browser, bianca: Person, state: NeedState) -> None:
    waits(town, bianca, WORDS, state=state)
    assert (WORDS in printed(desk)) == (state == NeedState.OPEN)


def test_what_its_asker_may_still_change_waits(town: Town, desk: Browser, bianca: Person) -> None:
    waits(town, bianca, WORDS, out_at=town.now - timedelta(minutes=9))
    assert WORDS not in printed(desk)


def test_what_is_masked_for_givers_is_masked_on_paper(
    town: Town, desk: Browser, bianca: Person
) -> None:
    waits(town, bianca, f"{WORDS} Bel 06 12 34 56 79.")
    assert WORDS in printed(desk)
    assert "56 79" not in printed(desk)


def test_where_enough_want_to_help_nobody_is_sought(
    town: Town, desk: Browser, karin: Person, need: Need
) -> None:
    for name in ("Ali", "Ben", "Cor", "Dik", "Eef"):
        town.offers(town.giver(name, met_by=karin), need)
    assert WORDS not in printed(desk)


def test_staff_find_the_need_behind_a_number(town: Town, desk: Browser, need: Need) -> None:
    desk.get(f"{PAPER}?nummer={number_of(need.id)}")
    assert f'href="{page_of(need)}"' in desk.html
    need.state = NeedState.MATCHED
    db.session.commit()
    desk.get(f"{PAPER}?nummer={number_of(need.id)}")
    assert f'href="{page_of(need)}"' in desk.html


@pytest.mark.parametrize("number", ["", "x", "12345", "-1", "²", "１２", "9" * 5000, "' OR 1=1"])
def test_what_is_no_number_finds_nothing(desk: Browser, need: Need, number: str) -> None:
    assert desk.get(f"{PAPER}?nummer={number}").status_code == 200
    assert page_of(need) not in desk.html


def test_another_towns_needs_are_not_found(town: Town, desk: Browser, need: Need) -> None:
    there = Town.founded(town.app, 2, "elders.example")
    there.now = town.now
    other = waits(there, there.asker("Els"), "Wie kookt er met mij?")
    desk.get(f"{PAPER}?nummer={number_of(other.id)}")
    assert "kookt" not in desk.text
