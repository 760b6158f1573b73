"""What scripts and mail servers hand over, and no form: no fault, whatever it is."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from tests.hostile.judging import faults
from tests.hostile.shapes import in_json
from tests.hostile.share import one_in
from tests.hostile.words import HOSTILE
from tests.store.crawl import places_of
from tests.town import Town
from tests.web.browser import Browser, forget_request
from tests.web.inbound.two_who_write import Two
from tests.web.keys.holding import NEW, makes_own_key

TOUCH = "/mijn/gegevens/sleutels/raak"
IN_PLACE = (None, 1, -1e99, [], {}, "", "A", "\ud800", "\0", "é", "x" * 3000, [[{}]])
BY_SCRIPTS = ("/binnen/sleutel", NEW, TOUCH, "/binnen/uitnodiging/forged")


@pytest.fixture
def karin(town: Town) -> Iterator[Browser]:
    with time_machine.travel(town.now, tick=False):
        yield Browser(town.app).sign_in(town, town.kwartiermaker())


def spoilt(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """With something else in the place of each part, one at a time."""
    for name, part in told.items():
        for other in IN_PLACE:
            yield {**deepcopy(told), name: other}
        yield {key: value for key, value in told.items() if key != name}
        if isinstance(part, dict):
            yield from ({**deepcopy(told), name: other} for other in spoilt(part))


def hands_in(browser: Browser, path: str, body: bytes) -> list[str]:
    told = {"X-CSRFToken": browser._csrf()}
    answer = browser.client.post(
        path, data=body, headers=told, content_type="application/json", base_url=browser.base_url
    )
    forget_request()
    return faults(answer)


@pytest.mark.parametrize("path", BY_SCRIPTS)
def test_json_that_no_script_of_ours_sends_is_refused(karin: Browser, path: str) -> None:
    """Brackets within brackets once ended in a fault."""
    for name, body in in_json([("name", b"Telefoon"), ("signed", b"{}")]).items():
        assert hands_in(karin, path, body) == [], name


def test_a_spoilt_new_key_is_refused(karin: Browser) -> None:
    key = makes_own_key(karin)
    whole = key.makes(karin.hands_in(f"{NEW}/vraag").json)
    tried = list(spoilt(whole))[:: one_in(5)]
    for signed in tried:
        karin.hands_in(f"{NEW}/vraag")
        assert faults(karin.hands_in(NEW, signed=signed)) == [], signed
    assert len(tried) > 15


def test_a_spoilt_touch_is_refused(karin: Browser) -> None:
    key = makes_own_key(karin)
    whole = key.signs(karin.hands_in(f"{TOUCH}/vraag").json)
    for signed in list(spoilt(whole))[:: one_in(5)]:
        karin.hands_in(f"{TOUCH}/vraag")
        assert faults(karin.hands_in(TOUCH, signed=signed)) == [], signed


# letters that come back


@pytest.mark.parametrize("name", list(HOSTILE)[:: one_in(4)])
def test_a_hostile_letter_is_taken_and_harms_nothing(town: Town, name: str) -> None:
    """In each of its headers, in its words, and as the whole of it."""
    two, told = Two(town), HOSTILE[name]
    with time_machine.travel(town.now, tick=False):
        for raw in letters(told):
            assert two.sends(two.fatma, raw) == 204
        assert two.sends(two.fatma, told.decode("latin-1")) == 204
    assert places_of({"elders@elders.example"}) == set()


def letters(told: bytes) -> Iterator[bytes]:
    for header in (b"From", b"Subject", b"Content-Type", b"Date", b"In-Reply-To", b"Reply-To"):
        yield header + b": " + told + b"\r\nCc: elders@elders.example\r\n\r\nTot morgen"
    yield told
    encoded = b"Content-Transfer-Encoding: base64\r\nContent-Type: text/html; charset=" + told
    yield b"From: fatma1@example.org\r\n" + encoded + b"\r\n\r\n" + told
