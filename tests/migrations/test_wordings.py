"""0016 with data: what it brought goes with the step, what was decided before it stays."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from app.actions.desk import deciding, handovers, sentences, undoing
from app.actions.desk.sentences import Place
from app.actions.needs import wordings
from app.domain.verbs import Verb
from app.store.db import db
from app.store.tables import Decision
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")
BROUGHT = {"wordings", "handovers", "handover_sentences", "own_sentences", "steps_back"}


def test_down_and_up_with_data(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = town.asks(bianca)
    moment = town.moment(karin)
    deciding.hold_need(moment, need.id, "teruggedraaid")
    undoing.undo_decision(moment, need.id, db.session.query(Decision).one().id)
    deciding.take_over_need(town.later(minutes=1).moment(karin), need.id, "ik bel")
    wordings.propose_small_need(town.moment(karin), need.id, "klein", "Wie maakt mijn fiets?")
    new = handovers.NewHandover("Annie", "helpt met post", ("Er is een brief.",))
    handovers.prepare_handover(town.moment(karin), need.id, new)
    sentences.add_sentence(town.moment(karin), Place(Verb.ASK_BACK, "Welke dag?"))
    db.session.commit()
    db.session.remove()
    downgrade(directory=FOLDER, revision="0015")
    assert not BROUGHT & set(inspect(db.engine).get_table_names())
    assert kept("SELECT verb FROM decisions") == ["take_over_need"]
    assert kept("SELECT kind FROM followups WHERE kind = 'decision_stands'") == []
    assert kept("SELECT kind FROM letters WHERE kind = 'desk_asks'") == []
    upgrade(directory=FOLDER)
    assert set(inspect(db.engine).get_table_names()) >= BROUGHT
    assert kept("SELECT undone_at FROM decisions") == [None]


def kept(question: str) -> list[object]:
    with db.engine.connect() as connection:
        return list(connection.execute(text(question)).scalars())
