"""K4: finding somebody, her page, and what others can see of it."""

import pytest

from app.actions.desk import evenings
from app.actions.desk.watching_looks import warn_of_many_looks
from app.actions.people import notes, paper_codes, standing
from app.actions.people.looks import look_at
from app.domain.desk.lateness import Looked
from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.domain.refusals import EnoughLooks
from app.store.db import db
from app.store.tables import Letter, LookedAt, Note, Person, Task
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import match, said
from tests.web.kwartiermaker.test_looking import counted

SCRIPT = "<script>alert(1)</script> & meer"
MOST_QUERIES = 10


def page_of(person: Person) -> str:
    return f"/bureau/mens/{show_id(person.id)}"


def seek(desk: Browser, sought: str) -> str:
    desk.get("/bureau/mensen")
    desk.post("/bureau/mensen", sought=sought)
    return said(desk)


@pytest.mark.parametrize("sought", ["bia", "Bianca", "BIÁN", " bi-anca "])
def test_a_beginning_of_the_name_finds_her(desk: Browser, bianca: Person, sought: str) -> None:
    assert "Bianca" in seek(desk, sought)
    assert page_of(bianca) in desk.html


def test_number_and_address_find_nobody(town: Town, desk: Browser) -> None:
    town.asker("Roos", reach="+31612345678")
    for sought in ("0612345678", "+31612345678", "612345678", "roos@example.org"):
        assert "Niemand gevonden" in seek(desk, sought)


def test_a_code_word_finds_its_person_alone(town: Town, desk: Browser, karin: Person) -> None:
    els = town.asker("Els")
    word, digits = paper_codes.make_paper_code(town.moment(karin), els.id)
    db.session.commit()
    assert "Els" in seek(desk, word.upper().replace(" ", "-"))
    assert page_of(els) in desk.html
    assert "Niemand gevonden" in seek(desk, digits)


def test_who_works_here_is_not_found(town: Town, desk: Browser, karin: Person) -> None:
    assert "Niemand gevonden" in seek(desk, "Karin")
    assert desk.get(page_of(karin)).status_code == 404


def test_a_search_is_noted_and_not_for_whom(desk: Browser, karin: Person, bianca: Person) -> None:
    seek(desk, "bia")
    noted = db.session.query(LookedAt).one()
    assert (noted.thing, noted.thing_id) == ("search", karin.id)


def test_a_long_list_goes_on(town: Town, desk: Browser) -> None:
    for number in range(25):
        town.asker(f"Maria{number:02}")
    assert "Maria19" in seek(desk, "maria")
    assert "Maria20" not in desk.text
    after = desk.html.split('name="after" value="')[1].split('"')[0]
    desk.post("/bureau/mensen", sought="maria", after=after)
    assert "Maria20" in desk.text
    assert "Maria19" not in desk.text


def test_her_page_tells_what_she_asks_and_gives(
    town: Town, desk: Browser, karin: Person, bianca: Person
) -> None:
    match(town, bianca, town.giver("Fatma", met_by=karin))
    desk.get(page_of(bianca))
    told = said(desk)
    assert "Wie kan mijn fiets maken?" in told
    assert "Fatma bood hulp aan" in told
    assert "bianca1@example.org" in told


def test_the_number_of_queries_does_not_grow_with_her_history(
    town: Town, desk: Browser, karin: Person, bianca: Person
) -> None:
    with counted() as few:
        desk.get(page_of(bianca))
    for number in range(3):
        town.asks(bianca, f"Wie kan lamp {number} ophangen?")
        notes.write_note(town.moment(karin), bianca.id, f"Notitie {number}")
    db.session.commit()
    with counted() as many:
        desk.get(page_of(bianca))
    assert len(many) == len(few) <= MOST_QUERIES


