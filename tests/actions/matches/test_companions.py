"""A maatje: asked after a week, then every three, and ended kindly by the day or by one of two."""

import pytest

from app.actions.matches import companions
from app.actions.offers import helping
from app.domain.matches.companions import StaysFor
from app.domain.refusals import NotAllowed, WrongMoment
from app.domain.states import NeedState, OfferState
from app.store.db import db
from app.store.tables import Letter, Need, Offer, Person
from tests.actions.clock.test_followups import letters, tasks, tick
from tests.town import Town


@pytest.fixture
def offer(town: Town, fatma: Person, bianca: Person) -> Offer:
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca, "Wie loopt met mij mee?")))
    companions.become_companion(town.moment(fatma), offer.id, StaysFor.SIX_WEEKS)
    db.session.commit()
    return offer


def days_asked(town: Town, days: int, kind: str = "companion") -> list[int]:
    """On which days letters of this kind were written."""
    found, before = [], letters(kind)
    for day in range(1, days + 1):
        tick(town.later(days=1))
        if letters(kind) > before:
            found.append(day)
        before = letters(kind)
    return found


def need_of(town: Town, offer: Offer) -> Need:
    need = db.session.get(Need, (town.community_id, offer.need_id))
    assert need is not None
    return need


def test_asked_after_a_week_then_every_three_until_the_agreed_day(town: Town, offer: Offer) -> None:
    assert days_asked(town, 60) == [7, 28]
    assert letters("companion") == 4, "both, each time"
    assert letters("companion_ended") == 2
    assert (offer.state, need_of(town, offer).state) == (OfferState.DONE, NeedState.SOLVED)


def test_the_questions_of_a_short_match_stay_away(town: Town, offer: Offer) -> None:
    days_asked(town, 41)
    assert letters("how_it_went") == 0
    assert "nobody_said" not in tasks()


@pytest.mark.parametrize("who", ["fatma", "bianca"])
def test_either_ends_it_and_the_other_hears_it(
    town: Town, fatma: Person, bianca: Person, offer: Offer, who: str
) -> None:
    ends, hears = (fatma, bianca) if who == "fatma" else (bianca, fatma)
    companions.end_companion(town.later(days=3).moment(ends), offer.id)
    db.session.commit()
    told = db.session.query(Letter.person_id).filter_by(kind="companion_ended").all()
    assert told == [(hears.id,)]
    assert days_asked(town, 60) == []
    assert letters("companion_ended") == 1
    with pytest.raises(WrongMoment):
        companions.end_companion(town.moment(ends), offer.id)


def test_handed_back_is_asked_no_more_and_chosen_again_is_an_ordinary_match(
    town: Town, fatma: Person, bianca: Person, offer: Offer
) -> None:
    helping.hand_back_offer(town.later(days=1).moment(fatma), offer.id)
    again = town.chooses(bianca, town.offers(fatma, need_of(town, offer)))
    assert again.until_at is None
    assert days_asked(town, 50) == []
    assert letters("how_it_went") == 4


def test_only_the_giver_says_so_and_once(
    town: Town, fatma: Person, bianca: Person, offer: Offer
) -> None:
    with pytest.raises(WrongMoment):
        companions.become_companion(town.moment(fatma), offer.id, StaysFor.SIX_WEEKS)
    plain = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    with pytest.raises(NotAllowed):
        companions.become_companion(town.moment(bianca), plain.id, StaysFor.SIX_WEEKS)
    for deed in (companions.end_companion, companions.go_on_together):
        with pytest.raises(WrongMoment):
            deed(town.moment(bianca), plain.id)
