"""How it went."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from app.actions.givers import joining
from app.actions.givers.joining import NewGiver
from app.actions.givers.meeting import introduce_giver
from app.actions.offers import helping
from app.domain.actor import GiverKind, Hat
from app.domain.ids import show_id
from app.domain.needs.themes import Tile
from app.domain.offers.kinds import OfferKind
from app.domain.states import NeedState, OfferState
from app.store.db import db
from app.store.tables import Need, Offer, Person, Task
from tests.town import Town
from tests.web.asker.matches import at, need_at, state_of
from tests.web.newcomer import Newcomer


@pytest.mark.parametrize(("kept", "told"), [("yes", True), ("no", False), ("not_told", None)])
def test_a_contact_is_told_or_not(
    as_bianca: Newcomer, match: Offer, kept: str, told: bool | None
) -> None:
    as_bianca.goes_to(f"{need_at(match)}/gelukt")
    as_bianca.sends(f"{need_at(match)}/gelukt")
    assert as_bianca.is_at == at(match, "bedankt")
    as_bianca.goes_to(at(match, "contact"))
    as_bianca.sends(at(match, "contact"), kept=kept)
    assert "Fijn dat het gelukt is" in as_bianca.sees
    db.session.refresh(match)
    assert (match.thanks, match.contact_kept) == ("", told)


def test_thanks_do_not_come_before(as_bianca: Newcomer, match: Offer) -> None:
    for part in ("bedankt", "contact"):
        as_bianca.goes_to(at(match, part))
        assert as_bianca.is_at == need_at(match)
        answer = as_bianca.browser.post(at(match, part), words="Dank je", kept="yes")
        assert answer.status_code == 409


def test_thanks_that_are_too_long(town: Town, as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(f"{need_at(match)}/gelukt")
    as_bianca.sends(f"{need_at(match)}/gelukt")
    assert as_bianca.sends(at(match, "bedankt"), words="a" * 501).status_code == 422
    assert as_bianca.sends(at(match, "contact"), kept="misschien").status_code == 422


def test_it_worked_out_without_a_giver(as_bianca: Newcomer, need: Need) -> None:
    path = f"/vraag/{show_id(need.id)}"
    as_bianca.goes_to(f"{path}/gelukt")
    as_bianca.sends(f"{path}/gelukt")
    assert as_bianca.is_at == path
    assert state_of(need) == NeedState.SOLVED
    as_bianca.goes_to(f"{path}/gelukt")
    assert as_bianca.is_at == path


def test_not_yet_asks_nothing_of_her(as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(f"{need_at(match)}/nog-niet")
    assert "Je hoeft nu niets te doen." in as_bianca.sees


def test_somebody_else(as_bianca: Newcomer, need: Need, match: Offer) -> None:
    as_bianca.goes_to(f"{need_at(match)}/niet-gelukt")
    as_bianca.sends(f"{need_at(match)}/iemand-anders")
    assert "Gevers zien je vraag" in as_bianca.sees
    assert (state_of(need), state_of(match)) == (NeedState.OPEN, OfferState.PASSED_OVER)


def test_talking_with_karin(as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(f"{need_at(match)}/bellen")
    assert "Wil je iemand van ons spreken?" in as_bianca.sees
    for _ in range(2):
        as_bianca.sends(f"{need_at(match)}/bellen")
        assert "Karin belt of mailt je" in as_bianca.sees
    assert len(db.session.scalars(select(Task).where(Task.kind == "call")).all()) == 1


def test_stopping_is_among_the_ways_on(as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(f"{need_at(match)}/niet-gelukt")
    assert f'href="{need_at(match)}/stoppen"' in as_bianca.browser.html
    as_bianca.sends(f"{need_at(match)}/stoppen")
    as_bianca.goes_to(f"{need_at(match)}/niet-gelukt")
    assert as_bianca.is_at == need_at(match)


@pytest.mark.parametrize("kind", [GiverKind.INSTITUTION, GiverKind.ORGANISATION])
def test_a_scheme_of_the_municipality_is_read_as_any_other(
    town: Town, need: Need, as_bianca: Newcomer, karin: Person, kind: GiverKind
) -> None:
    """Its name, why it joins, what always stands and what it asks this time."""
    ria = town.person("Ria")
    told = NewGiver("Ria", kind, "Regeling Meedoen", "Alleen op dinsdag.", [Tile.REPAIR])
    joining.register_giver(town.moment(ria), replace(told, why="Omdat iedereen mag meedoen."))
    town.hats[ria.id] = frozenset({Hat.GIVER})
    introduce_giver(town.moment(karin), ria.id, False)
    town.met.add(ria.id)
    offer = helping.make_offer(town.moment(ria), need.id, OfferKind.CONDITION, "Neem je fiets mee.")
    db.session.commit()
    as_bianca.goes_to(f"/vraag/{show_id(need.id)}")
    for part in ("Ria", "Regeling Meedoen", "Omdat iedereen mag meedoen."):
        assert part in as_bianca.sees
    for page in (f"/vraag/{show_id(need.id)}", at(offer, "kies")):
        as_bianca.goes_to(page)
        for condition in ("Neem je fiets mee.", "Alleen op dinsdag."):
            assert f"Wel graag dit: {condition}" in as_bianca.sees
