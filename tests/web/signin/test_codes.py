"""Coming in with a code: what is typed, what is counted, and what nobody can tell from outside."""

from dataclasses import replace

import pytest
from flask import Flask

from app.store.db import db
from app.store.tables import Code, Letter, Person
from app.web.entrance.arriving import network
from tests.town import Town
from tests.web.newcomer import NUMBER, Newcomer, last_code, wrong_code

WRONG = "Deze code werkt niet, of niet meer. Kijk nog eens. Of vraag een nieuwe code."
DIGITS = "Schrijf hier de 6 cijfers van de code."
ENOUGH = "Er kan nu even geen code bij. Probeer het later nog eens, of bel ons."


NOT_A_NUMBER = "Dit nummer klopt niet helemaal."
OTHER_NUMBER = "Een sms kan alleen naar een Nederlands mobiel nummer."
NOT_AN_ADDRESS = "Dit e-mailadres klopt niet helemaal."


@pytest.mark.parametrize(
    ("page", "table"),
    [
        (
            "/binnen",
            {
                "": "Schrijf hier je telefoonnummer.",
                "\x00": "Schrijf hier je telefoonnummer.",
                "0612": NOT_A_NUMBER,
                "0900 8020": OTHER_NUMBER,
                "+32 470 12 34 56": OTHER_NUMBER,
                "🚲" * 50: NOT_A_NUMBER,
                "bianca@": NOT_AN_ADDRESS,
            },
        ),
        (
            "/binnen?met=email",
            {
                "": "Schrijf hier je e-mailadres.",
                "bianca": NOT_AN_ADDRESS,
                "b@example.org, c@example.org": NOT_AN_ADDRESS,
                "a" * 300 + "@example.org": NOT_AN_ADDRESS,
            },
        ),
    ],
)
def test_what_is_no_address_stays_in_the_field(
    newcomer: Newcomer, page: str, table: dict[str, str]
) -> None:
    newcomer.goes_to(page)
    for typed, sentence in table.items():
        assert newcomer.sends(page, reach=typed).status_code == 422, typed
        assert newcomer.sees.count(sentence) == 2, typed
        assert f'value="{typed.strip(chr(0))}"' in newcomer.browser.html
    assert db.session.query(Code).count() == 0


@pytest.mark.parametrize("typed", ["06-12 34 56 78", "+31 (0)6 12345678", "0031612345678"])
def test_a_number_is_read_as_people_write_it(newcomer: Newcomer, typed: str) -> None:
    newcomer.comes_back(typed)
    assert "06 •• •• •• 78" in newcomer.sees.replace("\u00a0", " ")
    newcomer.enters()
    assert newcomer.is_at == "/binnen/telefoon"


@pytest.mark.parametrize("page", ["/binnen?met=email", "/binnen"])
def test_an_e_mail_address_does_as_well(newcomer: Newcomer, page: str) -> None:
    """Also where a number was asked for: nobody is told that her address is a wrong number."""
    newcomer.goes_to(page)
    newcomer.sends(page, reach=" Bianca@Example.org ")
    assert "Welke code staat in de e-mail?" in newcomer.sees
    assert "b••@example.org" in newcomer.sees
    newcomer.enters()
    assert newcomer.is_at == "/binnen/telefoon"


def test_what_is_no_code_is_not_counted(newcomer: Newcomer) -> None:
    newcomer.comes_back()
    for typed in (
        "",
        "12345",
        "1234567",
        "abcdef",
        "06 12 34 56 78",
        "123456 654321",
        "\x00",
        "9" * 9999,
    ):
        assert newcomer.sends("/binnen/code", code=typed).status_code == 422, typed
        assert newcomer.sees.count(DIGITS) == 2, typed
    assert db.session.query(Code.wrong_tries).scalar() == 0


@pytest.mark.parametrize(
    "pasted",
    [
        " {a} {b} ",
        "{a}-{b}",
        "{a}.{b}",
        "{a}\u00a0{b}",
        "\u200b{a}{b}\u200e",
        "Je code is {a}{b}. Geef hem aan niemand.\n@localhost #{a}{b}",
        "code: {a} {b}!",
    ],
)
def test_a_code_is_read_however_it_was_pasted(newcomer: Newcomer, pasted: str) -> None:
    newcomer.comes_back()
    code = last_code()
    newcomer.enters(pasted.format(a=code[:3], b=code[3:]))
    assert newcomer.is_at == "/binnen/telefoon"


@pytest.mark.parametrize("zero", ["٠", "۰", "०", "０"])
def test_a_code_is_read_in_the_digits_of_any_script(newcomer: Newcomer, zero: str) -> None:
    newcomer.comes_back()
    newcomer.enters("".join(chr(ord(zero) + int(digit)) for digit in last_code()))
    assert newcomer.is_at == "/binnen/telefoon"


