"""The check before sending: the card as givers will see it, and what leaves it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.actions.needs import asking
from app.domain.triage import PERSONAL, read
from app.store.db import db
from app.store.tables import Draft, Need, Person
from app.web.asking.checking import without_personal
from tests.town import Town
from tests.web.newcomer import Newcomer

BSN = "111222333"


@pytest.mark.parametrize(
    ("personal", "named"),
    [
        ("06 12345678", "een telefoonnummer"),
        ("bianca@example.org", "een e-mailadres"),
        ("NL91ABNA0417164300", "een rekeningnummer"),
        (f"BSN {BSN}", "een BSN"),
        ("Dorpsstraat 12", "een adres"),
    ],
)
def test_what_is_personal_is_masked_named_and_can_be_taken_out(
    newcomer: Newcomer, personal: str, named: str
) -> None:
    newcomer.writes(f"Wie kan mijn fiets maken? Mijn gegevens: {personal}")
    card = newcomer.browser.html.split("<article")[1].split("</article>")[0]
    assert "•••" in card
    assert personal.split()[-1] not in card
    assert f"Er staat {named} in je vraag. Gevers zien dat niet." in newcomer.sees
    newcomer.sends("/vraag/haal-eruit")
    assert newcomer.is_at == "/vraag/woorden", "she sees what is left"
    newcomer.goes_to("/vraag/klopt-dit")
    assert "•••" not in newcomer.sees
    assert "Haal het eruit" not in newcomer.sees
    words = db.session.query(Draft.words).scalar()
    assert words.startswith("Wie kan mijn fiets maken? Mijn gegevens:")
    assert personal.split()[-1] not in words


def test_when_nothing_is_left_she_is_asked_again(newcomer: Newcomer) -> None:
    newcomer.writes("bianca@example.org")
    newcomer.sends("/vraag/haal-eruit")
    assert newcomer.is_at == "/vraag/woorden"


@given(st.text(alphabet="06 1234567890-+.@abNL\n", max_size=80))
def test_nothing_personal_is_ever_left(words: str) -> None:
    left = without_personal(words)
    assert not any(finding.kind in PERSONAL for finding in read(left))


def test_a_clean_text_stays_as_it_was_written() -> None:
    assert without_personal("Wie kan\n\nmijn  fiets maken?") == "Wie kan\n\nmijn  fiets maken?"


def test_a_double_tap_makes_one_question(as_bianca: Newcomer) -> None:
    as_bianca.writes()
    browser = as_bianca.browser
    first = browser.post("/vraag/klopt-dit", form_key="once")
    as_bianca.goes_to("/vraag/verder")
    second = browser.post("/vraag/klopt-dit", form_key="once")
    assert first.location == second.location
    assert first.location.endswith("/verstuurd")
    assert db.session.query(Need).count() == 1


def test_a_second_window_makes_no_second_question(as_bianca: Newcomer) -> None:
    as_bianca.writes()
    for _ in range(2):
        as_bianca.sends("/vraag/klopt-dit")
    assert "Er staat geen vraag klaar" in as_bianca.sees
    assert db.session.query(Need).count() == 1


def test_posting_without_coming_in_leads_to_the_name(newcomer: Newcomer) -> None:
    newcomer.writes()
    newcomer.sends("/vraag/klopt-dit")
    assert newcomer.is_at == "/vraag/naam"
    assert db.session.query(Need).count() == 0


def test_a_half_question_is_led_back(as_bianca: Newcomer) -> None:
    as_bianca.goes_to("/vraag/thema")
    as_bianca.sends("/vraag/thema", theme="maken")
    as_bianca.sends("/vraag/klopt-dit")
    assert as_bianca.is_at == "/vraag/woorden"


def test_every_name_is_a_name(newcomer: Newcomer) -> None:
    newcomer.writes()
    for name in ("Nguyễn", "Ş", "🌻", "محمد", "a" * 40, "O'Neill <script>alert()</script>"):
        newcomer.signs(name)
        assert newcomer.is_at == "/vraag/bereik"
        assert db.session.query(Draft.first_name).scalar() == name
    newcomer.leaves().enters()
    assert name in {told for (told,) in db.session.query(Person.first_name)}


def test_no_name_is_asked_again(newcomer: Newcomer) -> None:
    newcomer.writes()
    newcomer.goes_to("/vraag/naam")
    for name in ("", "  ", "\x00", "a" * 101):
        assert newcomer.sends("/vraag/naam", first_name=name).status_code == 422, name
        assert newcomer.is_at == "/vraag/naam"


def test_whoever_came_in_without_a_name_is_asked_for_it(newcomer: Newcomer) -> None:
    newcomer.comes_back().enters().says_the_phone_is("own")
    newcomer.writes()
    newcomer.sends("/vraag/klopt-dit")
    assert "Hoe heet je? Alleen je voornaam." in newcomer.sees
    assert "Stap 5 van 5" in newcomer.sees
    newcomer.sends("/vraag/naam", first_name="Bianca")
    assert newcomer.is_at == "/vraag/klopt-dit"
    newcomer.sends("/vraag/klopt-dit")
    assert newcomer.is_at.endswith("/verstuurd")
    assert {name for (name,) in db.session.query(Person.first_name)} == {"Karin", "Bianca"}


def test_with_five_under_way_she_hears_it_and_keeps_her_words(
    town: Town, bianca: Person, as_bianca: Newcomer
) -> None:
    asked = [town.asks(bianca) for _ in range(5)]
    as_bianca.goes_to("/vraag/thema")
    assert "Je hebt nu al een paar vragen." in as_bianca.sees, "before she writes a word"
    as_bianca.writes("Wie leest een brief met mij?")
    assert "Wat je schreef, is een dag bewaard." in as_bianca.sees
    assert "Je hebt nu al een paar vragen." in as_bianca.sees
    assert as_bianca.browser.post("/vraag/klopt-dit").status_code == 409
    assert db.session.query(Need).count() == 5
    asking.withdraw_need(town.moment(bianca), asked[0].id)
    db.session.commit()
    as_bianca.goes_to("/vraag/klopt-dit")
    as_bianca.sends("/vraag/klopt-dit")
    assert as_bianca.is_at.endswith("/verstuurd")


def test_with_five_under_way_the_code_still_lets_her_in(town: Town, newcomer: Newcomer) -> None:
    bianca = town.asker("Bianca", reach="+31612345678")
    for _ in range(5):
        town.asks(bianca)
    newcomer.writes("Wie leest een brief met mij?").signs().leaves().enters()
    newcomer.says_the_phone_is("own")
    assert newcomer.is_at == "/vraag/klopt-dit"
    assert "Je hebt nu al een paar vragen." in newcomer.sees
    assert db.session.query(Need).count() == 5
    assert db.session.query(Draft.words).scalar() == "Wie leest een brief met mij?"