def test_a_note_is_text_and_she_reads_and_answers_it(
    town: Town, desk: Browser, bianca: Person
) -> None:
    desk.get(page_of(bianca))
    desk.post(f"{page_of(bianca)}/notitie", words=SCRIPT)
    assert "<script>alert" not in desk.follow().text
    note = db.session.query(Note).one()
    hers = Browser(town.app).sign_in(town, bianca)
    hers.get("/mijn/gegevens")
    assert "/mijn/gegevens/van-ons" in hers.html
    hers.get("/mijn/gegevens/van-ons")
    assert SCRIPT in hers.text
    assert "<script>alert" not in hers.html
    hers.post(f"/mijn/gegevens/notitie/{show_id(note.id)}", words="Het was anders.")
    assert "Het was anders." in hers.follow().text
    desk.get(page_of(bianca))
    assert "Het was anders." in desk.text
    hers.get("/mijn/gegevens/alles")
    assert SCRIPT in hers.text


def test_another_reads_no_note_of_hers(town: Town, karin: Person, bianca: Person) -> None:
    notes.write_note(town.moment(karin), bianca.id, "ZILVERREIGER")
    db.session.commit()
    note = db.session.query(Note).one()
    els = Browser(town.app).sign_in(town, town.asker("Els"))
    path = f"/mijn/gegevens/notitie/{show_id(note.id)}"
    assert els.get(path).status_code == els.post(path, words="x").status_code == 404


def test_a_note_is_taken_away(town: Town, desk: Browser, karin: Person, bianca: Person) -> None:
    notes.write_note(town.moment(karin), bianca.id, "ZILVERREIGER")
    db.session.commit()
    note_id = db.session.query(Note.id).scalar()
    desk.get(page_of(bianca))
    desk.post(f"/bureau/notitie/{show_id(note_id)}/weg")
    assert "ZILVERREIGER" not in desk.follow().text
    assert desk.post(f"/bureau/notitie/{show_id(note_id)}/weg").status_code == 404


def test_somebody_of_another_town_is_not_there(town: Town, desk: Browser) -> None:
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    stranger = elsewhere.asker("Ver")
    assert desk.get(page_of(stranger)).status_code == 404
    unknown = desk.text
    assert desk.get(f"/bureau/mens/{show_id(2**61 + 1)}").status_code == 404
    assert desk.text == unknown, "the same page, whether somebody is elsewhere or nowhere"
    assert "Niemand gevonden" in seek(desk, "Ver")
    assert db.session.query(LookedAt).filter(LookedAt.thing == "person").count() == 0


# who looked at whom


def test_she_reads_who_opened_her_page(town: Town, desk: Browser, bianca: Person) -> None:
    desk.get(page_of(bianca))
    hers = Browser(town.app).sign_in(town, bianca)
    hers.get("/mijn/gegevens")
    assert "Karin keek op" in hers.text


def looks(town: Town, karin: Person, person: Person, times: int) -> None:
    for _ in range(times):
        look_at(town.moment(karin), Looked.PERSON, person.id)
    db.session.commit()


def test_a_burst_stops_at_the_number_of_the_house(
    town: Town, desk: Browser, karin: Person, bianca: Person
) -> None:
    looks(town, karin, bianca, 80)
    assert desk.get(page_of(bianca)).status_code == 429
    assert db.session.query(LookedAt).count() == 80
    with pytest.raises(EnoughLooks):
        looks(town.later(minutes=59), karin, bianca, 1)
    looks(town.later(minutes=2), karin, bianca, 1)


def test_on_an_evening_it_does_not_stop_and_it_ends_by_itself(
    town: Town, karin: Person, bianca: Person
) -> None:
    looks(town, karin, bianca, 80)
    evenings.open_evening(town.moment(karin))
    looks(town.later(minutes=1), karin, bianca, 90)
    town.later(hours=town.moment(karin).rules.looks.evening_hours)
    looks(town, karin, bianca, 80)
    with pytest.raises(EnoughLooks):
        looks(town, karin, bianca, 1)


