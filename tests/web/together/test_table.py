"""K8: our device before somebody. She comes in by herself; none of us ever acts as her."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from app.actions.desk import sittings
from app.actions.people import paper_codes
from app.domain.actor import Hat
from app.domain.ids import show_id
from app.jobs.sweeps import end_what_is_over
from app.store.db import db
from app.store.tables import CameAlong, JournalLine, Letter, Need, Person, Session, Sitting
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import said

CLOSED = (
    "/bureau", "/bureau/mensen", "/mijn", "/mijn/gegevens", "/geef", "/gemeente", "/meedoen"
)  # fmt: skip
ANSWERS = (
    ("/vraag/thema", {"theme": "maken"}),
    ("/vraag/woorden", {"words": "Wie kan mijn fiets maken?"}),
    ("/vraag/buurt", {"neighbourhood": "liever-niet"}),
    ("/vraag/wanneer", {"timing": "this_week"}),
)


@pytest.fixture
def town(town: Town) -> Town:
    town.now = datetime.now(UTC)
    return town


@pytest.fixture
def table(town: Town, karin: Person) -> Browser:
    """Karin's device, as it lies before somebody."""
    browser = Browser(town.app).sign_in(town, karin)
    browser.get("/bureau/samen")
    browser.post("/bureau/samen")
    browser.follow()
    return browser


def writes_question(table: Browser) -> None:
    for path, told in ANSWERS:
        table.get(path)
        table.post(path, **told)
    table.get("/vraag/naam")
    table.post("/vraag/naam", first_name="Els")


def comes_in_on_paper(table: Browser) -> None:
    writes_question(table)
    table.get("/vraag/bereik")
    assert "Ik heb geen van beide" in table.text
    table.get("/samen/papier")
    table.post("/samen/papier")


def the_need() -> Need:
    return db.session.query(Need).one()


def test_the_desk_is_closed_on_this_device_from_the_first_page(
    table: Browser, town: Town, karin: Person
) -> None:
    assert "Karin zit naast je" in said(table)
    assert [table.get(path).location for path in CLOSED] == ["/samen"] * len(CLOSED)
    assert table.post("/bureau/mensen", sought="a").status_code == 403
    assert db.session.query(Session).count() == 0, "nobody is inside any more"


def test_a_question_goes_out_as_filled_in_together(
    table: Browser, town: Town, karin: Person
) -> None:
    comes_in_on_paper(table)
    need = the_need()
    els = db.session.query(Person).filter(Person.first_name == "Els").one()
    assert (need.asker_id, need.together_with) == (els.id, karin.id)
    line = db.session.query(JournalLine).filter(JournalLine.verb == "post_need").one()
    assert (line.actor_id, line.together_with) == (els.id, karin.id)
    assert db.session.query(Sitting.person_id).scalar() == els.id
    table.get(f"/samen/vraag/{show_id(need.id)}")
    assert "samen met Karin" in said(table)


def test_givers_do_not_see_that(table: Browser, town: Town, karin: Person) -> None:
    comes_in_on_paper(table)
    fatma = Browser(town.app).sign_in(town, town.giver("Fatma", met_by=karin))
    fatma.get("/geef")
    fatma.get(f"/geef/vraag/{show_id(the_need().id)}")
    assert "Wie kan mijn fiets maken?" in fatma.text
    assert "Samen ingevuld" not in fatma.text
    assert "samen met Karin" not in fatma.text


def test_the_paper_brings_her_back_on_any_device(table: Browser, town: Town) -> None:
    comes_in_on_paper(table)
    word = table.html.split('<dd translate="no">')[1].split("<")[0]
    digits = table.html.split('<dd translate="no" dir="ltr">')[1].split("<")[0]
    hers = Browser(town.app)
    hers.get("/binnen/papier")
    assert hers.post("/binnen/papier", word=word, code="000000").status_code == 422
    hers.post("/binnen/papier", word=word, code=digits)
    hers.follow()
    hers.get("/mijn")
    assert "Wie kan mijn fiets maken?" in hers.text
    hers.get(f"/vraag/{show_id(the_need().id)}")
    assert "Samen ingevuld met Karin." in hers.text
    hers.get("/mijn/gegevens/alles")
    assert "Samen met" in hers.text
    assert "Karin" in hers.text


def test_one_button_empties_the_screen(table: Browser, town: Town) -> None:
    comes_in_on_paper(table)
    need_id = the_need().id
    table.get("/samen")
    table.post("/samen/klaar")
    assert "Dit scherm is weer leeg" in table.follow().text
    assert db.session.query(Session).count() == 0
    assert table.get("/mijn").location == "/binnen"
    assert table.get("/bureau").location == "/binnen/sleutel"
    assert table.get(f"/samen/vraag/{show_id(need_id)}").location == "/"
    table.get("/vraag/verder")
    assert "Wie kan mijn fiets" not in table.text


