"""Another number or address, by herself: proved where it goes, told where it was, and put back by
one tap for a few days (PR-09, ASVS 6.3.7 and 7.4.3)."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import time_machine

from app.actions.people import reaching
from app.actions.people.leaving import leave_for_good
from app.domain.actor import Hat
from app.domain.people.codes import unpack
from app.domain.people.passkeys import CameBy
from app.domain.people.reach import Channel, Reach
from app.jobs.sweeps import forget_everywhere
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import FormerReach, Letter, Need, Person, Session, Task
from tests.carrying import carry_letters
from tests.engines.smtp import PostBox
from tests.town import START, Town
from tests.web.bare import bare
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer, last_code

ASKS, TELLS = "/mijn/gegevens/bereik", "/mijn/gegevens/bereik/code"
OLD, NEW = "bianca1@example.org", "nieuw@example.org"
ONE_PAGE = "/mijn/gegevens/bereik/terug"
PUTS_BACK = re.compile(r"/l/n/[\w.=-]+")
DAYS = 3


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    """It goes on, so that of two codes one is the newest."""
    with time_machine.travel(START, tick=True) as traveller:
        yield traveller


@pytest.fixture
def bianca(town: Town) -> Person:
    town.kwartiermaker()
    return town.asker()


def inside(town: Town, person: Person, came_by: CameBy = CameBy.CODE) -> Browser:
    return Browser(town.app).sign_in(town, person, came_by)


def gives(browser: Browser, address: str = NEW, met: str = "") -> Browser:
    browser.post(f"{ASKS}{met}", reach=address)
    browser.post(TELLS, code=last_code())
    return browser


def comes_in(town: Town, address: str) -> Browser:
    browser = Browser(town.app)
    browser.post("/binnen?met=email", reach=address)
    browser.post("/binnen/code", code=last_code())
    return browser


def address_of(person: Person) -> str:
    db.session.expire_all()
    found = db.session.get_one(Person, (person.community_id, person.id))
    return seals().unseal(found.reach_sealed or b"")


def link_in(letters: PostBox, to: str = OLD) -> str:
    (letter,) = [one for one in letters.to(to) if "veranderd" in str(one["Subject"])]
    body = letter.get_body(("plain",))
    assert body is not None
    return PUTS_BACK.findall(body.get_content())[0]


def test_a_code_that_went_there_is_enough(town: Town, bianca: Person) -> None:
    browser = inside(town, bianca)
    assert gives(browser).last.location == "/mijn/gegevens"  # type: ignore[union-attr]
    assert address_of(bianca) == NEW
    assert browser.get("/mijn").status_code == 200


def test_the_old_one_is_told_once_and_the_new_one_not(
    town: Town, bianca: Person, letters: PostBox
) -> None:
    gives(inside(town, bianca))
    carry_letters(town.later(minutes=1).by_house())
    assert link_in(letters)
    assert [str(one["Subject"]) for one in letters.to(NEW)] == ["Je code"]
    (letter,) = letters.to(OLD)
    told = letter.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert not {"Bianca", NEW} & set(told.split())


def test_other_devices_are_out(town: Town, bianca: Person) -> None:
    here, elsewhere = (inside(town, bianca) for _ in range(2))
    gives(here)
    assert here.get("/mijn").status_code == 200
    assert elsewhere.get("/mijn").location == "/binnen"


def test_one_tap_puts_it_back_and_ends_what_was_open(
    town: Town, bianca: Person, letters: PostBox
) -> None:
    thief = gives(inside(town, bianca))
    carry_letters(town.later(minutes=1).by_house())
    reader, path = Browser(town.app), link_in(letters)
    assert "Bianca" not in reader.get(path).text
    assert address_of(bianca) == NEW, "a link shows, only a press acts"
    assert reader.post(path).location == "/l/weer-terug"
    assert address_of(bianca) == OLD
    assert thief.get("/mijn").location == "/binnen"
    assert db.session.query(FormerReach).count() == 0
    assert reader.get(path).status_code == 410
    comes_in(town, NEW)
    assert db.session.query(Session).filter_by(person_id=bianca.id).count() == 0


def test_who_changes_it_twice_puts_nobody_out(town: Town, bianca: Person, letters: PostBox) -> None:
    thief = gives(inside(town, bianca), "eerst@example.org")
    carry_letters(town.later(minutes=1).by_house())
    path = link_in(letters)
    gives(thief, "dan@example.org")
    Browser(town.app).post(path)
    assert address_of(bianca) == OLD
    assert db.session.query(FormerReach).count() == 0


def test_for_some_days_the_old_one_opens_one_page(town: Town, bianca: Person) -> None:
    gives(inside(town, bianca))
    browser = comes_in(town, OLD)
    browser.follow()
    assert "Was jij dit niet?" in browser.text
    browser.post("/mijn/gegevens/bereik/terug")
    assert address_of(bianca) == OLD
    assert browser.get("/mijn").location == "/binnen"


def test_the_old_one_reads_nothing_of_hers(
    town: Town, bianca: Person, clock: time_machine.Traveller
) -> None:
    """It may lie in the hands that she left: he is not told where she is reached now."""
    town.asks(bianca, "Wie heeft een ZILVERREIGER over?")
    gives(inside(town, bianca))
    clock.shift(timedelta(hours=5))
    ex = comes_in(town, OLD)
    everywhere = [
        rule.rule
        for rule in town.app.url_map.iter_rules()
        if "GET" in (rule.methods or ()) and not rule.arguments
    ]
    seen = {path: ex.get(path) for path in [ONE_PAGE, *everywhere]}
    betrayed = (NEW, "ZILVERREIGER", "Bianca", "Dit weten wij van jou")
    told = {path for path, one in seen.items() if any(word in one.text for word in betrayed)}
    assert not told
    assert {seen[path].location for path in ("/mijn", "/mijn/gegevens/bestand")} == {ONE_PAGE}
    hers = Browser(town.app)
    hers.post("/binnen?met=email", reach=NEW)
    hers.post("/binnen/code", code=last_code())
    assert "ZILVERREIGER" in hers.get("/mijn").text, "the control"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/mijn/gegevens/weg", {"sure": "yes"}),
        ("/mijn/gegevens/binnen/elders-uit", {}),
        ("/mijn/gegevens/naam", {"first_name": "Ik"}),
        ("/taal", {"language": "en"}),
    ],
)
def test_the_old_one_does_nothing_for_her(
    town: Town, bianca: Person, path: str, told: dict[str, str]
) -> None:
    hers = gives(inside(town, bianca))
    ex = comes_in(town, OLD)
    ex.follow()
    ex.post(path, **told)
    assert hers.get("/mijn").status_code == 200
    db.session.expire_all()
    found = db.session.get_one(Person, (bianca.community_id, bianca.id))
    assert (found.first_name, found.language) == ("Bianca", None)


def test_nothing_written_on_the_old_one_goes_out_as_hers(town: Town, bianca: Person) -> None:
    gives(inside(town, bianca))
    ex = Newcomer(town.app)
    ex.writes("Wie heeft een kast over?").signs("Bianca")
    ex.browser.post("/vraag/bereik?met=email", reach=OLD)
    ex.browser.post("/binnen/code", code=last_code())
    assert ex.browser.last is not None
    assert ex.browser.last.location == ONE_PAGE
    assert db.session.query(Need).count() == 0


def test_the_old_one_is_no_sign_that_she_is_here(
    town: Town, bianca: Person, clock: time_machine.Traveller
) -> None:
    gives(inside(town, bianca))
    was = _seen(bianca)
    clock.shift(timedelta(days=1))
    ex = comes_in(town, OLD)
    clock.shift(timedelta(hours=1))
    ex.get(ONE_PAGE)
    assert _seen(bianca) == was


def _seen(person: Person) -> list[datetime | None]:
    db.session.expire_all()
    found = db.session.get_one(Person, (person.community_id, person.id))
    return [found.seen_at, found.reached_at]


def test_who_came_in_by_the_old_one_is_out_with_it(
    town: Town, bianca: Person, clock: time_machine.Traveller
) -> None:
    gives(inside(town, bianca))
    clock.shift(timedelta(days=DAYS - 1))
    ex = comes_in(town, OLD)
    clock.shift(timedelta(hours=23))
    assert ex.get(ONE_PAGE).status_code == 200, "the control"
    clock.shift(timedelta(hours=1))
    assert ex.get(ONE_PAGE).location == "/binnen"


def test_which_of_two_codes_was_told_is_what_counts(town: Town, bianca: Person) -> None:
    """Where the browser's last code went says nothing of the one that is told."""
    gives(inside(town, bianca))
    ex = Browser(town.app)
    ex.post("/binnen?met=email", reach=OLD)
    code = last_code()
    ex.post("/binnen?met=email", reach=NEW)
    ex.post("/binnen/code", code=code)
    assert ex.last is not None
    assert ex.last.location == ONE_PAGE


