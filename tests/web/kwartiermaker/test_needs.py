"""K2: a need to read and decide about."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from app.actions import desk as deeds
from app.actions import needs
from app.domain.followup import TaskKind
from app.domain.ids import show_id
from app.domain.states import NeedState
from app.store.db import db
from app.store.tables import Decision, Letter, Need, Neighbourhood, Person, Task
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import DANGER, EVICTION, LOAN, page_of, said

LONG = "x" * 400


def state_of(need: Need) -> str | None:
    db.session.expire_all()
    return db.session.get(Need, (1, need.id)).state


# What the page shows


def test_everything_about_a_need_stands_on_its_page(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    north = db.session.query(Neighbourhood.id).scalar()
    need = town.asks(bianca, "Wie kan een lamp ophangen?", neighbourhood_id=north)
    town.offers(town.giver("Fatma", met_by=karin), need, "Zaterdag kan ik.")
    desk.get(page_of(need))
    told = (
        "Vraag van Bianca", "Wie kan een lamp ophangen?", "Noord", "Deze week", "per e-mail",
        "bij iemand thuis", "Gevers zien deze vraag.", "Fatma", "wil helpen", "Zaterdag kan ik.",
    )  # fmt: skip
    assert [words for words in told if words not in said(desk)] == []


def test_what_triage_finds_is_marked_and_named_and_kept_nowhere(
    town: Town, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, "Ik krijg een uitzetting. Bel mij op 06-12345678")
    desk.get(page_of(need))
    assert "<mark>uitzetting</mark>" in desk.html
    assert "<mark>06-12345678</mark>" in desk.html
    assert "Gevonden: wonen ( uitzetting )" in said(desk)
    assert "Gevonden: telefoonnummer" in said(desk)
    assert (need.urgency, need.family) == ("snel", "zorg")


def test_words_are_shown_as_words(town: Town, bianca: Person, desk: Browser) -> None:
    need = town.asks(bianca, "<b>{{7*7}}</b> \"'& 06-12345678 <script>alert(1)</script>")
    desk.get(page_of(need))
    assert "<b>" not in desk.html
    assert "<script>" not in desk.html
    assert "{{7*7}}" in desk.html


def test_her_number_is_not_on_the_page_of_her_need(
    town: Town, karin: Person, desk: Browser
) -> None:
    need = town.asks(town.asker("Rosa", reach="+31612345699"), LOAN)
    assert "45699" not in desk.get(page_of(need)).text.replace(" ", "")


def test_earlier_decisions_stand_there_with_who_and_why(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    deeds.ask_back(town.moment(karin), need.id, "het doel is onduidelijk", "Waarvoor is het?")
    db.session.commit()
    desk.get(page_of(need))
    told = ("Karin", "vroeg iets terug", "het doel is onduidelijk", "Waarvoor is het?")
    assert [words for words in told if words not in desk.text] == []


# What can be done


@pytest.mark.parametrize(
    ("words", "first"), [(DANGER, "Help zelf"), (EVICTION, "Zet door naar gevers")]
)
def test_what_is_dangerous_is_first_of_all_taken_in_hand(
    town: Town, bianca: Person, desk: Browser, words: str, first: str
) -> None:
    desk.get(page_of(town.asks(bianca, words)))
    assert re.findall(r'<button class="button primary"><span>([^<]+)<', desk.html) == [first]


Done = tuple[str, dict[str, str], NeedState, str]
DEEDS: list[Done] = [
    ("door", {"release_need_reason": "overlegd"}, NeedState.OPEN, "need_out"),
    (
        "vraag-terug",
        {"ask_back_reason": "onduidelijk", "ask_back_told": "Welke dag?"},
        NeedState.ASKED_BACK,
        "asked_back",
    ),
    ("zelf", {"take_over_need_reason": "ik ken haar"}, NeedState.TAKEN_OVER, "taken_over"),
    (
        "elders",
        {"redirect_need_reason": "fonds", "redirect_need_told": "Bij het noodfonds."},
        NeedState.REDIRECTED,
        "redirected",
    ),
]


@pytest.mark.parametrize(("path", "told", "state", "letter"), DEEDS)
def test_a_deed_is_done_written_down_and_told_to_the_asker(
    town: Town,
    bianca: Person,
    desk: Browser,
    path: str,
    told: dict[str, str],
    state: NeedState,
    letter: str,
) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    desk.post(f"{page_of(need)}/{path}", **told)
    assert state_of(need) == state
    decision = db.session.query(Decision).one()
    assert [decision.reason, decision.told or None] == [*told.values(), None][:2]
    letters = db.session.query(Letter.kind).filter(Letter.person_id == bianca.id)
    assert letter in [kind for (kind,) in letters]
    assert desk.follow().status_code == 200
    assert 'role="status"' in desk.html


def test_who_helps_herself_has_a_call_to_make_and_rounds_off_later(
    town: Town, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    desk.post(f"{page_of(need)}/zelf", take_over_need_reason="ik ken haar")
    call = db.session.query(Task).filter(Task.kind == TaskKind.CALL).one()
    assert f"/bureau/taak/{show_id(call.id)}" in desk.get(page_of(need)).text
    assert LOAN in desk.get("/bureau/vragen").text
    desk.get(page_of(need))
    desk.post(f"{page_of(need)}/klaar", close_need_reason="samen naar het fonds geweest")
    assert state_of(need) == NeedState.CLOSED
    assert LOAN not in desk.get("/bureau/vragen").text


# Bad input


WRONG: list[tuple[str, dict[str, str], str, str]] = [
    ("door", {}, "release_need_reason", "Schrijf hier in één regel waarom."),
    ("door", {"release_need_reason": " \n\t "}, "release_need_reason", "in één regel waarom"),
    ("door", {"release_need_reason": LONG}, "release_need_reason", "hooguit 200 letters"),
    ("zelf", {"take_over_need_reason": "\x00"}, "take_over_need_reason", "in één regel waarom"),
    ("vraag-terug", {"ask_back_reason": "kort"}, "ask_back_told", "wat je wilt zeggen"),
    ("vraag-terug", {"ask_back_told": "Welke dag?"}, "ask_back_reason", "in één regel waarom"),
    (
        "elders",
        {"redirect_need_reason": "kort", "redirect_need_told": "y" * 501},
        "redirect_need_told",
        "hooguit 500 letters",
    ),
]


def test_an_error_stands_beside_its_field_and_nothing_is_lost(
    town: Town, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    for path, told, field, error in WRONG:
        assert desk.post(f"{page_of(need)}/{path}", **told).status_code == 422, (path, told)
        assert f'id="{field}-error"' in desk.html
        assert f'href="#{field}"' in desk.html
        assert desk.text.count(error) == 2, "on top and beside the field"
        typed = [words.strip(" \n\t\x00") for words in told.values()]
        assert [words for words in typed if words not in desk.html] == []
    assert state_of(need) == NeedState.HELD
    assert db.session.query(Decision).count() == 0


def test_a_form_handed_back_stands_open(town: Town, bianca: Person, desk: Browser) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    assert '<details class="deed" open>' not in desk.html
    desk.post(f"{page_of(need)}/elders", redirect_need_reason="kort")
    assert desk.html.count('<details class="deed" open>') == 1


def test_a_reason_of_several_lines_is_one_line(town: Town, bianca: Person, desk: Browser) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    desk.post(
        f"{page_of(need)}/door", release_need_reason="eerste\r\n  tweede derde 🌷 \u202eomgekeerd"
    )
    assert db.session.query(Decision.reason).scalar() == "eerste tweede derde 🌷 \u202eomgekeerd"


# Somebody was first


def released_by_sam(town: Town, need: Need, bianca: Person) -> None:
    sam = town.kwartiermaker("Sam", turn="deputy")
    deeds.release_need(town.moment(sam), need.id, "overlegd")


def stopped_by_bianca(town: Town, need: Need, bianca: Person) -> None:
    needs.withdraw_need(town.moment(bianca), need.id)


@pytest.mark.parametrize("first", [released_by_sam, stopped_by_bianca])
def test_who_decides_second_hears_it_kindly_and_keeps_her_words(
    town: Town, bianca: Person, desk: Browser, first: Callable[..., None]
) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    first(town, need, bianca)
    db.session.commit()
    before = state_of(need), db.session.query(Decision).count()
    assert desk.post(f"{page_of(need)}/door", release_need_reason="mijn reden").status_code == 409
    assert "Hier is intussen iets veranderd" in desk.text
    assert "mijn reden" in desk.text
    assert page_of(need) in desk.html
    assert (state_of(need), db.session.query(Decision).count()) == before


def test_a_deed_that_would_undo_a_colleagues_is_not_done_unseen(
    town: Town, bianca: Person, desk: Browser
) -> None:
    """Redirecting is possible from open too, but Karin read the need while it was held."""
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    assert 'name="stood" value="held"' in desk.html
    released_by_sam(town, need, bianca)
    db.session.commit()
    told = {"redirect_need_reason": "fonds", "redirect_need_told": "Bij het fonds."}
    assert desk.post(f"{page_of(need)}/elders", stood="held", **told).status_code == 409
    assert state_of(need) == NeedState.OPEN
    assert desk.post(f"{page_of(need)}/elders", stood="open", **told).status_code == 302
    assert state_of(need) == NeedState.REDIRECTED


def test_a_double_tap_decides_once(town: Town, bianca: Person, desk: Browser) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    told: dict[str, Any] = {"form_key": "a-key-of-one-form", "release_need_reason": "overlegd"}
    first = desk.post(f"{page_of(need)}/door", **told)
    second = desk.post(f"{page_of(need)}/door", **told)
    assert first.location == second.location == "/bureau?gedaan=release_need"
    assert db.session.query(Decision).count() == 1


# Needs without an answer


def test_needs_without_an_answer_the_oldest_first(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    fatma = town.giver("Fatma", met_by=karin)
    asked = ["Wie maakt de deur?", "Wie maakt het raam?", "Wie maakt het hek?"]
    for words in asked:
        need = town.later(minutes=5).asks(bianca, words)
    town.asks(town.asker("Els"), LOAN)
    desk.get("/bureau/vragen")
    found = re.findall(r"Wie maakt [a-z ]+\?", desk.text)
    assert found == asked
    assert LOAN not in desk.text
    town.offers(fatma, need)
    assert "Wie maakt het hek?" not in desk.get("/bureau/vragen").text


def test_a_long_list_of_needs_shows_each_once(town: Town, desk: Browser) -> None:
    for number in range(65):
        town.asks(town.asker(f"Els{number}"), f"Wie kan helpen met klus {number:02}?")
    seen: list[str] = []
    path: str | None = "/bureau/vragen"
    while path:
        desk.get(path)
        seen += re.findall(r"klus \d\d", desk.text)
        further = re.search(r'href="(/bureau/vragen\?na=[^"]+)"', desk.html)
        path = further[1] if further else None
    assert sorted(seen) == [f"klus {number:02}" for number in range(65)]


def test_a_strange_place_among_the_needs_is_their_beginning(
    town: Town, bianca: Person, desk: Browser
) -> None:
    town.asks(bianca)
    for strange in ("0", "zz", "%00", "é", "zzzzzzzzzzzzzzzzzzzz"):
        assert "Wie kan mijn fiets maken?" in desk.get(f"/bureau/vragen?na={strange}").text
