"""A1b and A1c: from a worry to a question, by examples that may be taken over."""

import re

import pytest
from sqlalchemy import event

from app.actions.needs import examples
from app.actions.needs.examples import Place
from app.domain.needs.themes import Tile
from app.store.db import db
from app.store.tables import Draft, Need, Person
from app.texts.examples import SITUATIONS
from app.texts.fields import SAY
from config.house_rules import read_house_rules
from tests.town import Town
from tests.web.newcomer import Newcomer

RULES = read_house_rules().examples
SAID = "In jouw buurt kan iemand dingen maken."


def offered(newcomer: Newcomer) -> list[str]:
    """The keys of the examples on the page, in their order."""
    return re.findall(r'name="example" value="([^"]+)"', newcomer.browser.html)


def place(slug: str, situation: str = "huis") -> Place:
    found = next(e for e in SITUATIONS[situation].examples if e.slug == slug)
    return Place(situation, found.tile, found.words, slug=slug)


def test_from_worry_to_question(newcomer: Newcomer) -> None:
    """Thinking along, an example, her own words, and off it goes."""
    newcomer.goes_to("/vraag/thema")
    newcomer.sends("/vraag/thema", theme="denk-mee")
    assert "Waar denk je deze week aan?" in newcomer.sees
    newcomer.goes_to("/vraag/denk-mee/kinderen")
    assert "Is er iets bij voor jou?" in newcomer.sees
    newcomer.sends("/vraag/denk-mee/kinderen", example="kinderfiets")
    assert newcomer.is_at == "/vraag/woorden"
    assert "Wie heeft een kinderfiets over?" in newcomer.sees
    mine = "Wie heeft een kinderfiets over? Mijn zoon is 6."
    newcomer.sends("/vraag/woorden", words=mine)
    newcomer.sends("/vraag/buurt", neighbourhood="liever-niet")
    newcomer.sends("/vraag/wanneer", timing="this_week")
    assert mine in newcomer.sees
    assert "Spullen en kleren" in newcomer.sees
    newcomer.signs().leaves().enters().says_the_phone_is("own")
    assert "Gelukt. Je vraag is verstuurd." in newcomer.sees
    need = db.session.query(Need).one()
    assert (need.words, need.theme) == (mine, "spullen")


def test_every_situation_leads_to_examples(newcomer: Newcomer) -> None:
    newcomer.goes_to("/vraag/denk-mee")
    html = newcomer.browser.html
    for slug, situation in SITUATIONS.items():
        assert f'href="/vraag/denk-mee/{slug}"' in html
        assert situation.words in html
        newcomer.goes_to(f"/vraag/denk-mee/{slug}")
        assert offered(newcomer) == [e.slug for e in situation.examples[: RULES.at_a_time]]


def test_nog_meer_shows_each_example_once_and_then_is_gone(newcomer: Newcomer) -> None:
    newcomer.goes_to("/vraag/denk-mee/leren")
    seen = offered(newcomer)
    while more := re.search(r'href="(\?meer=\d+)"', newcomer.browser.html):
        newcomer.goes_to(f"/vraag/denk-mee/leren{more[1]}")
        assert 1 <= len(offered(newcomer)) <= RULES.at_a_time
        seen += offered(newcomer)
    assert seen == [example.slug for example in SITUATIONS["leren"].examples]


@pytest.mark.parametrize("told", ["x", "-1", "²", "999", "1e3", ""])
def test_a_page_that_cannot_be_is_a_page_all_the_same(newcomer: Newcomer, told: str) -> None:
    assert newcomer.goes_to(f"/vraag/denk-mee/huis?meer={told}").status_code == 200


def test_a_situation_that_is_not_there_is_kindly_missing(newcomer: Newcomer) -> None:
    assert newcomer.goes_to("/vraag/denk-mee/maan").status_code == 404
    assert newcomer.sends("/vraag/denk-mee/maan", example="lamp").status_code == 404


