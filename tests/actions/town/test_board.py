"""The klankbordgroep: asked in words, stopped without one, and what is said stays hers."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from app.actions.people import leaving
from app.actions.town import board, comments
from app.domain.moment import Moment
from app.domain.refusals import NotAllowed, NotFound, Refusal, WrongMoment
from app.domain.states import BoardState, CommentState
from app.domain.town.board import About, Remark, Topic
from app.store.db import db
from app.store.queries.known.telling import rows_about
from app.store.queries.town import board as kept
from app.store.tables import BoardMember, Comment, Letter, Person
from tests.store.crawl import places_of
from tests.town import Town

STRESS = Topic(About.LEAFLET, "stress")
SPRING = Topic(About.FIGURES, "2026Q2")


@pytest.fixture
def bianca(town: Town, karin: Person) -> Person:
    person = town.asker("Bianca")
    town.joins_board(person, asked_by=karin)
    return person


def says(town: Town, person: Person, topic: Topic = STRESS, **how: Any) -> Comment:
    comments.write_comment(town.moment(person), topic, replace(Remark("Te lang."), **how))
    db.session.commit()
    return db.session.query(Comment).order_by(Comment.written_at.desc()).first()


def state_of(person: Person) -> str:
    return str(db.session.query(BoardMember.state).filter_by(id=person.id).scalar())


def test_asking_her_writes_to_nobody_and_neither_does_stopping(town: Town, bianca: Person) -> None:
    for deed in (board.rest_from_board, board.rest_from_board, board.return_to_board):
        deed(town.moment(bianca))
        db.session.commit()
    assert db.session.query(Letter).count() == 0
    assert state_of(bianca) == BoardState.TAKES_PART


def test_a_second_colleague_does_not_wake_her(town: Town, karin: Person, bianca: Person) -> None:
    board.rest_from_board(town.moment(bianca))
    with pytest.raises(WrongMoment):
        board.welcome_to_board(town.moment(karin), bianca.id)
    assert state_of(bianca) == BoardState.RESTS


def test_asked_again_after_she_left(town: Town, karin: Person, bianca: Person) -> None:
    board.take_off_board(town.moment(karin), bianca.id)
    board.welcome_to_board(town.moment(karin), bianca.id)
    db.session.commit()
    assert state_of(bianca) == BoardState.TAKES_PART


def test_nobody_of_us_is_asked_and_nobody_who_left(town: Town, karin: Person) -> None:
    official, els = town.official(), town.asker("Els")
    for person in (karin, official):
        with pytest.raises(NotAllowed):
            board.welcome_to_board(town.moment(karin), person.id)
    leaving.leave_for_good(town.moment(els))
    db.session.commit()
    with pytest.raises(NotFound):
        board.welcome_to_board(town.moment(karin), els.id)


def test_who_rests_says_nothing_and_takes_back_what_she_said(town: Town, bianca: Person) -> None:
    comment = says(town, bianca)
    town.board.clear()  # as whoever rests comes in
    with pytest.raises(NotAllowed):
        comments.write_comment(town.moment(bianca), STRESS, Remark("Nog iets."))
    comments.take_back_comment(town.moment(bianca), comment.id)
    db.session.commit()
    assert db.session.query(Comment).count() == 0


def test_anothers_words_are_not_there(town: Town, karin: Person, bianca: Person) -> None:
    comment, els = says(town, bianca), town.asker("Els")
    town.joins_board(els, asked_by=karin)
    with pytest.raises(NotFound):
        comments.take_back_comment(town.moment(els), comment.id)
    assert kept.own(town.moment(els).actor) == []


@pytest.mark.parametrize("with_name", [True, False])
def test_the_desk_knows_who_only_where_she_wants_it(
    town: Town, bianca: Person, with_name: bool
) -> None:
    says(town, bianca, with_name=with_name)
    (row,) = kept.waiting(town.community_id, 5)
    assert row.who == ("Bianca" if with_name else "")
    assert bianca.id not in row
    assert "Bianca" not in map(str, kept.beside_figures(town.community_id, SPRING.name))


def read(moment: Moment, comment_id: int) -> None:
    comments.read_comment(moment, comment_id)


def take_up(moment: Moment, comment_id: int) -> None:
    comments.take_up_comment(moment, comment_id, "Wij maken het korter.")


ONE_AFTER_ANOTHER: list[tuple[Callable[..., None], Callable[..., None], type[Refusal] | None]] = [
    (read, read, None),
    (read, take_up, None),
    (take_up, read, WrongMoment),
    (take_up, take_up, WrongMoment),  # the first one's sentence stays
]


@pytest.mark.parametrize(("first", "second", "refused"), ONE_AFTER_ANOTHER)
def test_two_at_the_desk(
    town: Town, karin: Person, bianca: Person, first: Any, second: Any, refused: Any
) -> None:
    comment, sam = says(town, bianca), town.kwartiermaker("Sam", turn="deputy")
    first(town.moment(karin), comment.id)
    if refused:
        with pytest.raises(refused):
            second(town.moment(sam), comment.id)
    else:
        second(town.moment(sam), comment.id)
    db.session.commit()
    assert kept.waiting(town.community_id, 5) == []
    (row,) = kept.own(town.moment(bianca).actor)
    assert (row.state == CommentState.TAKEN_UP) == bool(row.reply)


BESIDE = [  # about what, her yes, whether it may stand beside the figures
    (SPRING, True, True),
    (SPRING, False, False),
    (STRESS, True, False),
]


@pytest.mark.parametrize(("topic", "may_show", "stands"), BESIDE)
def test_beside_the_figures_only_after_her_yes(
    town: Town, karin: Person, bianca: Person, topic: Topic, may_show: bool, stands: bool
) -> None:
    comment = says(town, bianca, topic, may_show=may_show)
    assert kept.beside_figures(town.community_id, SPRING.name) == []
    if not stands:
        with pytest.raises(NotAllowed):
            comments.show_comment(town.moment(karin), comment.id)
        return
    comments.show_comment(town.moment(karin), comment.id)
    assert kept.beside_figures(town.community_id, SPRING.name) == ["Te lang."]
    comments.hide_comment(town.moment(karin), comment.id)
    assert kept.beside_figures(town.community_id, SPRING.name) == []


@pytest.mark.parametrize("ends", ["takes back", "leaves for good"])
def test_taken_back_is_gone_from_beside_the_figures_at_once(
    town: Town, karin: Person, bianca: Person, ends: str
) -> None:
    comment = says(town, bianca, SPRING, may_show=True)
    comments.show_comment(town.moment(karin), comment.id)
    db.session.commit()
    if ends == "takes back":
        comments.take_back_comment(town.moment(bianca), comment.id)
    else:
        leaving.leave_for_good(town.moment(bianca))
    db.session.commit()
    assert kept.beside_figures(town.community_id, SPRING.name) == []
    assert db.session.query(BoardMember).count() == (ends == "takes back")


def test_all_of_it_is_told_to_her_and_goes_with_her(
    town: Town, karin: Person, bianca: Person
) -> None:
    comment = says(town, bianca, words="Kanarie")
    comments.take_up_comment(town.moment(karin), comment.id, "Dank je wel.")
    db.session.commit()
    story = rows_about(town.moment(bianca).actor, bianca.id)
    ((hers,), (member,)) = story["comments"], story["board_members"]
    assert (hers["words"], hers["reply"], hers["decided_by"]) == (
        "Kanarie", "Dank je wel.", "Karin",
    )  # fmt: skip
    assert (member["asked_by"], member["state"]) == ("Karin", BoardState.TAKES_PART)
    assert places_of({"Kanarie"}) == {"comments.words"}
    leaving.leave_for_good(town.moment(bianca))
    db.session.commit()
    assert places_of({"Kanarie"}) == set()


def test_nothing_crosses_to_another_town(town: Town, karin: Person, bianca: Person) -> None:
    there = Town.founded(town.app, 2, "elders.example")
    comment, sam = says(town, bianca, SPRING, may_show=True), there.kwartiermaker("Sam")
    assert kept.waiting(there.community_id, 5) == []
    with pytest.raises(NotFound):
        comments.read_comment(there.moment(sam), comment.id)