def test_colleagues_hear_of_many_looks_and_of_an_evening(
    town: Town, karin: Person, bianca: Person
) -> None:
    sam = town.kwartiermaker("Sam", turn="deputy")
    looks(town, karin, bianca, 40)
    warn_of_many_looks(town.by_house())
    assert db.session.query(Task).filter(Task.kind == TaskKind.MANY_LOOKS).count() == 0
    looks(town, karin, bianca, 1)
    for _ in range(2):
        warn_of_many_looks(town.by_house())
    db.session.commit()
    assert db.session.query(Task).filter(Task.kind == TaskKind.MANY_LOOKS).count() == 1
    evenings.open_evening(town.moment(karin))
    db.session.commit()
    told = {(letter.kind, letter.person_id) for letter in db.session.query(Letter)}
    assert {("look_at_desk", sam.id), ("evening_opened", sam.id)} <= told
    assert karin.id not in {person_id for kind, person_id in told if kind != "talk"}


def test_an_evening_is_opened_and_ended_at_the_desk(town: Town, desk: Browser) -> None:
    desk.get("/bureau/mensen")
    desk.post("/bureau/mensen/avond")
    desk.follow()
    assert "Karin begon een avond" in said(desk)
    path = desk.html.split('action="/bureau/mensen/avond/')[1].split('"')[0]
    desk.post(f"/bureau/mensen/avond/{path}")
    assert "begon een avond" not in desk.follow().text
    assert desk.post(f"/bureau/mensen/avond/{path}").status_code == 409


# paused and suspended, in a browser


def test_a_suspension_is_felt_at_the_next_page(
    town: Town, karin: Person, desk: Browser, bianca: Person
) -> None:
    phones = [Browser(town.app).sign_in(town, bianca) for _ in range(2)]
    assert [phone.get("/mijn").status_code for phone in phones] == [200, 200]
    desk.get(page_of(bianca))
    desk.post(
        f"{page_of(bianca)}/buiten", suspend_person_reason="omdat", suspend_person_told="Bel ons."
    )
    assert [phone.get("/mijn").location for phone in phones] == ["/binnen", "/binnen"]
    assert phones[0].post("/vraag/klopt-dit").location != "/mijn"


def test_a_paused_person_reads_and_sends_nothing(town: Town, karin: Person, bianca: Person) -> None:
    hers = Browser(town.app).sign_in(town, bianca)
    hers.get("/mijn")
    standing.pause_person(town.moment(karin), bianca.id, "omdat", "Wij bellen je vandaag.")
    db.session.commit()
    assert hers.get("/mijn").location == "/mijn/gegevens/even-wachten"
    assert "Wij bellen je vandaag." in hers.follow().text
    assert hers.post("/vraag/thema", theme="maken").status_code == 409
    assert hers.get("/mijn/gegevens").status_code == 200
    assert hers.get("/mijn/gegevens/weg").status_code in (200, 404)
    standing.restore_person(town.moment(karin), bianca.id, "gesproken", "Fijn.")
    db.session.commit()
    assert hers.get("/mijn").status_code == 200
    assert hers.get("/mijn/gegevens/even-wachten").location == "/mijn/gegevens"


def test_a_reason_for_colleagues_is_not_told_to_her(
    town: Town, karin: Person, bianca: Person
) -> None:
    standing.warn_person(town.moment(karin), bianca.id, "GEHEIM van Fatma", "Let je erop?")
    db.session.commit()
    hers = Browser(town.app).sign_in(town, bianca)
    hers.get("/mijn/gegevens/alles")
    assert "Let je erop?" in hers.text
    assert "GEHEIM" not in hers.text


def test_an_empty_form_is_handed_back(desk: Browser, bianca: Person) -> None:
    desk.get(page_of(bianca))
    for deed in ("zeggen", "wachten", "buiten", "notitie"):
        assert desk.post(f"{page_of(bianca)}/{deed}").status_code == 422
    assert desk.post("/bureau/mensen", sought=" ").status_code == 422


def test_the_day_after_it_is_quiet(town: Town, karin: Person, bianca: Person) -> None:
    looks(town, karin, bianca, 41)
    warn_of_many_looks(town.later(days=1).by_house())
    assert db.session.query(Task).filter(Task.kind == TaskKind.MANY_LOOKS).count() == 0
