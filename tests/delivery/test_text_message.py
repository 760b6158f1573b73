"""Text messages, posted to a real HTTP server; and each way in which that may go wrong."""

from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import ClassVar

import pytest

from app.delivery.gateways import wire
from app.delivery.refusals import Final, NotAccepted, Passing, Unreachable
from app.delivery.text_message import TextMessages
from tests.delivery.notes import note
from tests.engines.gateway import Gateway

NUMBER = "+31612345678"


def test_it_arrives_with_its_reference(texts: Gateway) -> None:
    TextMessages(texts.url).send(note(NUMBER))
    assert texts.texts == [{"to": NUMBER, "text": "Hoi, één bericht.", "reference": "r1"}]


@pytest.mark.parametrize(
    ("status", "refusal"),
    [
        (400, Final), (410, Final), (422, Final),
        (401, Passing), (403, Passing), (404, Passing), (429, Passing),
        (302, Passing), (500, Passing), (503, Passing),
    ],
)  # fmt: skip
def test_a_gateway_that_does_not_accept(
    texts: Gateway, status: int, refusal: type[NotAccepted]
) -> None:
    """Only what is about this text is final; a wrong password of ours is not."""
    texts.refuse_next(1, status)
    with pytest.raises(refusal, match=f"gateway answered {status}"):
        TextMessages(texts.url).send(note(NUMBER))
    assert texts.texts == []


def test_a_gateway_that_is_silent_for_too_long_is_out(
    texts: Gateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be told again: with the same reference it leaves once."""
    monkeypatch.setattr(wire, "SECONDS", 0.1)
    texts.accept_but_hang_next(1, 0.5)
    with pytest.raises(Unreachable, match="TimeoutError") as said:
        TextMessages(texts.url).send(note(NUMBER))
    assert said.value.most_tries is None
    TextMessages(texts.url).send(note(NUMBER))
    assert len(texts.to(NUMBER)) == 1


@pytest.mark.parametrize("url", ["", "http://127.0.0.1:1/"])
def test_without_a_gateway_there_are_no_texts(url: str) -> None:
    with pytest.raises(Unreachable):
        TextMessages(url).send(note(NUMBER))


class Noting(BaseHTTPRequestHandler):
    """Accepts, and keeps what stood above the text."""

    asked: ClassVar[list[tuple[str, str | None]]] = []

    def do_POST(self) -> None:
        self.asked.append((self.path, self.headers["Authorization"]))
        self.send_response(202)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing."""


def test_what_the_address_holds_is_told() -> None:
    with HTTPServer(("127.0.0.1", 0), Noting) as server:
        answering = Thread(target=server.handle_request)
        answering.start()
        url = f"http://post:p%40ss@127.0.0.1:{server.server_port}/send?route=nl"
        TextMessages(url).send(note(NUMBER))
        answering.join()
    assert Noting.asked == [("/send?route=nl", "Basic cG9zdDpwQHNz")]