def test_five_wrong_tries_end_a_code(newcomer: Newcomer) -> None:
    newcomer.comes_back()
    right = last_code()
    for tries in range(1, 6):
        assert newcomer.sends("/binnen/code", code=wrong_code()).status_code == 422
        assert newcomer.sees.count(WRONG) == 2
        assert db.session.query(Code.wrong_tries).scalar() == tries
    assert newcomer.sends("/binnen/code", code=right).status_code == 422
    assert db.session.query(Person).filter_by(first_name="").count() == 0


def test_a_code_ends_after_ten_minutes(newcomer: Newcomer, clock: object) -> None:
    newcomer.comes_back()
    right = last_code()
    clock.shift(601)  # type: ignore[attr-defined]
    assert newcomer.sends("/binnen/code", code=right).status_code == 422
    assert newcomer.sees.count(WRONG) == 2


def test_a_code_is_good_once_and_only_in_the_browser_that_asked(
    town: Town, newcomer: Newcomer
) -> None:
    newcomer.comes_back()
    code, other = last_code(), Newcomer(town.app)
    other.comes_back("06 87 65 43 21")
    assert other.sends("/binnen/code", code=code).status_code == 422
    newcomer.enters(code)
    assert newcomer.is_at == "/binnen/telefoon"
    newcomer.sends("/uit")
    newcomer.comes_back()
    assert newcomer.sends("/binnen/code", code=code).status_code == 422


def test_a_right_code_ends_the_others(newcomer: Newcomer, clock: object) -> None:
    newcomer.comes_back()
    first = last_code()
    clock.shift(60)  # type: ignore[attr-defined]
    newcomer.sends("/binnen/geen-code")
    newcomer.enters(first)
    assert newcomer.is_at == "/binnen/telefoon"
    assert all(code.used_at for code in db.session.query(Code))


def test_a_new_code_goes_to_the_same_place(newcomer: Newcomer, clock: object) -> None:
    newcomer.comes_back()
    newcomer.goes_to("/binnen/geen-code")
    assert "Kreeg je geen sms?" in newcomer.sees
    clock.shift(60)  # type: ignore[attr-defined]
    newcomer.sends("/binnen/geen-code")
    assert newcomer.is_at == "/binnen/code"
    assert len({code.reach_fingerprint for code in db.session.query(Code)}) == 1
    newcomer.enters(last_code())
    assert newcomer.is_at == "/binnen/telefoon"


def test_three_codes_in_ten_minutes_are_enough(newcomer: Newcomer, clock: object) -> None:
    for _ in range(3):
        newcomer.comes_back()
    assert newcomer.sends("/binnen", reach=NUMBER).status_code == 422
    assert newcomer.sees.count(ENOUGH) == 2
    newcomer.goes_to("/binnen/geen-code")
    assert newcomer.sends("/binnen/geen-code").status_code == 422
    assert newcomer.sees.count(ENOUGH) == 2
    assert db.session.query(Letter).count() == 3
    clock.shift(601)  # type: ignore[attr-defined]
    newcomer.comes_back()
    assert newcomer.is_at == "/binnen/code"


def test_without_a_code_there_is_nothing_to_enter(newcomer: Newcomer) -> None:
    for path in ("/binnen/code", "/binnen/geen-code"):
        newcomer.goes_to(path)
        assert newcomer.is_at == "/binnen"
        newcomer.sends(path, code="123456")
        assert newcomer.is_at == "/binnen"


def test_without_a_gateway_there_is_e_mail_alone(town: Town, newcomer: Newcomer) -> None:
    means = town.app.extensions["carrier"]
    town.app.extensions["carrier"] = replace(means, sms_gateway_url="")
    newcomer.goes_to("/binnen")
    assert "Wat is je e‑mailadres?" in newcomer.sees
    assert "Liever een sms" not in newcomer.sees
    newcomer.comes_back("bianca@example.org")
    assert newcomer.is_at == "/binnen/code"


def test_known_and_unknown_get_the_same_answers(town: Town, newcomer: Newcomer) -> None:
    """Abuse case 4: byte for byte, but for the keys of the form."""
    stranger = answers_to(newcomer)
    town.asker("Bianca", reach="+31612345678")
    known = answers_to(Newcomer(town.app))
    assert known == stranger


def answers_to(guest: Newcomer) -> list[tuple[int, str, str]]:
    told = []
    for path, fields in (("/binnen", {"reach": NUMBER}), ("/binnen/code", {"code": "000000"})):
        guest.goes_to(path)
        answer = guest.browser.post(path, **fields)
        told.append((answer.status_code, answer.location or "", without_keys(answer.text)))
    return told


def without_keys(html: str) -> str:
    return "\n".join(line for line in html.splitlines() if 'type="hidden"' not in line)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2::3", "2001:db8:1::/48"),
        ("unix", "unix"),
        ("", ""),
    ],
)
def test_a_network_is_what_many_addresses_share(address: str, told: str) -> None:
    with Flask("test").test_request_context(environ_base={"REMOTE_ADDR": address}):
        assert network() == told
