"""What `flask doctor` says of a community that was founded just now."""

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from app.actions.town.arranging import keep_help_lines
from app.store.db import db
from app.store.tables import Passkey
from app.texts.help_lines import HelpLine
from tests.cli.doctor.test_doctor import found_in
from tests.town import Town


def test_without_one_it_says_how_to_make_it(app: Flask) -> None:
    assert found_in(app)["no_community"].endswith("vragen community new")


def test_one_without_anybody_says_so_until_somebody_came_in(town: Town) -> None:
    assert "nobody_on_duty" in found_in(town.app)
    karin = town.kwartiermaker()
    assert "heeft Karin nog geen sleutel" in found_in(town.app)["nobody_came_in"]
    db.session.add(
        Passkey(
            community_id=1, person_id=karin.id, credential=b"c", public_key=b"p", sign_count=0,
            name="telefoon", made_at=town.now,
        )
    )  # fmt: skip
    db.session.commit()
    assert "heeft Karin dienst" in found_in(town.app)["community"]


@pytest.mark.parametrize(("days", "is_told"), [(10, False), (190, True)])
def test_a_number_that_nobody_called_for_long_is_told(town: Town, days: int, is_told: bool) -> None:
    checked = datetime.now(UTC).date() - timedelta(days=days)
    line = HelpLine("Wijkteam", "0522 12 34 56", "gratis", "", "Zorgen", "", checked)
    keep_help_lines(town.by_house(), [line])
    db.session.commit()
    assert ("lines_unchecked" in found_in(town.app)) is is_told
