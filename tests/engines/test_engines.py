"""Post box and gateway do what the tests ask, and a missing engine never passes unseen."""

from __future__ import annotations

import json
import smtplib
from collections.abc import Iterator
from contextlib import closing
from email.message import EmailMessage
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.engines import chromium
from tests.engines.gateway import Gateway, running_gateway
from tests.engines.missing import missing
from tests.engines.smtp import PostBox, running_smtp

TEXT = {"to": "+31612345678", "text": "Je code is 123 – één keer", "reference": "letter-1"}


@pytest.fixture
def post_box() -> Iterator[PostBox]:
    with running_smtp() as post_box:
        yield post_box


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    with running_gateway() as gateway:
        yield gateway


def post_letter(post_box: PostBox, *recipients: str) -> None:
    letter = EmailMessage()
    letter["Subject"] = "Er is een gever – één"
    letter["To"] = recipients[0]
    letter.set_content("Zoë kan je fiets maken.")
    address = urlsplit(post_box.url)
    with smtplib.SMTP(address.hostname or "", address.port or 0) as postman:
        postman.send_message(letter, "buurt@example.nl", recipients)


def send_text(gateway: Gateway, text: dict[str, str], seconds: float = 5) -> tuple[int, str]:
    """The HTTP status and the id, if there is one."""
    line = HTTPConnection(urlsplit(gateway.url).netloc, timeout=seconds)
    with closing(line):
        line.request("POST", "/", json.dumps(text))
        answer = line.getresponse()
        return answer.status, json.load(answer).get("id", "")


def test_a_letter_arrives_as_it_was_written(post_box: PostBox) -> None:
    post_letter(post_box, "asker@example.nl", "hidden@example.nl")
    (letter,) = post_box.to("hidden@example.nl")
    assert letter["Subject"] == "Er is een gever – één"
    assert letter.get_content().strip() == "Zoë kan je fiets maken."
    assert post_box.to("other@example.nl") == []


@pytest.mark.parametrize("code", [451, 550])
def test_the_post_box_refuses_as_often_as_asked(post_box: PostBox, code: int) -> None:
    post_box.refuse_next(2, code)
    for _ in range(2):
        with pytest.raises(smtplib.SMTPDataError) as refusal:
            post_letter(post_box, "asker@example.nl")
        assert refusal.value.smtp_code == code
    assert post_box.letters == []
    post_letter(post_box, "asker@example.nl")
    assert len(post_box.letters) == 1


def test_a_cleared_post_box_is_as_new(post_box: PostBox) -> None:
    post_letter(post_box, "asker@example.nl")
    post_box.refuse_next(1, 451)
    post_box.clear()
    post_letter(post_box, "asker@example.nl")
    assert len(post_box.letters) == 1


def test_a_text_is_accepted_under_an_id_of_its_own(gateway: Gateway) -> None:
    other = {**TEXT, "reference": "letter-2"}
    first, second = send_text(gateway, TEXT), send_text(gateway, other)
    assert first[0] == second[0] == 200
    assert first[1] != second[1]
    assert gateway.to(TEXT["to"]) == gateway.texts == [TEXT, other]
    assert gateway.to("+31687654321") == []


def test_a_text_told_twice_is_sent_once(gateway: Gateway) -> None:
    assert [send_text(gateway, TEXT)[0] for _ in range(2)] == [200, 200]
    assert gateway.texts == [TEXT]


def test_the_gateway_refuses_as_often_as_asked(gateway: Gateway) -> None:
    gateway.refuse_next(2, 503)
    assert [send_text(gateway, TEXT)[0] for _ in range(3)] == [503, 503, 200]
    assert gateway.texts == [TEXT]


def test_a_text_without_all_its_fields_is_refused(gateway: Gateway) -> None:
    assert send_text(gateway, {"to": TEXT["to"]}) == (400, "")
    assert gateway.texts == []


def test_the_gateway_accepts_and_then_stays_silent(gateway: Gateway) -> None:
    gateway.accept_but_hang_next(1, seconds=1)
    with pytest.raises(TimeoutError):
        send_text(gateway, TEXT, seconds=0.2)
    assert gateway.texts == [TEXT]


def test_a_cleared_gateway_is_as_new(gateway: Gateway) -> None:
    send_text(gateway, TEXT)
    gateway.refuse_next(1, 500)
    gateway.clear()
    assert send_text(gateway, TEXT)[0] == 200
    assert gateway.texts == [TEXT]


@pytest.mark.parametrize(
    ("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)]
)
def test_a_missing_engine_fails_in_ci_and_is_skipped_at_home(
    ci: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match=r"^a teapot is missing: nobody brought one$"):
        missing("a teapot", "nobody brought one")


def test_this_file_is_run_once_more(request: pytest.FixtureRequest) -> None:
    """It waits for servers (`real_time.py`)."""
    marker = request.node.get_closest_marker("flaky")
    assert marker is not None
    assert marker.kwargs == {"reruns": 1}


@pytest.mark.parametrize("names", [chromium.ANY, chromium.WHOLE])
def test_a_machine_without_chromium_is_told_so(
    names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(pytest.skip.Exception, match=f"Chromium.*none of {names[0]},"):
        chromium.program(names)


@pytest.mark.parametrize("there", [["chromium"], ["chromium-headless-shell"], [*chromium.ANY]])
def test_the_shell_is_taken_where_it_is(
    there: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in there:
        (tmp_path / name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.program(chromium.ANY) == str(tmp_path / there[0])
