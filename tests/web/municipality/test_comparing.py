"""Towns beside each other: by a yes of each, in the figures of their own pages, by name."""

import re

import pytest
from sqlalchemy import update

from app.domain.town.facts import FactKind
from app.store.db import db
from app.store.tables import Figures
from tests.neighbours import agree, neighbour
from tests.quarters import add_facts, large_town, open_the_lock, record_keys, small_town
from tests.town import Town
from tests.web.browser import Browser
from tests.web.municipality.readers import ADDRESS, official, publish, signed_in

PAGE = f"{ADDRESS}/naast-elkaar"


@pytest.fixture
def there(town: Town) -> Town:
    """Another town; each published its quarter, and nobody agreed to anything yet."""
    large_town(town)
    publish(town)
    there = neighbour(town, 2, "Aadorp")
    small_town(there)
    publish(there)
    return there


def towns_on(browser: Browser) -> list[str]:
    return re.findall(r'<th scope="row">([^<]+)</th>', browser.html)


def test_towns_stand_in_the_order_of_the_alphabet(town: Town, there: Town) -> None:
    last = neighbour(town, 3, "de Wijk")
    add_facts(last, FactKind.ASKED, record_keys(900))
    publish(last)
    agree(town, there, last)
    wim = official(town)
    assert wim.get(PAGE).status_code == 200
    assert towns_on(wim) == ["Aadorp", "de Wijk", "Voorbeeldstad"]
    assert "Voorbeeldstad 300 130 200" in " ".join(wim.text.split())
    assert "niet van hun getallen" in wim.text


def test_the_page_is_found_from_the_figures(town: Town, there: Town) -> None:
    agree(town, there)
    wim = official(town)
    wim.get(ADDRESS)
    assert PAGE in wim.html
    agree(there, yes=False)
    wim.get(ADDRESS)
    assert PAGE not in wim.html


@pytest.mark.parametrize("who", [(), (0,), (1,)])
def test_one_yes_is_none(town: Town, there: Town, who: tuple[int, ...]) -> None:
    agree(*[(town, there)[one] for one in who])
    for one, host in ((town, "localhost"), (there, "town2.example")):
        browser = Browser(town.app, host).sign_in(one, one.person("Wim"))
        assert browser.get(PAGE).status_code == 404


def test_both_read_the_same(town: Town, there: Town) -> None:
    agree(town, there)
    from_here, from_there = official(town), Browser(town.app, "town2.example")
    from_there.sign_in(there, there.official())
    for browser in (from_here, from_there):
        browser.get(PAGE)
        assert towns_on(browser) == ["Aadorp", "Voorbeeldstad"]


def test_the_kwartiermaker_reads_it_too(town: Town, there: Town) -> None:
    agree(town, there)
    karin = signed_in(town.app, town, town.kwartiermaker())
    karin.get(PAGE)
    assert towns_on(karin) == ["Aadorp", "Voorbeeldstad"]


def test_a_file_that_was_changed_is_left_out(town: Town, there: Town) -> None:
    agree(town, there)
    open_the_lock()
    change = update(Figures).where(Figures.community_id == 2)
    db.session.execute(change.values(file=Figures.file + " "))
    db.session.commit()
    wim = official(town)
    wim.get(PAGE)
    assert towns_on(wim) == ["Voorbeeldstad"]


@pytest.mark.parametrize("period", ["2026Q1", "2026Q3"])
def test_a_quarter_without_figures_is_not_there(town: Town, there: Town, period: str) -> None:
    agree(town, there)
    assert official(town).get(f"/gemeente/{period}/naast-elkaar").status_code == 404
