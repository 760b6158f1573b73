"""Two Dutch providers of text messages: what they are told, and what their answers mean."""

from collections.abc import Iterator
from typing import Any

import pytest

from app.delivery.gateways import wire
from app.delivery.refusals import Final, NotAccepted, Passing, Unreachable, Unsure
from app.delivery.text_message import TextMessages
from tests.delivery.notes import note
from tests.engines.providers import Answer, Providers, running_providers

NUMBER = "+31612345678"
SENDER = "VraagGeef"


@pytest.fixture
def providers() -> Iterator[Providers]:
    with running_providers() as providers:
        yield providers


def by(name: str, providers: Providers) -> TextMessages:
    url = {"bird": providers.bird_url, "cm": providers.cm_url}[name]
    return TextMessages(url, name, SENDER)


def test_bird_gets_the_text_with_our_reference(providers: Providers) -> None:
    by("bird", providers).send(note(NUMBER))
    assert providers.texts == [
        {
            "originator": SENDER,
            "recipients": ["31612345678"],
            "body": "Hoi, één bericht.",
            "reference": "r1",
            "datacoding": "auto",
        }
    ]


def test_cm_gets_the_text_with_our_reference(providers: Providers) -> None:
    by("cm", providers).send(note(NUMBER))
    (told,) = providers.texts
    (text,) = told["messages"]["msg"]
    assert text["to"] == [{"number": "0031612345678"}]
    assert text["body"] == {"type": "auto", "content": "Hoi, één bericht."}
    assert (text["from"], text["reference"], text["allowedChannels"]) == (SENDER, "r1", ["SMS"])


def bird(code: int, parameter: str | None = None) -> dict[str, Any]:
    return {"errors": [{"code": code, "description": "…", "parameter": parameter}]}


def cm(code: int, of_text: int | None = None) -> dict[str, Any]:
    texts = [] if of_text is None else [{"status": "Rejected", "messageErrorCode": of_text}]
    return {"errorCode": code, "messages": texts or None}


@pytest.mark.parametrize(
    ("name", "status", "told", "refusal"),
    [
        ("bird", 422, bird(9, "recipients"), Final),
        ("bird", 422, bird(10, "body"), Final),
        ("bird", 422, bird(10, "originator"), Passing),  # ours to mend: all texts have it
        ("bird", 401, bird(2, "access_key"), Passing),
        ("bird", 422, bird(25), Passing),  # not enough balance
        ("bird", 404, bird(20), Passing),
        ("bird", 429, {}, Passing),
        ("bird", 500, bird(99), Passing),
        ("bird", 400, {}, Passing),
        ("cm", 400, cm(201, 303), Final),
        ("cm", 400, cm(201, 304), Final),
        ("cm", 200, cm(201, 402), Final),  # a refusal in an answer that says all is well
        ("cm", 400, cm(201, 301), Passing),
        ("cm", 401, cm(103), Passing),
        ("cm", 402, cm(102), Passing),
        ("cm", 500, cm(500), Passing),
        ("cm", 503, {}, Passing),
    ],
)
def test_only_what_is_about_this_text_is_final(
    providers: Providers, name: str, status: int, told: dict[str, Any], refusal: type[NotAccepted]
) -> None:
    providers.answers.append(Answer(status, told))
    with pytest.raises(refusal, match=f"gateway answered {status}") as said:
        by(name, providers).send(note(NUMBER))
    assert not isinstance(said.value, Unreachable)
    assert NUMBER not in str(said.value)
    assert providers.texts == []


def test_a_wrong_key_is_ours_to_mend(providers: Providers) -> None:
    url = providers.bird_url.replace("k3y@", "other@")
    with pytest.raises(Passing, match="401"):
        TextMessages(url, "bird", SENDER).send(note(NUMBER))


def hangs(providers: Providers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "SECONDS", 0.2)
    providers.answers.append(Answer(seconds=0.5))


def test_bird_is_asked_whether_it_has_what_it_did_not_answer(
    providers: Providers, monkeypatch: pytest.MonkeyPatch
) -> None:
    hangs(providers, monkeypatch)
    by("bird", providers).send(note(NUMBER))
    assert len(providers.texts) == 1


def test_bird_that_does_not_say_leaves_it_unsure(
    providers: Providers, monkeypatch: pytest.MonkeyPatch
) -> None:
    hangs(providers, monkeypatch)
    providers.answers.append(Answer(500))
    with pytest.raises(Unsure):
        by("bird", providers).send(note(NUMBER))


def test_cm_cannot_be_asked(providers: Providers, monkeypatch: pytest.MonkeyPatch) -> None:
    hangs(providers, monkeypatch)
    with pytest.raises(Unsure, match="TimeoutError"):
        by("cm", providers).send(note(NUMBER))
    assert len(providers.texts) == 1


@pytest.mark.parametrize("name", ["bird", "cm"])
def test_who_is_not_there_was_told_nothing(name: str) -> None:
    with pytest.raises(Unreachable) as said:
        TextMessages("http://k3y@127.0.0.1:1/", name, SENDER).send(note(NUMBER))
    assert not isinstance(said.value, Unsure)
