"""What the desk asks of an asker: other words, a small question, what may be told. She decides."""

from datetime import UTC, datetime

import pytest

from app.actions.desk import handovers
from app.actions.desk.handovers import NewHandover
from app.actions.needs import wordings
from app.domain.ids import show_id
from app.domain.states import HandoverState, NeedState
from app.store.db import db
from app.store.tables import Handover, HandoverSentence, Need, Person, Wording
from tests.town import Town
from tests.web.browser import Browser

LOAN = "Wie kan mij geld lenen voor een bed?"
NEW = NewHandover("Annie", "helpt met post", ("Er is een brief.", "Er zijn schulden."))


@pytest.fixture
def town(town: Town) -> Town:
    town.now = datetime.now(UTC)
    return town


@pytest.fixture
def hers(town: Town, bianca: Person) -> Browser:
    return Browser(town.app).sign_in(town, bianca)


def said(browser: Browser) -> str:
    """What the page says, with single spaces."""
    return " ".join(browser.text.split())


def page_of(need: Need) -> str:
    return f"/vraag/{show_id(need.id)}"


def proposed(town: Town, karin: Person, need: Need, words: str) -> str:
    wordings.propose_wording(town.moment(karin), need.id, "beter", words)
    db.session.commit()
    wording = db.session.query(Wording).one()
    return f"{page_of(need)}/woorden/{show_id(wording.id)}"


def test_a_held_need_leads_to_both_wordings(
    town: Town, karin: Person, bianca: Person, hers: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    path = proposed(town, karin, need, "Wie heeft een bed over? <script>")
    assert hers.get(page_of(need)).location == path
    hers.get(path)
    assert "<ins>heeft</ins>" in hers.html
    assert "<del>kan mij geld lenen voor</del>" in hers.html
    assert "<script>" not in hers.html.split("<main")[1]
    assert "nog een keer mee" in hers.text, "her own words hold what a person reads first"


@pytest.mark.parametrize(("answer", "words"), [("ja", "Wie heeft een bed over?"), ("nee", LOAN)])
def test_she_decides_in_one_tap(
    town: Town, karin: Person, bianca: Person, hers: Browser, answer: str, words: str
) -> None:
    need = town.asks(bianca, LOAN)
    path = proposed(town, karin, need, "Wie heeft een bed over?")
    hers.get(path)
    assert hers.post(f"{path}/{answer}").location == page_of(need)
    db.session.refresh(need)
    assert need.words == words
    assert hers.get(path).location == page_of(need), "an old link leads on"
    assert hers.post(f"{path}/ja").status_code == 409


def test_givers_read_her_own_words_until_she_says_so(
    town: Town, karin: Person, bianca: Person, hers: Browser
) -> None:
    need = town.asks(bianca, "fiets stuk")
    path = proposed(town, karin, need, "Mijn fiets is stuk. Wie helpt?")
    hers.get(page_of(need))
    assert "Karin stelt andere woorden voor." in said(hers)
    assert path in hers.html
    assert "Gevers lezen nu jouw woorden." in hers.get(path).text


def test_a_small_question_goes_out_as_her_own(
    town: Town, karin: Person, bianca: Person, hers: Browser
) -> None:
    need = town.asks(bianca, "Ik krijg een uitzetting en mijn fiets is stuk")
    moment = town.moment(karin)
    wordings.propose_small_need(moment, need.id, "klein", "Wie maakt mijn fiets?")
    db.session.commit()
    wording = db.session.query(Wording).one()
    path = f"{page_of(need)}/woorden/{show_id(wording.id)}"
    hers.get(page_of(need))
    assert "schreef een kleine vraag voor je op." in hers.text
    hers.get(path)
    hers.post(f"{path}/ja")
    small = db.session.query(Need).filter(Need.id != need.id).one()
    assert hers.last is not None
    assert hers.last.location == f"{page_of(small)}/verstuurd"
    assert small.state == NeedState.OPEN


def told(town: Town, karin: Person, need: Need) -> str:
    handovers.prepare_handover(town.moment(karin), need.id, NEW)
    db.session.commit()
    return f"{page_of(need)}/doorvertellen/{show_id(db.session.query(Handover).one().id)}"


def state() -> str | None:
    db.session.expire_all()
    return db.session.query(Handover).one().state


def test_she_says_yes_sentence_by_sentence_and_may_take_it_back(
    town: Town, karin: Person, bianca: Person, hers: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    path = told(town, karin, need)
    ids = [show_id(row.id) for row in db.session.query(HandoverSentence).order_by("place")]
    hers.get(page_of(need))
    assert "Mag Karin iets over je vertellen?" in said(hers)
    hers.get(path)
    assert "checked" not in hers.html
    for nothing in ({}, {"may_tell": "zzz"}, {"may_tell": ""}):
        assert hers.post(f"{path}/ja", **nothing).status_code == 422
        assert 'id="may_tell-error"' in hers.html
    hers.post(f"{path}/ja", may_tell=ids[1])
    hers.follow()
    assert hers.html.count("checked") == 1
    assert "Je kunt dit nog veranderen." in hers.text
    hers.post(f"{path}/nee")
    assert state() == HandoverState.REFUSED
    assert hers.get(path).location == page_of(need)


def test_after_it_was_told_she_reads_what(
    town: Town, karin: Person, bianca: Person, hers: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    path = told(town, karin, need)
    handover_id = db.session.query(Handover).one().id
    one = db.session.query(HandoverSentence).filter_by(place=1).one().id
    hers.get(path)
    handovers.agree_handover(town.moment(bianca), handover_id, {one})
    handovers.tell_handover(town.moment(karin), handover_id)
    db.session.commit()
    for deed in ("ja", "nee"):
        assert hers.post(f"{path}/{deed}").status_code == 409, "too late, and told kindly"
    hers.get(path)
    assert "Dit is verteld" in hers.text
    assert "Er is een brief." in hers.text
    assert "Er zijn schulden." not in hers.text


def test_it_is_nobody_elses(town: Town, karin: Person, bianca: Person) -> None:
    need = town.asks(bianca, LOAN)
    paths = [told(town, karin, need), proposed(town, karin, need, "Wie heeft een bed?")]
    els = town.asker("Els")
    other = page_of(town.asks(els))
    for person, home in ((els, page_of(need)), (els, other), (bianca, other)):
        browser = Browser(town.app).sign_in(town, person)
        browser.get("/mijn")
        for path in paths:
            here = home + path.removeprefix(page_of(need))
            if (person, home) != (bianca, page_of(need)):
                assert browser.get(here).status_code == 404
                assert browser.post(f"{here}/ja").status_code == 404
                assert browser.post(f"{here}/nee").status_code == 404
