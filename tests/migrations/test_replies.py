"""0014 with data: a message that came by e-mail stays, the mark of its letter goes."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from app.actions.matches import replies
from app.domain.letters.replies import Reply
from app.domain.people.reach import Channel, Reach
from app.store.db import db
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    replies.take_reply(town.moment(bianca), offer.id, Reply("Ja!", "mark", has_more=True))
    replies.say_lost(town.by_house(), Reach(Channel.EMAIL, "vreemd@example.org"))
    db.session.commit()
    db.session.remove()
    downgrade(directory=FOLDER, revision="0013")
    assert "reply_mark" not in {each["name"] for each in inspect(db.engine).get_columns("messages")}
    assert kept("SELECT kind FROM letters WHERE kind LIKE 'reply%' OR kind LIKE 'mail%'") == []
    assert kept("SELECT kind FROM letters WHERE kind = 'message'") == ["message"]
    upgrade(directory=FOLDER)
    assert kept("SELECT words FROM messages WHERE reply_mark IS NULL") == ["Ja!"]


def kept(question: str) -> list[object]:
    with db.engine.connect() as connection:
        return list(connection.execute(text(question)).scalars())
