"""K3: a held message, read by one person and let through or stopped."""

import re

import pytest

from app.domain.ids import show_id
from app.domain.states import MessageState
from app.store.db import db
from app.store.tables import Decision, Letter, LookedAt, Message, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import again, held_message, match, said


@pytest.fixture
def message(town: Town, bianca: Person, fatma: Person) -> Message:
    return held_message(town, match(town, bianca, fatma), fatma)


def page_of(message: Message) -> str:
    return f"/bureau/bericht/{show_id(message.id)}"


def letters_to(person: Person) -> list[str]:
    return [kind for (kind,) in db.session.query(Letter.kind).filter(Letter.person_id == person.id)]


def test_the_sentence_and_why_it_is_held(desk: Browser, message: Message) -> None:
    desk.get(page_of(message))
    assert "Bericht van Fatma aan Bianca" in said(desk)
    assert "<mark>" in desk.html
    assert "Gevonden: geld vragen" in desk.text
    assert "button primary" not in desk.html, "what may do harm is not one tap away"
    assert desk.html.count('<details class="deed"') == len(DEEDS)


DEEDS = [
    ("door", "release_message_reason", MessageState.SENT, True),
    ("tegenhouden", "stop_message_reason", MessageState.STOPPED, False),
]


@pytest.mark.parametrize(("path", "field", "state", "arrives"), DEEDS)
def test_let_through_or_stopped_with_a_reason(
    desk: Browser,
    bianca: Person,
    message: Message,
    path: str,
    field: str,
    state: str,
    arrives: bool,
) -> None:
    desk.get(page_of(message))
    desk.post(f"{page_of(message)}/{path}", **{field: "gesproken met Fatma"})
    kept = again(message)
    assert (kept.state, kept.answer_by) == (state, None)
    assert ("message" in letters_to(bianca)) == arrives
    assert db.session.query(Decision.reason).scalar() == "gesproken met Fatma"
    desk.follow()
    assert "Vraag van Bianca" in desk.text
    back = re.findall(r'action="(/bureau/vraag/[^"]+/terug/[^"]+)"', desk.html)
    desk.post(back[0])
    assert again(message).state == MessageState.HELD
    assert "Bericht van Fatma" in desk.get(page_of(message)).text


def test_without_a_reason_nothing_happens(desk: Browser, message: Message) -> None:
    desk.get(page_of(message))
    assert desk.post(f"{page_of(message)}/tegenhouden").status_code == 422
    assert again(message).state == MessageState.HELD


def test_who_decides_second_hears_it_kindly(desk: Browser, message: Message) -> None:
    desk.get(page_of(message))
    desk.post(f"{page_of(message)}/door", release_message_reason="goed")
    assert (
        desk.post(f"{page_of(message)}/tegenhouden", stop_message_reason="toch niet").status_code
        == 409
    )
    assert again(message).state == MessageState.SENT


def test_a_message_that_is_not_held_is_not_read_at_the_desk(
    town: Town, desk: Browser, fatma: Person, bianca: Person, message: Message
) -> None:
    """Private: neither one that was never held, nor one let through (R6)."""
    desk.get(page_of(message))
    desk.post(f"{page_of(message)}/door", release_message_reason="goed")
    before = db.session.query(LookedAt).count()
    assert desk.get(page_of(message)).status_code == 404
    assert db.session.query(LookedAt).count() == before
