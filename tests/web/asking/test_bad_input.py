"""Whatever is typed on the way of a question: never a fault, a kind sentence beside the field, and
what was typed stays."""

import secrets
from typing import Any
from urllib.parse import urlencode

import pytest

from app.store.db import db
from app.store.tables import Draft, Need
from tests.web.newcomer import Newcomer

FIELDS = {
    "/vraag/thema": "theme",
    "/vraag/woorden": "words",
    "/vraag/buurt": "neighbourhood",
    "/vraag/wanneer": "timing",
    "/vraag/naam": "first_name",
    "/vraag/bereik": "reach",
    "/vraag/bereik?met=email": "reach",
    "/binnen/code": "code",
    "/binnen/telefoon": "own",
}
NOTHING = ["", "   ", "\n\t\r\n", "\x00\x01\x1b", "\u200b\u200d\ufeff" * 9, "\u00a0\u3000" * 9]
ODD = [
    *NOTHING,
    "\u202e" * 30 + "abc",
    "e" + "\u0301" * 5000,
    "\ud7ff\ue000\ufffe",
    "'; DROP TABLE needs; --",
    "{{7*7}}<script>alert(1)</script>",
    "%s%n%x" * 20,
    "A" * 50_000,
    "👩‍👩‍👧‍👦" * 50,
]


def ready(newcomer: Newcomer) -> Newcomer:
    """Before the code, with all that was asked answered."""
    return newcomer.writes().signs().leaves()


@pytest.mark.parametrize("path", FIELDS)
def test_nothing_that_is_typed_is_a_fault(newcomer: Newcomer, path: str) -> None:
    ready(newcomer)
    for typed in ODD:
        newcomer.goes_to(path)
        answer = newcomer.sends(path, **{FIELDS[path]: typed})
        assert answer.status_code in (200, 422), (path, typed[:20])
        assert "Dit lukt nu even niet" not in newcomer.sees, (path, typed[:20])


@pytest.mark.parametrize("path", FIELDS)
def test_nothing_is_asked_for_again(newcomer: Newcomer, path: str) -> None:
    """Each on the page that said so of the one before, as she would."""
    if path == "/binnen/telefoon":
        ready(newcomer).enters()
    else:
        ready(newcomer).goes_to(path)
    for typed in NOTHING:
        assert newcomer.sends(path, **{FIELDS[path]: typed}).status_code == 422, typed
        assert "<title>Fout: " in newcomer.browser.html, typed
        assert f'href="#{FIELDS[path]}"' in newcomer.browser.html, typed
        assert f'id="{FIELDS[path]}-error"' in newcomer.browser.html, typed


@pytest.mark.parametrize(
    "words",
    [
        "Wie kan mijn fiets maken? 🚲",
        "هل يمكن لأحد أن يصلح دراجتي؟",
        "‏مين بيقدر يصلّح البسكليت؟‏",
        "谁能修我的自行车？我住在北区。",
        "Kto naprawi mój rower? Ździebełko!",
        "Wie kan <b>mijn</b> fiets & bel maken?",
        "Wie\nkan\n\nmijn fiets maken?",
    ],
)
def test_a_question_in_any_script_goes_out_as_it_was_written(
    newcomer: Newcomer, words: str
) -> None:
    newcomer.asks(words)
    assert "Gelukt. Je vraag is verstuurd." in newcomer.sees
    assert db.session.query(Need.words).scalar() == words.strip("\u200f")


@pytest.mark.parametrize("words", ["x" * 501, "kort", "🚲" * 501])
def test_too_long_and_too_short_stay_in_the_field(newcomer: Newcomer, words: str) -> None:
    newcomer.goes_to("/vraag/thema")
    newcomer.sends("/vraag/thema", theme="maken")
    assert newcomer.sends("/vraag/woorden", words=words).status_code == 422
    assert words in newcomer.browser.html


def posted(newcomer: Newcomer, path: str, body: bytes, kind: str) -> Any:
    return newcomer.browser.client.post(path, data=body, content_type=kind)


def test_a_body_that_is_no_form_is_answered_kindly(newcomer: Newcomer) -> None:
    newcomer.goes_to("/vraag/woorden")
    for body, kind in (
        (b"\xff\xfe\x00words", "application/x-www-form-urlencoded"),
        (b"--x\r\nContent-Disposition: form-data\r\n\r\n", "multipart/form-data; boundary=x"),
        (b"nothing", "multipart/form-data"),
        (b'{"words": ', "application/json"),
        (b"words=" + b"%E2%28%A1" * 50, "application/x-www-form-urlencoded; charset=utf-7"),
    ):
        answer = posted(newcomer, "/vraag/woorden", body, kind)
        assert answer.status_code == 400, body[:20]
        assert "Je was even weg" in answer.text


def test_a_megabyte_is_too_much_and_said_so(newcomer: Newcomer) -> None:
    newcomer.goes_to("/vraag/woorden")
    answer = newcomer.browser.post("/vraag/woorden", words="A" * 1_100_000)
    assert answer.status_code == 413
    assert "Dit is te veel tekst" in newcomer.sees


def test_bytes_that_are_no_text_do_no_harm(newcomer: Newcomer) -> None:
    newcomer.goes_to("/vraag/thema")
    newcomer.sends("/vraag/thema", theme="maken")
    told = {"csrf_token": newcomer.browser._csrf(), "form_key": secrets.token_urlsafe(12)}
    body = urlencode(told).encode() + b"&words=Wie+kan+mijn+fiets+maken%3F+%FF%FE%C3"
    kind = "application/x-www-form-urlencoded"
    assert posted(newcomer, "/vraag/woorden", body, kind).status_code == 302
    assert db.session.query(Draft.words).scalar().startswith("Wie kan mijn fiets maken?")


def test_of_a_field_that_comes_twice_the_last_counts(newcomer: Newcomer) -> None:
    newcomer.goes_to("/vraag/thema")
    told = [("csrf_token", newcomer.browser._csrf()), ("form_key", "k" * 12)]
    body = urlencode([*told, ("theme", "verkeerd"), ("theme", "maken")]).encode()
    kind = "application/x-www-form-urlencoded"
    assert posted(newcomer, "/vraag/thema", body, kind).status_code == 302
    assert db.session.query(Draft.tile).scalar() == "maken"
