"""A volunteer platform brings somebody: she comes in herself, and is met as everybody is."""

import pytest
from sqlalchemy import select

from app.actions.clock.retention import forget_rows
from app.actions.people.leaving import leave_for_good
from app.domain.clock.retention import Kept
from app.domain.letters.programs import Whose
from app.domain.people.codes import unpack
from app.domain.states import GiverState
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import BroughtGiver, Giver, GiverDraft, Letter, Person, Task
from tests.town import Town
from tests.web.api.calling import Program, moment_for, program_of
from tests.web.api.test_problems import is_a_problem
from tests.web.browser import Browser

SUUS = {"first_name": "Suus", "reach": "suus@example.org", "tiles": ["maken"]}


@pytest.fixture
def platform(town: Town, karin: Person) -> Program:
    return program_of(town, karin, whose=Whose.PLATFORM)


@pytest.fixture
def link(platform: Program) -> str:
    assert platform.post("/givers", **SUUS).status_code == 202
    return link_in_letter()


def link_in_letter() -> str:
    sealed = db.session.scalars(select(Letter.sealed).where(Letter.kind == "brought")).one()
    return f"/l/p/{unpack(seals().unseal(sealed)).digits}"


def test_nobody_is_made_before_she_comes_in_herself(town: Town, link: str) -> None:
    assert db.session.query(Person).filter_by(first_name="Suus").count() == 0
    assert db.session.query(Giver).count() == 0
    browser = Browser(town.app)
    page = browser.get(link)
    assert "Suus" in page.text
    assert "Planning" in page.text
    assert browser.post(link).location == "/meedoen/wat"
    draft = db.session.query(GiverDraft).one()
    assert (draft.first_name, draft.tiles, draft.kind) == ("Suus", "maken", "resident")
    assert db.session.query(Giver).count() == 0, "her own code comes first"


def test_she_is_met_as_everybody_is(town: Town, link: str) -> None:
    """She signed in: what the platform told is in her answers, and the kwartiermaker meets her."""
    suus = town.person("Suus", reach="suus@example.org")
    browser = Browser(town.app).sign_in(town, suus)
    browser.post(link)
    browser.post("/meedoen/wat", gives="Fietsen maken")
    browser.post("/meedoen/waarmee", tiles=["maken"])
    browser.post("/meedoen/waar", everywhere="1")
    browser.post("/meedoen/talen", languages=[])
    browser.post("/meedoen/naam", first_name="Suus")
    assert db.session.query(Giver.state).scalar() == GiverState.WAITING
    assert db.session.query(Task).filter_by(kind="introduce").count() == 1


def test_the_answer_and_the_letter_are_the_same_for_who_is_known(
    town: Town, platform: Program, karin: Person
) -> None:
    town.giver("Piet", met_by=karin)
    unknown = platform.post("/givers", **SUUS)
    known = platform.post("/givers", **{**SUUS, "reach": "piet1@example.org"})
    assert (known.status_code, known.data) == (unknown.status_code, unknown.data)
    assert db.session.query(Letter).filter_by(kind="brought").count() == 2


def test_one_letter_goes_to_one_address_whoever_asks(
    town: Town, platform: Program, karin: Person
) -> None:
    other = program_of(town, karin, whose=Whose.PLATFORM)
    for program in (platform, platform, other):
        assert program.post("/givers", **SUUS).status_code == 202
    assert db.session.query(Letter).filter_by(kind="brought").count() == 1


def test_a_day_holds_so_many(town: Town, platform: Program) -> None:
    most = town.app.extensions["house_rules"].api.givers_a_day
    answers = [
        platform.post("/givers", **{**SUUS, "reach": f"s{n}@example.org"}) for n in range(most + 1)
    ]
    assert {answer.status_code for answer in answers[:-1]} == {202}
    assert is_a_problem(answers[-1], 429)["code"] == "EnoughBrought"


@pytest.mark.parametrize("reach", ["0612345678", "", None, 7, "geen adres"])
def test_a_program_sends_no_text_messages(platform: Program, reach: object) -> None:
    told = is_a_problem(platform.post("/givers", **{**SUUS, "reach": reach}), 422)
    assert "reach" in told["errors"]
    assert db.session.query(Letter).count() == 0


def test_the_same_request_twice_is_answered_again(platform: Program) -> None:
    first = platform.post("/givers", key="k", **SUUS)
    again = platform.post("/givers", key="k", **SUUS)
    assert (again.status_code, again.headers["Idempotency-Replayed"]) == (first.status_code, "true")
    assert again.json == first.json
    assert db.session.query(BroughtGiver).count() == 1


def test_a_link_that_ended_opens_nothing_and_nothing_stays(town: Town, link: str) -> None:
    db.session.query(BroughtGiver).update({"ends_at": BroughtGiver.made_at})
    db.session.commit()
    browser = Browser(town.app)
    gone, forged = browser.get(link), browser.get("/l/p/forged")
    assert gone.status_code == forged.status_code != 200
    forget_rows(Kept.BROUGHT, moment_for(town, town.asker("Els")))
    assert db.session.query(BroughtGiver).count() == 0


def test_who_leaves_takes_along_what_a_platform_told_of_her(town: Town, link: str) -> None:
    suus = town.asker("Suus", reach="suus@example.org")
    leave_for_good(town.moment(suus))
    db.session.commit()
    assert db.session.query(BroughtGiver).count() == 0
    assert db.session.query(Letter).filter_by(kind="brought").count() == 0
