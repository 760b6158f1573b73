"""0023 with data: what waited for a phone waits in the lane of the texts."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import text

from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.tables import Letter
from tests.delivery.outbox import Outbox, moves_to_phone
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")
LANES = "SELECT DISTINCT kind, by_text FROM letters WHERE state = 'waiting'"


def test_down_and_up_with_data(town: Town) -> None:
    box = Outbox.of(town)
    db.session.query(Letter).delete()
    moves_to_phone(box.asker)
    for kind in (LetterKind.OFFER_CAME, LetterKind.INTRODUCED, LetterKind.CODE):
        box.writes(kind)
    db.session.remove()
    before = lanes()
    downgrade(directory=FOLDER, revision="0022")
    upgrade(directory=FOLDER)
    assert lanes() == {**before, "code": False}, "its address is sealed: any lane will do"
    assert before["offer_came"] is True
    assert before["introduced"] is False


def lanes() -> dict[str, bool]:
    with db.engine.connect() as connection:
        return {kind: bool(by_text) for kind, by_text in connection.execute(text(LANES))}
