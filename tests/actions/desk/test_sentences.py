"""A community's own sentences: worded anew, hidden, added, and back to the team's."""

import pytest

from app.actions.desk import sentences
from app.actions.desk.sentences import Place
from app.domain.refusals import EnoughSentences, NotAllowed, WrongMoment
from app.domain.states import SentenceState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.tables import JournalLine, OwnSentence, Person
from tests.town import Town

DAY = Place(Verb.ASK_BACK, "Op welke dag past het je?", slug="welke-dag")
NEW = Place(Verb.ASK_BACK, "Is het ver weg?")


def rows() -> list[OwnSentence]:
    db.session.flush()
    return db.session.query(OwnSentence).all()


def test_changed_hidden_and_back(town: Town, karin: Person) -> None:
    moment = town.moment(karin)
    sentences.change_sentence(moment, DAY, "Welke dag?")
    sentences.change_sentence(moment, DAY, "Welke dag kun je?")
    assert [(row.words, row.state) for row in rows()] == [
        ("Welke dag kun je?", SentenceState.SHOWN)
    ]
    sentences.hide_sentence(moment, DAY)
    assert [row.state for row in rows()] == [SentenceState.HIDDEN]
    sentences.restore_sentence(moment, DAY)
    assert rows() == []
    with pytest.raises(WrongMoment):
        sentences.restore_sentence(moment, DAY)


def test_added_and_gone_and_written_in_the_journal(town: Town, karin: Person) -> None:
    sentences.add_sentence(town.moment(karin), NEW)
    added = Place(Verb.ASK_BACK, "", own_id=rows()[0].id)
    sentences.hide_sentence(town.moment(karin), added)
    assert rows() == []
    said = [line.verb for line in db.session.query(JournalLine).filter_by(actor_id=karin.id)]
    assert sorted(said) == [Verb.ADD_SENTENCE, Verb.HIDE_SENTENCE]


def test_so_many_to_a_deed(town: Town, karin: Person) -> None:
    moment = town.moment(karin)
    for _ in range(moment.rules.sentences.most_sentences):
        sentences.add_sentence(moment, NEW)
        db.session.flush()
    with pytest.raises(EnoughSentences):
        sentences.add_sentence(moment, NEW)
    sentences.add_sentence(moment, Place(Verb.REDIRECT_NEED, "Bij de bieb."))


def test_only_the_desk(town: Town) -> None:
    for person in (town.asker(), town.official()):
        for deed in (sentences.add_sentence, sentences.hide_sentence):
            with pytest.raises(NotAllowed):
                deed(town.moment(person), DAY)
