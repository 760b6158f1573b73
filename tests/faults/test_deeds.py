"""Whatever becomes of the database, a deed is kept whole or not at all, and whoever did it has a
kind page that holds her words: sent again, they make one thing (RE-06)."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta

import pytest
import time_machine
from markupsafe import escape
from sqlalchemy import text

from app.store.db import db
from app.web.entrance import not_kept
from tests.faults.breaking import Break, everything_kept, full, locked, nth_write_fails, read_only
from tests.faults.deeds import DEEDS, Deed
from tests.town import Town
from tests.web.browser import Browser

MOST_WRITES = 60  # of one deed; more would be a loop that does not end


@pytest.fixture(params=DEEDS, ids=lambda deed: deed.__name__)
def deed(request: pytest.FixtureRequest, town: Town) -> Iterator[Deed]:
    with time_machine.travel(town.now, tick=False):
        deed = request.param(town, town.kwartiermaker())
        db.session.rollback()
        yield deed


def made(deed: Deed) -> int:
    db.session.rollback()
    return db.session.execute(text(f"SELECT COUNT(*) FROM {deed.makes}")).scalar_one()


def fails(deed: Deed) -> str:
    """Sent while the database takes nothing; the page she gets."""
    before = everything_kept()
    answer = deed.is_sent()
    assert answer.status_code == 503
    assert everything_kept() == before, "half kept"
    for typed in deed.fields.values():
        assert escape(typed) in answer.text, f"lost: {typed}"
    assert "Dat ligt aan ons, niet aan jou." in deed.browser.text
    return answer.text


def then_works(deed: Deed, html: str) -> None:
    """What she pressed before makes one thing, however often she presses now."""
    before = made(deed)
    answer = deed.is_sent_from(html)
    assert answer.status_code == 302, answer.status
    once = made(deed)
    assert once >= before
    assert deed.is_sent_from(html).location == answer.location
    assert made(deed) == once


@pytest.mark.parametrize("breaks", [locked, read_only], ids=lambda breaks: breaks.__name__)
def test_nothing_is_lost_while_nothing_can_be_kept(deed: Deed, breaks: Break) -> None:
    with breaks():
        page = fails(deed)
    then_works(deed, page)


def test_nothing_is_half_kept_at_any_write(deed: Deed) -> None:
    """It breaks at the first write, at the second, and so on until there are no more."""
    page, n, before = "", 0, everything_kept()
    while True:
        n += 1
        assert n < MOST_WRITES
        with nth_write_fails(n) as writes:
            answer = deed.is_sent()
        if answer.status_code == 302:
            assert writes.count < n, "a write failed and nobody heard"
            break
        assert answer.status_code == 503
        assert everything_kept() == before, f"half kept at write {n}"
        page = answer.text
    assert n > 2, "a form key, what it makes, and the end of it"
    assert deed.is_sent_from(page).location == answer.location, "the same form, done once"


def test_a_full_disk_takes_whole_deeds_or_none(town: Town) -> None:
    """Messages until there is no room, and as soon as there is, the last one too."""
    with time_machine.travel(town.now, tick=False):
        deed = DEEDS[-1](town, town.kwartiermaker())
        db.session.rollback()
        with full():
            page = _until_it_is_full(deed)
        then_works(deed, page)
        assert made(deed) > 0


def _until_it_is_full(deed: Deed) -> str:
    for number in range(100):
        before = everything_kept()
        answer = deed.browser.post(deed.path, form_key=f"key {number}", **deed.fields)
        if answer.status_code == 503:
            assert everything_kept() == before
            return answer.text
        assert answer.status_code == 302
        deed.browser.follow()
    raise AssertionError("it never was full")


@pytest.mark.parametrize("breaks", [locked, read_only], ids=lambda breaks: breaks.__name__)
def test_her_own_pages_can_be_read_meanwhile(town: Town, breaks: Break) -> None:
    """Her session's use would be noted now; that is not worth a page."""
    with time_machine.travel(town.now, tick=False) as clock:
        browser = Browser(town.app).sign_in(town, town.asker())
        db.session.rollback()
        clock.shift(timedelta(minutes=6))
        with breaks():
            assert browser.get("/mijn").status_code in (200, 302)


@pytest.mark.parametrize("token", ["", "nope", None])
def test_what_no_page_of_ours_sent_is_not_dressed_as_ours(town: Town, token: str | None) -> None:
    """Else another site's words would stand in our page, with a button that works."""
    browser = Browser(town.app).sign_in(town, town.asker())
    db.session.rollback()
    told = {"form_key": "k", "words": "Bel deze man maar", "csrf_token": token}
    fields = {name: value for name, value in told.items() if value is not None}
    with locked():
        answer = browser.client.post("/vraag/woorden", base_url=browser.base_url, data=fields)
    assert answer.status_code in (400, 503)
    assert "Bel deze man" not in answer.text
    assert 'value="k"' not in answer.text


# negative controls: a house that does it wrong is found out


def test_control_a_deed_that_keeps_its_half_is_found(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keeps what it has before it is done, as a commit inside an action would."""
    lets_go = not_kept._let_go

    def keeps_first() -> None:
        with suppress(Exception):
            db.session.execute(text("UPDATE people SET first_name = 'Half'"))
            db.session.commit()
        lets_go()

    monkeypatch.setattr(not_kept, "_let_go", keeps_first)
    with time_machine.travel(town.now, tick=False):
        deed = DEEDS[-1](town, town.kwartiermaker())
        db.session.rollback()
        with pytest.raises(AssertionError, match="half kept"), nth_write_fails(1):
            fails(deed)


def test_control_a_page_without_her_words_is_found(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(not_kept, "_can_be_sent_again", lambda: False)
    with time_machine.travel(town.now, tick=False):
        deed = DEEDS[-1](town, town.kwartiermaker())
        with pytest.raises(AssertionError, match="lost: Fijn dat je komt"), nth_write_fails(1):
            fails(deed)
