"""The log in production: lines of JSON without a word of anybody."""

from __future__ import annotations

import json
import logging
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.log_lines import Lines, write_lines

SECRET = "Bianca, 06-12345678, /brief/token"


def line(name: str, level: int, says: str, *args: object, error: bool = False) -> dict[str, Any]:
    """What one record becomes; the error carries the secret."""
    heard, log = StringIO(), logging.Logger(name)
    handler = logging.StreamHandler(heard)
    handler.setFormatter(Lines())
    log.addHandler(handler)
    try:
        raise ValueError(SECRET)
    except ValueError as raised:
        log.log(level, says, *args, exc_info=raised if error else None)
    (told,) = heard.getvalue().splitlines()
    return dict(json.loads(told))


def test_what_our_rooms_say_is_said_whole() -> None:
    told = line("app.jobs.worker", logging.WARNING, "a letter of the kind %s", "code")
    assert {name: told[name] for name in ("level", "from", "says")} == {
        "level": "warning", "from": "app.jobs.worker", "says": "a letter of the kind code",
    }  # fmt: skip
    assert told["at"].endswith("+00:00")


def test_how_the_server_starts_is_said_whole() -> None:
    told = line("gunicorn.error", logging.INFO, "Using worker: %s", "gthread")
    assert told["says"] == "Using worker: gthread"


def test_of_a_librarys_warning_the_sentence_stays() -> None:
    told = line("gunicorn.error", logging.ERROR, "Error handling request %s", SECRET, error=True)
    assert told["says"] == "Error handling request %s"
    assert told["kind"] == "ValueError"
    assert told["where"][0].rpartition(":")[0] == __file__


def test_of_one_that_was_filled_in_before_the_place_stays() -> None:
    assert line("gunicorn.error", logging.WARNING, f"Invalid: {SECRET}")["says"].startswith(
        "test_log_lines:"
    )


@given(
    name=st.sampled_from(["gunicorn.error", "werkzeug", "sqlalchemy.pool", "asyncio"]),
    level=st.sampled_from([logging.WARNING, logging.ERROR, logging.CRITICAL]),
    filled=st.booleans(),
    error=st.booleans(),
)
def test_nothing_of_anybody_is_ever_in_it(name: str, level: int, filled: bool, error: bool) -> None:
    said = (f"of {SECRET}",) if filled else ("of %s", SECRET)
    assert SECRET not in json.dumps(line(name, level, *said, error=error), ensure_ascii=False)


def test_sentences_of_several_lines_stay_one_line() -> None:
    assert line("app.web.entrance.errors", logging.ERROR, "one\ntwo")["says"] == "one\ntwo"


def test_all_that_is_logged_is_such_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers[:] = []  # those of the tests are not ours to close
    try:
        write_lines()
        logging.getLogger("app.somewhere").warning("hello")
    finally:
        root.handlers[:], root.level = handlers, level
    assert json.loads(capsys.readouterr().err)["says"] == "hello"
