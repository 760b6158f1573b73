"""What the municipality reads: the frozen quarter, whole and unchanged, or nothing."""

import logging
import re

import pytest

from app.domain.town.facts import FactKind
from app.domain.town.fixed_tables import TABLES
from app.store.db import db
from app.store.tables import Figures
from tests.quarters import (
    QUARTER,
    add_facts,
    freeze,
    large_town,
    open_the_lock,
    record_keys,
    small_town,
)
from tests.town import Town
from tests.web.browser import Browser
from tests.web.municipality.readers import ADDRESS, official, publish, signed_in

NOT_ON_SCREEN = ("hulpvraag", "vrager", "match", "wijk", "helaas", "account", "doelgroep")


def without_keys(html: str) -> str:
    """A page without what is new each time it is shown."""
    return re.sub(r'name="(csrf_token|form_key)" value="[^"]*"', "", html)


def test_the_newest_published_quarter_is_the_front(town: Town) -> None:
    town.kwartiermaker()
    large_town(town)
    publish(town)
    wim = official(town)
    assert wim.get("/gemeente").status_code == 200
    assert "<h1>Vragen in Voorbeeldstad – 2e kwartaal 2026</h1>" in wim.html
    for sentence in (
        "300 mensen stelden een vraag",
        "130 gevers boden hulp aan",
        "200 mensen kozen een gever",
        "Klussen en repareren 60",
        "Tuin en dieren minder dan 15",
        "april tot en met juni 2026",
        "Welzijn Voorbeeldstad",
        "Bel Karin",
        "Vragen & Geven helpt mensen die moeilijk rondkomen",
    ):
        assert sentence in " ".join(wim.text.split())
    for part in ("raad", "meenemen"):
        assert f'href="#{part}"' in wim.html, "what she comes for is one tap from the top"
        assert f'id="{part}"' in wim.html
    assert "geteld</strong> · iedereen die iets vroeg" in wim.html


def test_a_small_town_reads_why_it_sees_no_themes(town: Town) -> None:
    small_town(town)
    publish(town)
    wim = official(town)
    wim.get(ADDRESS)
    assert "Klussen en repareren" not in wim.html
    (hidden,) = re.findall(
        r"Minder dan 15 mensen, of niemand:\s*<ul>(.*?)</ul>", wim.html, re.DOTALL
    )
    assert "<li>Waar mensen om vroegen</li>" in hidden, "one sentence for all that are too small"


def test_a_split_that_gives_somebody_away_is_withheld_in_words_that_fit_both_causes(
    town: Town,
) -> None:
    add_facts(town, FactKind.ASKED, record_keys(200))
    publish(town)
    wim = official(town)
    wim.get(ADDRESS)
    assert "Klussen en repareren" not in wim.html
    assert "Waar mensen om vroegen: bijna iedereen valt in één groep" in wim.text


def test_no_word_on_the_page_is_one_we_do_not_use(town: Town) -> None:
    large_town(town)
    publish(town)
    wim = official(town)
    wim.get(ADDRESS)
    assert [word for word in NOT_ON_SCREEN if word in wim.text.lower()] == []


def test_nothing_that_happens_later_changes_the_page(town: Town) -> None:
    large_town(town)
    publish(town)
    wim = official(town)
    page, sheet = wim.get(ADDRESS).text, wim.get(f"{ADDRESS}/cijfers.csv").data
    add_facts(town, FactKind.ASKED, record_keys(90, seed=4))
    town.asks(town.asker())
    db.session.commit()
    assert without_keys(wim.get(ADDRESS).text) == without_keys(page)
    assert wim.get(f"{ADDRESS}/cijfers.csv").data == sheet


def test_the_spreadsheet_holds_the_same_figures(town: Town) -> None:
    large_town(town)
    publish(town)
    answer = official(town).get(f"{ADDRESS}/cijfers.csv")
    rows = answer.data.decode("utf-8-sig").splitlines()
    assert answer.content_type == "text/csv; charset=utf-8"
    assert rows[0] == "periode;tabel;groep;aantal;eenheid;soort;uitleg"
    told = "300;mensen met een vraag;geteld;afgerond op 5"
    assert f"2026Q2;Mensen met een vraag;allemaal;{told}" in rows
    few = "mensen met een vraag;geteld;minder dan 15"
    assert f"2026Q2;Waar mensen om vroegen;Tuin en dieren;;{few}" in rows
    assert len(rows) == 1 + sum(len(table.cells) for table in TABLES)