def rules_of(town: Town) -> timedelta:
    return timedelta(minutes=town.by_house().rules.together.idle_minutes)


def touched(table: Browser, ago: timedelta) -> None:
    with table.client.session_transaction(base_url=table.base_url) as cookie:
        cookie["sitting"] = [cookie["sitting"][0], int((datetime.now(UTC) - ago).timestamp())]


def test_left_alone_it_closes_by_itself(table: Browser, town: Town) -> None:
    comes_in_on_paper(table)
    touched(table, rules_of(town) - timedelta(seconds=30))
    assert table.get("/samen").status_code == 200, "the control"
    assert table.last is not None
    assert table.last.headers["Refresh"] == "600; url=/samen/voorbij"
    touched(table, rules_of(town) + timedelta(seconds=5))
    assert table.get("/samen").location == "/samen/voorbij"
    assert table.get("/mijn").location == "/binnen"


def test_the_open_page_leaves_the_screen_without_a_press(table: Browser, town: Town) -> None:
    comes_in_on_paper(table)
    assert "weer leeg" in table.get("/samen/voorbij").text
    assert table.get("/mijn").location == "/binnen"


def test_the_clock_ends_what_nobody_ended(table: Browser, town: Town) -> None:
    comes_in_on_paper(table)
    later = town.later(minutes=town.by_house().rules.together.longest_minutes + 1)
    sittings.end_sittings_that_are_over(later.by_house())
    db.session.commit()
    assert db.session.query(Session).count() == 0
    assert db.session.query(Sitting.state).scalar() == "ended"
    assert table.get("/samen").location == "/samen/voorbij"


def test_her_session_opens_nothing_away_from_the_table(table: Browser, town: Town) -> None:
    """Also when somebody copies it out of the cookie."""
    comes_in_on_paper(table)
    with table.client.session_transaction(base_url=table.base_url) as cookie:
        token = cookie["_user_id"]
    thief = Browser(town.app)
    with thief.client.session_transaction(base_url=thief.base_url) as cookie:
        cookie["_user_id"] = token
    assert thief.get("/mijn").location == "/binnen"


def test_at_the_table_nothing_else_of_hers_is_shown(
    table: Browser, town: Town, karin: Person
) -> None:
    """She has another question, asked at home; nobody beside her reads it here."""
    bianca = town.asker("Bianca")
    earlier = town.asks(bianca, "Wie kan ZILVERREIGER maken?")
    word, digits = paper_codes.make_paper_code(town.moment(karin), bianca.id)
    db.session.commit()
    table.get("/binnen/papier")
    table.post("/binnen/papier", word=word, code=digits)
    assert table.last is not None
    assert table.last.location == "/samen"
    table.follow()
    assert "Fijn dat je er bent" in said(table)
    assert "Ik was hier al eerder" not in table.text, "she is in"
    assert table.get(f"/samen/vraag/{show_id(earlier.id)}").status_code == 404
    assert table.get(f"/vraag/{show_id(earlier.id)}").location == "/samen"


def test_who_came_along_hears_the_ending_and_nothing_else(
    table: Browser, town: Town, karin: Person
) -> None:
    comes_in_on_paper(table)
    need = the_need()
    page = f"/samen/vraag/{show_id(need.id)}"
    table.get(page)
    assert table.post(f"{page}/mee", reach="geen adres").status_code == 422
    table.post(f"{page}/mee", reach="")
    assert "Schrijf hier het e-mailadres van wie mee is." in table.text
    table.post(f"{page}/mee", reach="juf@school.example")
    table.follow()
    assert db.session.query(CameAlong).count() == 1
    end_what_is_over(town.by_house())
    assert letters() == []
    need = the_need()
    need.state = "solved"
    db.session.commit()
    for _ in range(2):
        end_what_is_over(town.by_house())
    assert letters() == ["ended_well"]
    assert db.session.query(CameAlong).count() == 0


def letters() -> list[str]:
    db.session.rollback()
    found = select(Letter.kind).where(Letter.kind.in_(("ended_well", "ended")))
    return list(db.session.scalars(found))


def test_no_stranger_begins_or_meets_a_table(town: Town) -> None:
    bianca = Browser(town.app).sign_in(town, town.person("Bianca", Hat.ASKER))
    assert bianca.get("/bureau/samen").status_code == 404
    assert bianca.get("/samen").location == "/"
    assert bianca.post("/samen/klaar").location == "/"
    assert db.session.query(Sitting).count() == 0
