"""A decision that cannot be taken: bad input, a colleague who was first, a double tap."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from app.actions.desk import deciding as deeds
from app.actions.needs import asking
from app.domain.states import NeedState
from app.store.db import db
from app.store.tables import Decision, Need, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import LOAN, again, page_of

LONG = "x" * 400


def state_of(need: Need) -> str | None:
    return again(need).state


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
    assert not re.search(r'<details class="deed"[^>]* open>', desk.html)
    desk.post(f"{page_of(need)}/elders", redirect_need_reason="kort")
    assert len(re.findall(r'<details class="deed"[^>]* open>', desk.html)) == 1


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
    asking.withdraw_need(town.moment(bianca), need.id)


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
    assert first.location == second.location == f"{page_of(need)}?gedaan=release_need"
    assert db.session.query(Decision).count() == 1