def test_before_the_first_figures_the_page_says_when_they_come(town: Town) -> None:
    wim = official(town)
    assert wim.get("/gemeente").status_code == 200
    assert "Er zijn nog geen cijfers" in wim.text


def test_the_kwartiermaker_reads_first_and_publishes(town: Town) -> None:
    karin, wim = signed_in(town.app, town, town.kwartiermaker()), official(town)
    small_town(town)
    freeze(town)
    assert wim.get(ADDRESS).status_code == 404
    assert wim.get(f"{ADDRESS}/cijfers.csv").status_code == 404
    assert "2e kwartaal" not in wim.get("/gemeente").text

    assert ADDRESS in karin.get("/gemeente").text
    karin.get(ADDRESS)
    assert "4 augustus 2026" in karin.text  # two weeks after it was frozen
    karin.post(f"{ADDRESS}/publiceren")
    assert karin.follow().status_code == 200
    assert "publiceren" not in karin.html
    assert wim.get(ADDRESS).status_code == 200


def test_the_municipality_has_no_button_and_no_press(town: Town) -> None:
    small_town(town)
    publish(town)
    freeze(town, "2026Q3")
    wim = official(town)
    wim.get(ADDRESS)
    assert "publiceren" not in wim.html
    assert wim.post("/gemeente/2026Q3/publiceren").status_code == 404
    assert wim.get("/gemeente/2026Q3").status_code == 404


def test_a_quarter_that_is_not_there(town: Town) -> None:
    small_town(town)
    publish(town)
    wim = official(town)
    for period in ("2026Q1", "2026Q5", "2026q2", "1999Q4", "2026", "%00", "📈"):
        assert wim.get(f"/gemeente/{period}").status_code == 404


def test_another_community_has_figures_of_its_own(town: Town) -> None:
    other = Town.founded(town.app, 2, "other.example")
    large_town(other)
    publish(other)
    assert official(town).get(ADDRESS).status_code == 404


def test_figures_that_were_touched_are_shown_to_nobody(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """As soon as they were, also where they were read before."""
    town.kwartiermaker()
    large_town(town)
    publish(town)
    wim = official(town)
    assert "300" in wim.get(ADDRESS).text
    open_the_lock()
    row = db.session.query(Figures).one()
    row.file = row.file.replace('"all":300', '"all":305')
    db.session.commit()
    for address in ("/gemeente", ADDRESS, f"{ADDRESS}/cijfers.csv"):
        caplog.clear()
        with caplog.at_level(logging.ERROR):
            assert wim.get(address).status_code == 500
        assert QUARTER in caplog.text
        assert "Deze cijfers tonen we nu niet" in wim.text
        assert "Karin" in wim.text
        assert not {"300", "305", "130", "200"} & set(re.findall(r"\d+", wim.text))


def test_an_older_quarter_that_was_touched_takes_no_other_with_it(town: Town) -> None:
    town.kwartiermaker()
    large_town(town)
    publish(town)
    add_facts(town, FactKind.ASKED, record_keys(90), period="2026Q3")
    publish(town, "2026Q3")
    open_the_lock()
    row = db.session.query(Figures).filter_by(period=QUARTER).one()
    row.file = row.file.replace('"all":300', '"all":305')
    db.session.commit()
    wim = official(town)
    assert wim.get(ADDRESS).status_code == 500
    for address in ("/gemeente", "/gemeente/2026Q3", "/gemeente/2026Q3/cijfers.csv"):
        assert wim.get(address).status_code == 200
        assert not {"300", "305"} & set(re.findall(r"\d+", wim.text))


def test_who_has_no_business_here_finds_nothing(town: Town) -> None:
    karin = town.kwartiermaker()
    small_town(town)
    publish(town)
    for person in (town.asker(), town.giver(met_by=karin)):
        assert signed_in(town.app, town, person).get(ADDRESS).status_code == 404
    answer = Browser(town.app).get(ADDRESS)
    assert (answer.status_code, answer.location) == (302, "/binnen/sleutel")
