"""Going on later with joining, on this phone, for a day; and wiping what was told."""

from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select

from app.store.db import db
from app.store.tables import GiverDraft
from tests.town import Town
from tests.web.joining.test_registering import OF_ORGANISATION, TOLD, tells
from tests.web.newcomer import Newcomer

LATER = {"to": "later"}


@pytest.fixture
def guest(town: Town) -> Newcomer:
    return Newcomer(town.app)


def test_every_question_can_wait_and_none_counts_as_skipped(
    guest: Newcomer, subtests: pytest.Subtests
) -> None:
    guest.goes_to("/meedoen")
    for path, told in OF_ORGANISATION[:-1]:
        with subtests.test(path):
            guest.goes_to(path)
            guest.sends(path, **LATER)
            assert guest.is_at == "/meedoen/verder"
            if path != "/meedoen":
                assert f'href="{path}"' in guest.browser.html, "the same question again"
        guest.goes_to(path)
        guest.sends(path, **told)


def test_what_was_written_is_there_again(guest: Newcomer) -> None:
    guest.goes_to("/meedoen")
    guest.sends("/meedoen", kind="resident")
    guest.sends("/meedoen/wat", gives="Ik ben handig", **LATER)
    assert "Wat je schreef, is bewaard" in guest.sees
    assert "Ik ben handig" in guest.sees
    assert 'href="/meedoen/waarmee"' in guest.browser.html
    guest.goes_to("/meedoen/wat")
    assert "Ik ben handig" in guest.browser.html


def test_what_does_not_fit_is_handed_back_and_not_lost(guest: Newcomer) -> None:
    guest.goes_to("/meedoen")
    guest.sends("/meedoen", kind="resident")
    guest.sends("/meedoen/wat", gives="x" * 301, **LATER)
    assert guest.is_at == "/meedoen/wat"
    assert "x" * 301 in guest.browser.html


def test_wiped_nothing_is_left(guest: Newcomer) -> None:
    tells(guest, TOLD)
    guest.goes_to("/meedoen/verder")
    guest.sends("/meedoen/wis")
    assert "Er staat niets klaar" in guest.sees
    assert db.session.scalars(select(GiverDraft)).all() == []


def test_after_a_day_it_is_gone(town: Town, guest: Newcomer) -> None:
    with time_machine.travel(town.now, tick=False) as clock:
        tells(guest, TOLD)
        clock.shift(timedelta(hours=23))
        assert "is bewaard" in (guest.goes_to("/meedoen/verder") and guest.sees)
        clock.shift(timedelta(hours=2))
        assert "Er staat niets klaar" in (guest.goes_to("/meedoen/verder") and guest.sees)


def test_no_other_page_tells_that_it_is_there(town: Town, guest: Newcomer) -> None:
    """A phone may be shared (R27)."""
    tells(guest, TOLD)
    for path in ("/", "/meedoen"):
        assert "handig" not in (guest.goes_to(path) and guest.sees)
        stranger = Newcomer(town.app)
        assert (stranger.goes_to(path) and stranger.sees).count("Verder") == guest.sees.count(
            "Verder"
        )
