"""docs/api.md: every curl line is run against a served app, and its example checks a signature."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from time import time
from typing import Any

import pytest
from flask import Flask
from werkzeug.serving import make_server

from app.delivery.webhooks import signature
from app.domain.letters.programs import Whose
from app.store.db import db
from app.store.tables import Offer, Person
from tests.town import Town
from tests.web.api.calling import Program, program_of

MANUAL = (Path(__file__).parents[3] / "docs" / "api.md").read_text(encoding="utf-8")
LINES = re.findall(r"^curl .*$", MANUAL, re.MULTILINE)
EXAMPLE = re.findall(r"^```python\n(.*?)^```", MANUAL, re.MULTILINE | re.DOTALL)[0]
PLACES = {"need_id": "OFFER", "host": "WEBHOOK", "hands": "NEED"}
"""Which id a thing with such a field has."""


@pytest.fixture
def served(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/api/v1"
    server.shutdown()
    thread.join()
    server.server_close()


def test_every_line_of_the_manual_can_be_typed(
    town: Town, program: Program, karin: Person, bianca: Person, served: str
) -> None:
    town.asks(bianca, "Wie kan mijn fiets maken?")
    known = {
        "API": served,
        "TOKEN": program.token,
        "PLATFORM_TOKEN": program_of(town, karin, whose=Whose.PLATFORM).token,
        "FIGURES_TOKEN": program_of(town, karin, whose=Whose.FIGURES).token,
    }
    for line in LINES:
        if "/messages" in line and "message-1" in line:
            town.chooses(bianca, db.session.query(Offer).one())
        db.session.rollback()
        told = subprocess.run(
            ["bash", "-c", line], env={"PATH": "/usr/bin:/bin", **known}, capture_output=True
        )
        assert told.returncode == 0, (line, told.stdout, told.stderr)
        known |= dict(_ids(json.loads(told.stdout or "null")))
    assert len(LINES) == 13
    assert {"NEED", "OFFER", "WEBHOOK"} <= known.keys()


def _ids(told: Any) -> Iterator[tuple[str, str]]:
    items = told.get("items", [told]) if isinstance(told, dict) else []
    for each in items:
        for field, name in PLACES.items():
            if isinstance(each, dict) and field in each:
                yield name, each["id"]
                break


def test_its_example_knows_what_is_ours() -> None:
    names: dict[str, Any] = {}
    exec(EXAMPLE, names)  # noqa: S102
    secret, body, second = "whsec_c2VjcmV0", b'{"type":"need.out"}', str(int(time()))
    headers = {
        "webhook-id": "7",
        "webhook-timestamp": second,
        "webhook-signature": f"v1,{signature(secret, '7', second, body)}",
    }
    assert names["is_ours"](secret, headers, body)
    assert not names["is_ours"](secret, headers, body + b" ")
    assert not names["is_ours"]("whsec_YW5kZXJz", headers, body)
    old = str(int(time()) - 400)
    late = {
        "webhook-timestamp": old,
        "webhook-signature": f"v1,{signature(secret, '7', old, body)}",
    }
    assert not names["is_ours"](secret, {**headers, **late}, body)
