"""Case 4, who is poor here: known and unknown get the same bytes, and the same work (SE-22; its
time: `tests/web/signin/test_equal_work.py`)."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from werkzeug.test import TestResponse

from app.actions.people.staff import invite_staff
from app.actions.people.standing import suspend_person
from app.domain.actor import Hat
from app.domain.ids import show_id
from app.store.columns import new_id
from app.store.db import db
from app.store.tables import Code, Letter
from tests.town import Town
from tests.web.bare import NEW_EACH_TIME, bare
from tests.web.browser import Browser

KNOWN, UNKNOWN = "els@example.org", "eva@example.org"
ASKS, CODE = "/binnen?met=email", "/binnen/code"
NEW_COOKIE = re.compile(r"=[^;]*;")
Whole = tuple[int, list[tuple[str, str]], str]


def whole(answer: TestResponse) -> Whole:
    """All that was sent, but for what is new each time: the value of the cookie, the token of the
    form and its one-time key, which are random and of one length."""
    headers = [
        (name, NEW_COOKIE.sub("=·;", value, count=1) if name == "Set-Cookie" else value)
        for name, value in answer.headers
    ]
    return answer.status_code, headers, NEW_EACH_TIME.sub(r"\1", answer.data.decode())


def comes_back(browser: Browser, reach: str) -> list[Whole]:
    """Every page of the way, also with a wrong code, and the way that leads nowhere."""
    asked = [browser.get(ASKS), browser.post(ASKS, reach=reach), browser.get(CODE)]
    asked += [browser.post(CODE, code="000000") for _ in range(6)]
    asked += [browser.get(path) for path in ("/binnen/naam", "/binnen/nu-niet", "/mijn", CODE)]
    return [whole(answer) for answer in asked]


def gone_long(town: Town) -> None:
    known = town.asker("Els", reach=KNOWN)
    known.seen_at = known.reached_at = town.now - timedelta(days=90)
    db.session.commit()


def with_a_key(town: Town) -> None:
    sam = town.person("Sam", Hat.KWARTIERMAKER, reach=KNOWN)
    invite_staff(town.by_house(), sam.id)
    db.session.commit()


def kept_out(town: Town) -> None:
    els = town.asker("Els", reach=KNOWN)
    suspend_person(town.moment(town.kwartiermaker()), els.id, "Om een melding.", "Bel ons.")
    db.session.commit()


WHO: dict[str, Callable[[Town], object]] = {
    "asks": lambda town: town.asker("Els", reach=KNOWN),
    "gives": lambda town: town.person("Els", Hat.GIVER, reach=KNOWN),
    "was silent": gone_long,
    "is of the house": with_a_key,
    "is kept out": kept_out,
    "is known to nobody": lambda town: None,  # the control
}


@pytest.mark.parametrize("who", WHO)
def test_known_and_unknown_read_the_same_bytes(
    town: Town, clock: time_machine.Traveller, who: str
) -> None:
    """Headers and all; the two addresses are shown masked, and alike."""
    WHO[who](town)
    hers, theirs = (comes_back(Browser(town.app), reach) for reach in (KNOWN, UNKNOWN))
    assert hers == theirs
    assert hers[1][0] == 302, "a code went out"
    assert any(name == "Set-Cookie" for name, _ in hers[1][1])


def test_control_one_byte_more_is_seen(town: Town, clock: time_machine.Traveller) -> None:
    hers, theirs = (comes_back(Browser(town.app), reach) for reach in (KNOWN, "otto@example.org"))
    assert hers != theirs


def test_the_same_is_written_for_both(town: Town) -> None:
    town.asker("Els", reach=KNOWN)
    written: list[tuple[int, int]] = []
    counts: Callable[[], tuple[int, int]] = lambda: (  # noqa: E731
        db.session.query(Code).count(),
        db.session.query(Letter).filter_by(kind="code").count(),
    )
    for reach in (KNOWN, UNKNOWN):
        before = counts()
        Browser(town.app).post("/binnen?met=email", reach=reach)
        written.append(tuple(after - was for was, after in zip(before, counts(), strict=True)))  # type: ignore[arg-type]
    assert written == [(1, 1), (1, 1)]


@pytest.mark.parametrize("path", ["/mijn", "/geef", "/mijn/gegevens", "/vraag/{id}", "/bureau"])
def test_a_closed_door_says_nothing_of_what_is_behind(town: Town, path: str) -> None:
    need = town.asks(town.asker("Bianca"))
    there, nothing = (path.format(id=show_id(number)) for number in (need.id, new_id()))
    one, other = (bare(Browser(town.app).get(each)) for each in (there, nothing))
    assert one[0] == other[0] == 302
    assert one[1:] == other[1:]