@pytest.mark.parametrize("came_by", [CameBy.PAPER, CameBy.PASSKEY])
def test_who_was_met_is_not_told_of_where_she_was(
    town: Town, bianca: Person, came_by: CameBy
) -> None:
    """Her phone is in his hands; one of us handed her a code."""
    gives(inside(town, bianca), "eerder@example.org")
    hers = inside(town, bianca, came_by)
    assert "Het oude krijgt een bericht" not in hers.get(ASKS).text
    gives(hers)
    assert address_of(bianca) == NEW
    waiting = db.session.query(Letter).filter_by(kind="reach_changed", state="waiting")
    assert waiting.count() == 0, "nor of the one before, that was not sent yet"
    assert db.session.query(FormerReach).count() == 0
    for address in (OLD, "eerder@example.org"):
        comes_in(town, address)
    assert db.session.query(Session).filter_by(person_id=bianca.id).count() == 1


def test_after_those_days_it_is_anybodys(
    town: Town, bianca: Person, letters: PostBox, clock: time_machine.Traveller
) -> None:
    gives(inside(town, bianca))
    carry_letters(town.later(minutes=1).by_house())
    clock.shift(timedelta(days=DAYS, minutes=1))
    assert Browser(town.app).get(link_in(letters)).status_code == 410
    comes_in(town, OLD)
    assert db.session.query(Person).filter_by(first_name="").count() == 1, "an empty room"
    forget_everywhere(town.later(days=DAYS, minutes=2).by_house())
    assert db.session.query(FormerReach).count() == 0


