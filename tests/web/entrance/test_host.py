"""Which community a name leads to, when there are two."""

import pytest
from flask import Flask

from app.store.db import db
from tests.town import Town


@pytest.mark.parametrize(
    ("host", "town"),
    [
        ("localhost", 1),
        ("LOCALHOST:8000", 1),
        ("127.0.0.1:8000", 1),
        ("[::1]:8000", 1),
        ("tweede.localhost:8000", 2),
        ("elsewhere.example", None),
        ("192.0.2.7", None),
        ("[::1", None),
        ("localhost:eight", None),
    ],
)
def test_a_name_leads_to_its_community(app: Flask, host: str, town: int | None) -> None:
    for number, name in ((1, "localhost"), (2, "tweede.localhost")):
        Town.founded(app, number, name).kwartiermaker(f"Karin{number}")
    db.session.rollback()
    answer = app.test_client().get("/", headers={"Host": host})
    assert answer.status_code == (200 if town else 404)
    if town:
        assert f"Karin{town}" in answer.text
