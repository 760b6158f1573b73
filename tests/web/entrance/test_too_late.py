"""Half an hour on the phone, then what came of it, and by then her session is over."""

import pytest
from sqlalchemy import delete

from app.store.db import db
from app.store.tables import Person, Session
from tests.town import Town
from tests.web.browser import Browser

PAGE, DEED = "/bureau/buurt", "/bureau/taak/1k/klaar"
WORDS = "Gerrit heeft maandag een gesprek bij de gemeente."


@pytest.fixture
def late(town: Town, karin: Person) -> Browser:
    """At a page of the desk; her session ended meanwhile."""
    desk = Browser(town.app).sign_in(town, karin)
    desk.get(PAGE)
    db.session.execute(delete(Session))
    db.session.commit()
    desk.client.environ_base["HTTP_REFERER"] = f"http://localhost{PAGE}"
    return desk


def sends(late: Browser, site: str) -> int:
    late.client.environ_base["HTTP_SEC_FETCH_SITE"] = site
    return late.post(DEED, finish_task_reason=WORDS, chosen="maandag").status_code


def test_her_words_are_shown_once_more(late: Browser) -> None:
    assert sends(late, "same-origin") == 403
    assert "Dit schreef je:" in late.text
    assert WORDS in late.text
    assert "maandag</p>" not in late.html, "a choice is no words"


def test_coming_in_leads_back_to_the_page_they_stood_on(late: Browser) -> None:
    sends(late, "same-origin")
    with late.client.session_transaction(base_url=late.base_url) as cookie:
        assert cookie["going"][0] == PAGE


def test_of_another_site_nothing_is_shown_and_nothing_leads(late: Browser) -> None:
    assert sends(late, "cross-site") == 403
    assert WORDS not in late.text
    with late.client.session_transaction(base_url=late.base_url) as cookie:
        assert "going" not in cookie


@pytest.mark.parametrize("body", [b"x" * 2_000_000, b"\xff\xfe"])
def test_what_cannot_be_read_holds_no_words(late: Browser, body: bytes) -> None:
    late.client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    answer = late.client.post(DEED, data=body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 403
