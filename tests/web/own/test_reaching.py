"""Nothing arrives at what we have of her: she reads so inside, and gives another address."""

import pytest
from sqlalchemy import select

from app.actions.people.unreached import note_unreached
from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.return_addresses import mark_of
from app.store.sealing import seals
from app.store.tables import Person, Task
from tests.carrying import carry_letters
from tests.delivery.outbox import Outbox
from tests.engines.smtp import PostBox
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import last_code

SAID = "Onze e-mail aan jou komt niet aan."


@pytest.fixture
def bianca(town: Town) -> Person:
    town.kwartiermaker()
    return town.asker()


def unreached(town: Town, person: Person) -> Browser:
    note_unreached(town.by_house(), person.id, mark_of(person.reach_fingerprint or ""))
    db.session.commit()
    return Browser(town.app).sign_in(town, person)


def gives(browser: Browser, address: str, met: str = "") -> None:
    browser.post(f"/mijn/gegevens/bereik{met}", reach=address)
    assert browser.last is not None
    assert browser.last.location == "/mijn/gegevens/bereik/code"
    browser.post("/mijn/gegevens/bereik/code", code=last_code())


def task() -> Task:
    return db.session.scalars(select(Task).where(Task.kind == "letter_failed")).one()


def test_she_reads_it_on_her_own_pages(town: Town, bianca: Person) -> None:
    assert SAID not in Browser(town.app).sign_in(town, bianca).get("/mijn").text
    browser = unreached(town, bianca)
    for page in ("/mijn", "/mijn/gegevens"):
        assert SAID in browser.get(page).text


def test_a_giver_does_too(town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    assert SAID in unreached(town, fatma).get("/geef").text


def test_another_address_proved_by_a_code(town: Town, bianca: Person) -> None:
    browser = unreached(town, bianca)
    gives(browser, "nieuw@example.org")
    assert browser.follow().status_code == 200
    assert SAID not in browser.text
    person = db.session.get_one(Person, (1, bianca.id))
    assert seals().unseal(person.reach_sealed or b"") == "nieuw@example.org"
    assert person.reach_fingerprint == seals().fingerprint("nieuw@example.org")
    assert task().state == "done"
    assert db.session.query(Person).filter_by(first_name="").count() == 0


def test_a_number_does_as_well(town: Town, bianca: Person) -> None:
    gives(unreached(town, bianca), "0612345678", "?met=phone")
    assert db.session.get_one(Person, (1, bianca.id)).channel == "phone"


def test_the_old_one_may_prove_itself(town: Town, bianca: Person) -> None:
    gives(unreached(town, bianca), "bianca1@example.org")
    assert db.session.get_one(Person, (1, bianca.id)).unreached_since is None


def test_a_wrong_code_changes_nothing_and_is_counted(town: Town, bianca: Person) -> None:
    browser = unreached(town, bianca)
    browser.post("/mijn/gegevens/bereik", reach="nieuw@example.org")
    wrong = "000000" if last_code() != "000000" else "000001"
    for _ in range(5):
        assert browser.post("/mijn/gegevens/bereik/code", code=wrong).status_code == 422
    browser.post("/mijn/gegevens/bereik/code", code=last_code())
    assert db.session.get_one(Person, (1, bianca.id)).unreached_since is not None


def test_what_somebody_else_comes_in_with_is_not_given(town: Town, bianca: Person) -> None:
    town.asker("Els", reach="els@example.org")
    browser = unreached(town, bianca)
    gives(browser, "els@example.org")
    assert "Hiermee komt al iemand binnen." in browser.text
    assert db.session.get_one(Person, (1, bianca.id)).unreached_since is not None


def test_a_code_that_came_there_after_all_proves_it_too(town: Town, bianca: Person) -> None:
    unreached(town, bianca)
    browser = Browser(town.app)
    browser.post("/binnen?met=email", reach="bianca1@example.org")
    browser.post("/binnen/code", code=last_code())
    assert db.session.get_one(Person, (1, bianca.id)).unreached_since is None
    assert task().state == "done"


@pytest.mark.parametrize(
    ("code", "said", "is_off"),
    [
        (550, "5.1.1 User unknown", True),
        (550, "refused", True),
        (550, "5.7.1 blocked", False),
        (554, "refused", False),
        (451, "4.2.2 mailbox full", False),
    ],
)
def test_what_the_mail_server_says_at_once(
    town: Town, letters: PostBox, code: int, said: str, is_off: bool
) -> None:
    box = Outbox.of(town)
    carry_letters(town.by_house())
    box.writes(LetterKind.OFFER_CAME)
    letters.refuse_next(1, code, said)
    carry_letters(town.by_house())
    assert (box.asker.unreached_since is not None) is is_off


def test_after_that_nothing_is_sent_there_but_codes(town: Town, letters: PostBox) -> None:
    box = Outbox.of(town)
    carry_letters(town.by_house())
    letters.clear()
    letters.refuse_next(1, 550)
    for kind in (LetterKind.OFFER_CAME, LetterKind.NEED_OUT, LetterKind.CODE):
        box.writes(kind)
        carry_letters(town.by_house())
    assert [letter["Subject"] for letter in letters.to("bianca1@example.org")] == ["Je code"]
    assert task().person_id == box.asker.id


def test_no_letters_go_round_to_a_giver_who_is_not_reached(town: Town, letters: PostBox) -> None:
    box = Outbox.of(town)
    unreached(town, box.giver)
    letter = box.writes(LetterKind.NEW_NEED)
    carry_letters(town.by_house())
    assert letter.state == "dropped"
