"""From the desk to her own page and back: a story, and a quarter looked back on."""

import re

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Lookback, Story
from tests.town import Town
from tests.web.browser import Browser

WORDS = "De fiets deed het weer.\nNaar school lopen hoefde niet meer."


def desk(town: Town) -> Browser:
    return Browser(town.app).sign_in(town, town.kwartiermaker())


def quarter_offered(karin: Browser, address: str) -> str:
    return re.findall(r'<option value="([^"]+)"', karin.get(address).text)[0]


def test_she_reads_it_word_for_word_and_chooses(town: Town) -> None:
    karin, bianca = desk(town), town.asker()
    hers = Browser(town.app).sign_in(town, bianca)
    address = f"/bureau/mens/{show_id(bianca.id)}/verhaal"
    period = quarter_offered(karin, address)
    karin.post(address, words=WORDS, period=period)
    assert "Wacht op een ja" in karin.follow().text
    hers.get("/mijn")
    assert "/mijn/gegevens/verhaal" in hers.html
    hers.get("/mijn/gegevens/verhaal")
    assert WORDS in hers.html
    story = db.session.query(Story).one()
    hers.post(f"/mijn/gegevens/verhaal/{show_id(story.id)}")
    assert "Je zei ja op" in hers.follow().text
    assert "zei ja op" in karin.get("/bureau/verhalen").text
    hers.post(f"/mijn/gegevens/verhaal/{show_id(story.id)}/weg")
    assert "Niemand leest het meer" in hers.follow().text
    assert "nog geen verhalen" in karin.get("/bureau/verhalen").text
    hers.post(f"/mijn/gegevens/verhaal/{show_id(story.id)}/weg")
    assert hers.follow().status_code == 200


def test_a_story_with_a_name_is_handed_back(town: Town) -> None:
    karin, bianca = desk(town), town.asker()
    address = f"/bureau/mens/{show_id(bianca.id)}/verhaal"
    period = quarter_offered(karin, address)
    karin.post(address, words="Bianca had een fiets.", period=period)
    assert "Laat namen, straten en nummers weg" in karin.text
    assert "Bianca had een fiets." in karin.html
    for told in ({"words": ""}, {"words": "x" * 801}, {"words": WORDS, "period": "1999Q1"}):
        assert karin.post(address, **told).status_code == 422
    assert db.session.query(Story).count() == 0


def test_nobody_writes_a_story_of_a_colleague(town: Town) -> None:
    karin, sam = desk(town), town.kwartiermaker("Sam", turn="deputy")
    assert karin.get(f"/bureau/mens/{show_id(sam.id)}/verhaal").status_code == 404


def test_two_at_the_desk_look_back(town: Town) -> None:
    karin = desk(town)
    listed = karin.get("/bureau/terugkijken").text
    address = re.findall(r'href="(/bureau/terugkijken/[^"]+)"', listed)[0]
    karin.get(address)
    karin.post(address, hours="120", learnt="Brieven zijn lastig.", after="0")
    assert "Bewaard." in karin.follow().text
    karin.post(address, hours="90", learnt="Fietsen ook.", after="0")
    assert "Een collega schreef intussen ook" in karin.text
    assert "Fietsen ook." in karin.html
    assert "Brieven zijn lastig." in karin.html
    karin.post(address, hours="90", learnt="Fietsen ook.", after="1")
    assert db.session.query(Lookback.number).scalar() == 2
    for wrong in ("veel", "-3", "5001", "9" * 40, "²"):
        answer = karin.post(address, hours=wrong, after="2")
        assert answer.status_code == 422
        assert "Schrijf hier een getal van 0 tot en met 5000." in karin.text
    assert karin.get("/bureau/terugkijken/2020Q1").status_code == 404
