"""The list of questions: her own themes first, everything one tap away, and why she sees each."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from app.domain.ids import show_id
from app.domain.needs.themes import Tile
from app.domain.needs.timings import Since, since
from app.store.db import db
from app.store.tables import GiverNeighbourhood, Neighbourhood, Person
from tests.town import START, Town
from tests.web.browser import Browser

FRIDAY = datetime(2026, 5, 15, 12, 0, tzinfo=UTC)


def lamps(browser: Browser) -> list[str]:
    return sorted(re.findall(r"vraag-\w+", browser.text))


@pytest.fixture
def north() -> int:
    return db.session.scalars(select(Neighbourhood.id)).one()


@pytest.fixture
def asked(town: Town, north: int) -> None:
    """Fatma repairs."""
    told = {"neighbourhood_id": north}
    town.asks(town.asker("A"), "Wie helpt met vraag-lamp?", timing="this_month", **told)
    town.asks(town.asker("B"), "Wie helpt met vraag-kast?", timing="this_week")
    town.asks(town.asker("C"), "Wie kookt mee, vraag-soep?", tile=Tile.COOKING, **told)


FOUND = [
    ("", ["vraag-kast", "vraag-lamp"]),
    ("over=past", ["vraag-kast", "vraag-lamp"]),
    ("over=alles", ["vraag-kast", "vraag-lamp", "vraag-soep"]),
    ("over=koken-en-eten", ["vraag-soep"]),
    ("over=maken&wanneer=this_month", ["vraag-lamp"]),
    ("over=alles&buurt={north}", ["vraag-lamp", "vraag-soep"]),
    ("over=kinderen-en-school", []),
    ("over=zzz&buurt=zzz&wanneer=zzz", ["vraag-kast", "vraag-lamp"]),
    ("over=%00&buurt=é&wanneer=1' OR 1=1", ["vraag-kast", "vraag-lamp"]),
]
"""What stands in the address, and what is shown. What makes no sense is as if it were not there."""


@pytest.mark.usefixtures("asked")
def test_a_plain_form_chooses_what_is_shown(
    as_fatma: Browser, north: int, subtests: pytest.Subtests
) -> None:
    for told, found in FOUND:
        with subtests.test(told):
            as_fatma.get("/geef?" + told.format(north=show_id(north)))
            assert lamps(as_fatma) == found


@pytest.mark.usefixtures("asked")
def test_everything_is_one_tap_away(as_fatma: Browser) -> None:
    as_fatma.get("/geef")
    assert "Alles bekijken: 3 vragen" in as_fatma.text
    assert 'href="/geef?over=alles"' in as_fatma.html
    as_fatma.get("/geef?over=kinderen-en-school")
    assert "Er is nu niets" in as_fatma.text
    assert "Er zijn wel 3 vragen buiten wat je koos." in as_fatma.text
    assert "Bekijk ze toch" in as_fatma.text
    assert "Alles bekijken" not in as_fatma.get("/geef?over=alles").text


def test_nothing_at_all_says_what_else_helps(as_fatma: Browser) -> None:
    as_fatma.get("/geef")
    assert "Je hoort van ons." in as_fatma.text
    assert "Laat een buur zien hoe het werkt" in as_fatma.text
    assert "buiten wat je koos" not in as_fatma.text
    assert as_fatma.html.count('href="/geef/instellingen"') == 1, "each way once"


@pytest.mark.usefixtures("asked")
def test_why_is_told_in_one_sentence(town: Town, fatma: Person, as_fatma: Browser) -> None:
    as_fatma.get("/geef?over=alles")
    assert "Je helpt met ‘Iets maken of repareren’." in as_fatma.text
    assert "Deze vraag gaat naar iedereen die helpt." in as_fatma.text
    assert "in jouw buurt." not in as_fatma.text


def test_near_is_where_she_chose_to_help(
    town: Town, fatma: Person, as_fatma: Browser, asked: None, north: int
) -> None:
    row = GiverNeighbourhood(community_id=1, id=fatma.id, neighbourhood_id=north)
    db.session.add(row)
    db.session.commit()
    as_fatma.get("/geef?over=alles")
    assert "Je helpt met ‘Iets maken of repareren’, en dit is in jouw buurt." in as_fatma.text
    assert "Dit is in jouw buurt." in as_fatma.text


def test_pages_keep_what_was_chosen(town: Town, as_fatma: Browser) -> None:
    for i in range(12):
        tile = Tile.COOKING if i % 6 else Tile.REPAIR
        town.asks(town.asker(f"Els{i}"), f"Wie helpt met vraag-{i:02}?", tile=tile)
        town.asks(town.asker(f"Lea{i}"), f"Wie kookt er vraag-x{i:02}?", tile=Tile.COOKING)
    as_fatma.get("/geef?over=koken-en-eten")
    seen = lamps(as_fatma)
    following = re.search(r'href="(/geef\?na=[^"]+)"', as_fatma.html)
    assert following
    while following:
        as_fatma.get(following[1].replace("&amp;", "&"))
        seen += lamps(as_fatma)
        following = re.search(r'href="(/geef\?na=[^"]+)"', as_fatma.html)
    assert len(seen) == len(set(seen)) == 10 + 12


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, Since.TODAY), (1, Since.THIS_WEEK), (4, Since.THIS_WEEK), (5, Since.EARLIER),
        (400, Since.EARLIER), (-1, Since.THIS_WEEK),
    ],
)  # fmt: skip
def test_how_long_ago_is_told_in_three_words(days: int, said: Since) -> None:
    assert since(FRIDAY - timedelta(days=days), FRIDAY) == said


def test_midnight_is_that_of_amsterdam() -> None:
    before, after = START.replace(hour=21, minute=59), START.replace(hour=22, minute=1)
    assert since(before, after) == Since.THIS_WEEK
    assert since(before, before) == Since.TODAY
