"""Choosing one of those who offered."""

import pytest

from app.actions.offers import helping
from app.domain.ids import show_id
from app.domain.offers.kinds import OfferKind
from app.domain.states import OfferState
from app.store.db import db
from app.store.tables import Need, Offer, Person
from tests.town import Town
from tests.web.asker.matches import at, need_at, state_of
from tests.web.newcomer import Newcomer


@pytest.mark.parametrize(
    ("kind", "word", "told"),
    [
        (OfferKind.YES, "Zaterdag kan ik.", "Zaterdag kan ik."),
        (OfferKind.CONDITION, "Graag overdag.", "Wel graag dit: Graag overdag."),
        (OfferKind.FIND_OUT, "", "Fatma zoekt nog uit of het kan, tot"),
    ],
)
def test_what_she_reads_before_she_chooses(
    town: Town,
    fatma: Person,
    need: Need,
    as_bianca: Newcomer,
    kind: OfferKind,
    word: str,
    told: str,
) -> None:
    helping.make_offer(town.moment(fatma), need.id, kind, word)
    db.session.commit()
    as_bianca.goes_to(f"/vraag/{show_id(need.id)}")
    assert told in as_bianca.sees
    assert "fatma1@example.org" not in as_bianca.browser.html


def test_rather_not(as_bianca: Newcomer, offer: Offer) -> None:
    as_bianca.goes_to(need_at(offer))
    as_bianca.goes_to(at(offer, "liever-niet"))
    assert state_of(offer) == OfferState.OPEN, "a slip loses nobody"
    as_bianca.sends(at(offer, "liever-niet"))
    assert "Er is nog niemand." in as_bianca.sees
    assert state_of(offer) == OfferState.DECLINED
    as_bianca.goes_to(at(offer, "liever-niet"))
    assert as_bianca.is_at == need_at(offer), "once is enough"


def test_choosing_twice_is_choosing_once(as_bianca: Newcomer, offer: Offer) -> None:
    as_bianca.goes_to(at(offer, "kies"))
    for _ in range(2):
        answer = as_bianca.browser.post(at(offer, "kies"), form_key="once")
        assert answer.location == at(offer, "gesprek")
    assert as_bianca.browser.post(at(offer, "kies")).status_code == 409
    assert "Er is al iemand gekozen voor deze vraag." in as_bianca.sees


def test_an_offer_taken_back_meanwhile(
    town: Town, fatma: Person, as_bianca: Newcomer, offer: Offer
) -> None:
    as_bianca.goes_to(at(offer, "kies"))
    helping.take_back_offer(town.moment(fatma), offer.id)
    db.session.commit()
    assert as_bianca.browser.post(at(offer, "kies")).status_code == 409
    as_bianca.goes_to(at(offer, "kies"))
    assert as_bianca.is_at == need_at(offer)
