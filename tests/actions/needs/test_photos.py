"""A photo's life: it waits, is shown or refused, and goes when its need ends."""

from collections.abc import Callable

import pytest

from app.actions.clock.followups import fire
from app.actions.desk import deciding
from app.actions.needs import asking, photos
from app.domain.calendar import working_days_later
from app.domain.clock.plan import FollowupKind
from app.domain.refusals import EnoughPhotos, NotAllowed, NotFound, WrongMoment
from app.domain.states import NeedState, PhotoState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.desk import today as desk_list
from app.store.tables import Decision, Followup, JournalLine, Letter, Need, Person, Photo
from tests.photographs import adds_photo, taken
from tests.town import Town


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca)


def only_photo() -> Photo:
    db.session.expire_all()
    return db.session.query(Photo).one()


def on_the_desk(town: Town) -> list[str]:
    return [item.kind for item in desk_list.today(town.community_id, town.now, 10)]


def test_it_waits_for_a_person_and_the_question_does_not(
    town: Town, bianca: Person, need: Need
) -> None:
    photo = adds_photo(town, bianca, need)
    assert (photo.state, need.state) == (PhotoState.WAITING, NeedState.OPEN)
    assert photo.answer_by == working_days_later(
        town.now, town.moment(bianca).rules.terms.ordinary_working_days
    )
    assert on_the_desk(town) == ["photo"]


def test_so_many_an_hour(town: Town, bianca: Person, need: Need) -> None:
    """Also where she took each away again."""
    most = town.moment(bianca).rules.photos.most_an_hour
    for _ in range(most):
        adds_photo(town, bianca, need)
        photos.remove_photo(town.moment(bianca), need.id)
    with pytest.raises(EnoughPhotos):
        adds_photo(town, bianca, need)
    other = town.asker("Els")
    assert adds_photo(town, other, town.asks(other))


def test_shown_it_leaves_the_desk(town: Town, karin: Person, bianca: Person, need: Need) -> None:
    photos.show_photo(town.moment(karin), adds_photo(town, bianca, need).id)
    db.session.commit()
    assert only_photo().state == PhotoState.SHOWN
    assert on_the_desk(town) == []


@pytest.mark.parametrize("was_shown", [False, True])
def test_refused_it_is_empty_and_she_is_told_why(
    town: Town, karin: Person, bianca: Person, need: Need, was_shown: bool
) -> None:
    photo = adds_photo(town, bianca, need)
    if was_shown:
        photos.show_photo(town.moment(karin), photo.id)
    photos.refuse_photo(town.moment(karin), photo.id, "Je adres staat erop.")
    db.session.commit()
    assert (only_photo().state, only_photo().picture) == (PhotoState.REFUSED, b"")
    assert on_the_desk(town) == []
    assert db.session.query(Decision.verb, Decision.told).one() == (
        Verb.REFUSE_PHOTO,
        "Je adres staat erop.",
    )


def test_no_letter_is_written_about_a_photo(
    town: Town, karin: Person, bianca: Person, need: Need
) -> None:
    before = db.session.query(Letter).count()
    photos.refuse_photo(town.moment(karin), adds_photo(town, bianca, need).id, "Te donker.")
    photos.show_photo(town.moment(karin), adds_photo(town, bianca, need).id)
    db.session.commit()
    assert db.session.query(Letter).count() == before


def test_another_photo_takes_its_place_and_waits_again(
    town: Town, karin: Person, bianca: Person, need: Need
) -> None:
    first = adds_photo(town, bianca, need).id
    photos.show_photo(town.moment(karin), first)
    adds_photo(town, bianca, need, taken(41, 31))
    assert only_photo().state == PhotoState.WAITING
    assert only_photo().picture == taken(41, 31)
    with pytest.raises(NotFound):  # nobody shows one that she did not look at
        photos.show_photo(town.moment(karin), first)


def test_taken_away_nothing_is_left(town: Town, bianca: Person, need: Need) -> None:
    adds_photo(town, bianca, need)
    photos.remove_photo(town.moment(bianca), need.id)
    photos.remove_photo(town.moment(bianca), need.id)  # a second tap
    db.session.commit()
    assert db.session.query(Photo).count() == 0
    told = {line.verb for line in db.session.query(JournalLine).filter_by(thing="photo")}
    assert told == {Verb.ADD_PHOTO, Verb.REMOVE_PHOTO}


@pytest.mark.parametrize("state", NeedState)
def test_a_photo_is_added_only_while_somebody_is_asked(
    town: Town, bianca: Person, need: Need, state: NeedState
) -> None:
    need.state = state
    if state in (NeedState.OPEN, NeedState.HELD, NeedState.ASKED_BACK):
        assert adds_photo(town, bianca, need)
    else:
        with pytest.raises(WrongMoment):
            adds_photo(town, bianca, need)


def test_nobody_else_adds_shows_or_takes_away(
    town: Town, karin: Person, bianca: Person, need: Need
) -> None:
    els = town.asker("Els")
    with pytest.raises(NotFound):
        adds_photo(town, els, need)
    photo = adds_photo(town, bianca, need)
    with pytest.raises(NotFound):
        photos.remove_photo(town.moment(els), need.id)
    for person in (bianca, els, town.giver("Fatma", met_by=karin), town.official()):
        with pytest.raises(NotAllowed):
            photos.show_photo(town.moment(person), photo.id)
        with pytest.raises(NotAllowed):
            photos.refuse_photo(town.moment(person), photo.id, "x")
    assert only_photo().state == PhotoState.WAITING


def stop(town: Town, bianca: Person, karin: Person, need: Need) -> None:
    asking.withdraw_need(town.moment(bianca), need.id)


def solve(town: Town, bianca: Person, karin: Person, need: Need) -> None:
    asking.solve_need(town.moment(bianca), need.id)


def redirect(town: Town, bianca: Person, karin: Person, need: Need) -> None:
    deciding.redirect_need(town.moment(karin), need.id, "omdat", "Bij de bieb.")


def close(town: Town, bianca: Person, karin: Person, need: Need) -> None:
    deciding.take_over_need(town.moment(karin), need.id, "omdat")
    assert db.session.query(Photo).count() == 1, "who helps in person may want to see it"
    assert on_the_desk(town) == ["call"], "but nobody has to decide about it"
    deciding.close_need(town.moment(karin), need.id, "klaar")


@pytest.mark.parametrize("end", [stop, solve, redirect, close])
def test_when_a_need_ends_its_photo_goes(
    town: Town,
    bianca: Person,
    karin: Person,
    need: Need,
    end: Callable[[Town, Person, Person, Need], None],
) -> None:
    adds_photo(town, bianca, need)
    end(town, bianca, karin, need)
    db.session.commit()
    for row in db.session.query(Followup).filter_by(kind=FollowupKind.DECISION_STANDS):
        fire(town.later(minutes=10).by_house(), row.id)
    db.session.commit()
    assert db.session.query(Photo).count() == 0