def test_an_example_of_the_second_page_can_be_taken_and_none_of_another_list(
    newcomer: Newcomer,
) -> None:
    newcomer.goes_to("/vraag/denk-mee/huis?meer=2")
    assert newcomer.sends("/vraag/denk-mee/huis?meer=2", example="fiets").status_code == 422
    assert SAY["choose"] in newcomer.sees
    newcomer.sends("/vraag/denk-mee/huis?meer=2", example="boormachine")
    assert db.session.query(Draft).one().tile == Tile.GOODS_AND_CLOTHES


def test_looking_around_keeps_nothing(newcomer: Newcomer) -> None:
    for path in ("/vraag/denk-mee", "/vraag/denk-mee/huis", "/vraag/bel-mij"):
        newcomer.goes_to(path)
    assert db.session.query(Draft).all() == []


def test_what_the_community_made_of_them(town: Town, karin: Person, newcomer: Newcomer) -> None:
    desk = town.moment(karin)
    examples.hide_example(desk, place("lamp"))
    examples.change_example(desk, place("kraan"), "Mijn kraan drupt. Wie kijkt er?")
    examples.add_example(desk, Place("huis", Tile.REPAIR, "Wie gaat mee naar het Repair Café?"))
    examples.hide_example(desk, place("kinderfiets", "kinderen"))
    db.session.commit()
    newcomer.goes_to("/vraag/denk-mee/huis")
    first, *others = offered(newcomer)
    assert first.startswith("eigen-")
    assert others == ["wasmachine", "kraan", "kast"]
    assert 'lang="nl" dir="auto">Mijn kraan drupt. Wie kijkt er?</span>' in newcomer.browser.html
    assert newcomer.sends("/vraag/denk-mee/huis", example="lamp").status_code == 422
    newcomer.sends("/vraag/denk-mee/huis", example=first)
    assert "Wie gaat mee naar het Repair Café?" in newcomer.sees
    assert db.session.query(Draft).one().tile == Tile.REPAIR


def test_one_question_to_the_database_finds_all_of_them(town: Town, newcomer: Newcomer) -> None:
    asked: list[str] = []

    def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
        asked.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    newcomer.goes_to("/vraag/denk-mee/huis")
    event.remove(db.engine, "before_cursor_execute", note)
    assert sum("own_examples" in statement for statement in asked) == 1
    assert sum("giver_themes" in statement for statement in asked) == 1


def test_what_givers_here_can_do_stands_with_a_question_never_who_or_how_many(
    town: Town, karin: Person, newcomer: Newcomer
) -> None:
    for name in ("Fatma", "Piet"):
        town.giver(name, met_by=karin)
    newcomer.goes_to("/vraag/denk-mee/huis")
    assert SAID not in newcomer.sees, "two givers would be pointed at"
    town.giver("Samira", met_by=karin)
    newcomer.goes_to("/vraag/denk-mee/huis")
    assert newcomer.sees.count("In jouw buurt") == 1
    assert f"Wie kan een lamp ophangen? {SAID}" in newcomer.sees
    for name in ("Fatma", "Piet", "Samira"):
        assert name not in newcomer.sees
    newcomer.goes_to("/vraag/denk-mee/brieven")
    assert "In jouw buurt" not in newcomer.sees
    newcomer.goes_to("/vraag/denk-mee")
    assert "In jouw buurt" not in newcomer.sees


def test_what_givers_can_do_comes_first_and_is_said_of_three_things_at_most(
    town: Town, karin: Person, newcomer: Newcomer
) -> None:
    tiles = (Tile.REPAIR, Tile.GOODS_AND_CLOTHES, Tile.CHILDREN_AND_SCHOOL, Tile.OUT_TOGETHER)
    for tile in tiles:
        for name in ("Ali", "Jan", "Kees"):
            town.giver(f"{name}{tile}", met_by=karin, tile=tile)
    newcomer.goes_to("/vraag/denk-mee/kinderen")
    assert newcomer.sees.count("In jouw buurt") == RULES.sentences_of_givers
    assert newcomer.sees.index("In jouw buurt") < newcomer.sees.index("kinderbed")
    assert offered(newcomer)[: RULES.sentences_of_givers] == [
        "kinderfiets",
        "huiswerk",
        "kapotte-kinderfiets",
    ]