def test_going_back_herself_is_putting_back(town: Town, bianca: Person) -> None:
    browser = gives(inside(town, bianca))
    gives(browser, OLD)
    assert address_of(bianca) == OLD
    assert db.session.query(FormerReach).count() == 0
    assert db.session.query(Letter).filter_by(kind="reach_changed", state="waiting").count() == 0


def test_before_the_code_known_and_unknown_read_the_same(town: Town, bianca: Person) -> None:
    town.asker("Els", reach="els@example.org")
    told = []
    for address in ("els@example.org", "eva@example.org"):
        browser = inside(town, bianca)
        pages = [bare(browser.post(ASKS, reach=address)), bare(browser.get(TELLS))]
        wrong = "000000" if last_code() != "000000" else "000001"
        pages += [bare(browser.post(TELLS, code=wrong)) for _ in range(6)]
        told.append(pages)
    assert told[0] == told[1]
    assert told[0][0][0] == 302, "the control: a code went out"


@pytest.mark.parametrize("is_former", [False, True])
def test_what_somebody_else_comes_in_with_is_not_given(
    town: Town, bianca: Person, is_former: bool
) -> None:
    els = town.asker("Els", reach="els@example.org")
    if is_former:
        reaching.change_reach(town.moment(els), els.id, Reach(Channel.EMAIL, "els2@example.org"))
        db.session.commit()
    browser = gives(inside(town, bianca), "els@example.org")
    assert "Hiermee komt al iemand binnen." in browser.text
    assert address_of(bianca) == OLD


def test_what_was_reported_of_her_comes_along(town: Town, bianca: Person) -> None:
    task = Task(
        community_id=1, id=1, key="report:1", kind="report", state="open", note="", reason="",
        opened_at=town.now, due_at=town.now, reported_fingerprint=bianca.reach_fingerprint,
    )  # fmt: skip
    db.session.add(task)
    db.session.commit()
    gives(inside(town, bianca))
    db.session.expire_all()
    assert db.session.query(Task).one().reported_fingerprint == seals().fingerprint(NEW)


def test_who_leaves_takes_the_old_one_along(town: Town, bianca: Person) -> None:
    gives(inside(town, bianca))
    leave_for_good(town.moment(bianca))
    db.session.commit()
    assert db.session.query(FormerReach).count() == 0
    kept = [letter.sealed for letter in db.session.query(Letter) if letter.sealed]
    assert {unpack(seals().unseal(sealed)).reach.address for sealed in kept} <= {NEW} - {NEW}


def test_staff_do_it_in_person_and_read_so(town: Town, bianca: Person) -> None:
    karin = town.kwartiermaker("Sam", turn="deputy")
    assert Hat.KWARTIERMAKER in town.hats[karin.id]
    browser = Browser(town.app).sign_in(town, karin)
    assert browser.get(ASKS).location == "/mijn/gegevens"
    browser.get("/mijn/gegevens")
    assert "Heb je een ander nummer of e-mailadres? Zeg het tegen" in browser.text
    assert ASKS not in browser.html


def test_who_has_a_number_is_asked_for_another_number_first(town: Town, bianca: Person) -> None:
    els = town.asker("Els", reach="+31612345678")
    browser = inside(town, els)
    browser.get(ASKS)
    assert "Wat is je telefoonnummer?" in browser.text
    gives(browser, "06 87 65 43 21")
    assert address_of(els) == "+31687654321"
    letter = db.session.query(Letter).filter_by(kind="reach_changed").one()
    assert letter.by_text, "to the old number by text"
