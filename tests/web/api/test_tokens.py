"""What a token opens, and when it opens nothing: the abuse of one that was stolen among it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from app.actions.givers.stopping import stop_giver
from app.actions.people import standing
from app.actions.people.accounts import wear
from app.actions.people.leaving import leave_for_good
from app.actions.people.tokens import forget_ended_tokens, make_token, revoke_token
from app.actions.town.figures import publish_figures
from app.domain.actor import Hat
from app.domain.letters.programs import OPENS, NewToken, Scope, Whose
from app.domain.refusals import EnoughTokens, NotAllowed
from app.store.db import db
from app.store.tables import Need, Offer, Person, Token, TokenUse
from app.web.openapi.writing import rules
from tests.quarters import QUARTER, freeze, large_town
from tests.town import Town
from tests.web.api.calling import Program, moment_for, organisation, path_to, program_of
from tests.web.browser import Browser
from tests.web.test_matrix import digest

READ_AT = {
    Scope.READ_NEEDS: "/needs",
    Scope.READ_OFFERS: "/offers",
    Scope.READ_MESSAGES: "/offers/1/messages",
    Scope.READ_FIGURES: "/figures",
}
NO_TOKENS = ["", "Bearer", "Bearer ", "Bearer vg_forged", "Basic dXNlcjpwYXNz", "Bearer \u00e9"]


@pytest.mark.parametrize("told", NO_TOKENS)
def test_without_a_token_nothing_opens(town: Town, need: Need, told: str) -> None:
    program, before = Program(town, "", headers={"Authorization": told}), digest()
    answer = program.get("/needs")
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.mimetype == "application/problem+json"
    assert digest() == before


@pytest.mark.parametrize("hat", ["giver", "desk"])
def test_no_cookie_opens_this_door(town: Town, centre: Person, karin: Person, hat: str) -> None:
    browser = Browser(town.app).sign_in(town, karin if hat == "desk" else centre)
    assert browser.get("/geef" if hat == "giver" else "/bureau").status_code == 200, "the control"
    assert browser.client.get("/api/v1/needs", base_url=browser.base_url).status_code == 401


@pytest.mark.parametrize("scope", READ_AT)
def test_a_token_opens_its_own_scope_and_no_other(
    town: Town, centre: Person, karin: Person, scope: Scope
) -> None:
    whose = next(whose for whose, scopes in OPENS.items() if scope in scopes)
    person = centre if whose is Whose.ORGANISATION else karin
    program = program_of(town, person, scope, whose=whose)
    for asked, path in READ_AT.items():
        status = program.get(path).status_code
        assert (status == 403) == (asked is not scope), (asked, status)


def test_every_operation_asks_for_a_scope(town: Town) -> None:
    for rule in rules(town.app):
        assert town.app.view_functions[rule.endpoint].scope in Scope  # type: ignore[attr-defined]


def test_what_says_no_scope_is_closed(
    town: Town, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(town.app.view_functions, "api.needs", lambda: "open")
    assert program.get("/needs").status_code == 403


def _revoked(town: Town, centre: Person, karin: Person) -> None:
    revoke_token(moment_for(town, centre), db.session.query(Token.id).scalar())


def _revoked_at_desk(town: Town, centre: Person, karin: Person) -> None:
    revoke_token(moment_for(town, karin), db.session.query(Token.id).scalar())


def _ended(town: Town, centre: Person, karin: Person) -> None:
    db.session.execute(update(Token).values(ends_at=Token.made_at))


def _stopped(town: Town, centre: Person, karin: Person) -> None:
    stop_giver(town.moment(karin), centre.id)


def _paused(town: Town, centre: Person, karin: Person) -> None:
    standing.pause_person(town.moment(karin), centre.id, "Twee meldingen", "Wij bellen je.")


def _suspended(town: Town, centre: Person, karin: Person) -> None:
    standing.suspend_person(town.moment(karin), centre.id, "Twee meldingen", "Bel ons.")


def _left(town: Town, centre: Person, karin: Person) -> None:
    leave_for_good(town.moment(centre))


@pytest.mark.parametrize(
    "end", [_revoked, _revoked_at_desk, _ended, _stopped, _paused, _suspended, _left]
)
def test_what_ended_opens_nothing_from_the_next_request_on(
    town: Town, program: Program, centre: Person, karin: Person, need: Need, end: Callable[..., Any]
) -> None:
    assert program.get("/needs").status_code == 200
    end(town, centre, karin)
    db.session.commit()
    unknown = Program(town, "vg_forged").get("/needs")
    for answer in (
        program.get("/needs"),
        program.post(path_to("needs", need.id, "offers")),
    ):
        assert (answer.status_code, answer.data) == (401, unknown.data)
    assert db.session.query(Offer).count() == 0


def test_a_token_of_one_town_opens_nothing_in_another(town: Town, program: Program) -> None:
    Town.founded(town.app, 2, "elders.example")
    assert replace(program, host="elders.example").get("/needs").status_code == 401


def test_the_program_is_a_giver_and_nothing_else_she_is(
    town: Town, program: Program, centre: Person
) -> None:
    """She also asks: her own question stays hers."""
    wear(town.by_house(), centre, Hat.ASKER)
    town.hats[centre.id] |= {Hat.ASKER}
    own = town.asks(centre, "Wie helpt mij zelf met een fiets?")
    assert program.get("/needs").json["items"] == []
    assert program.get(path_to("needs", own.id)).status_code == 404


def test_only_its_hash_is_kept_and_the_deed_is_in_the_journal(town: Town, program: Program) -> None:
    kept = str(db.session.query(Token).one().__dict__)
    assert program.token not in kept
    assert program.token.removeprefix("vg_") not in kept


def test_a_resident_makes_no_token_and_the_desk_none_for_an_organisation(
    town: Town, karin: Person
) -> None:
    fatma = town.giver("Fatma", met_by=karin)
    for person, whose in (
        (fatma, Whose.ORGANISATION),
        (fatma, Whose.FIGURES),
        (town.official(), Whose.FIGURES),
    ):
        with pytest.raises(NotAllowed):
            make_token(moment_for(town, person), NewToken(whose, "x", OPENS[whose], 30))
        db.session.rollback()


def test_another_organisation_revokes_nothing(town: Town, program: Program, karin: Person) -> None:
    other = organisation(town, karin, "Buurtkamer")
    with pytest.raises(NotAllowed):
        revoke_token(moment_for(town, other), db.session.query(Token.id).scalar())
    db.session.rollback()
    assert program.get("/needs").status_code == 200


def test_there_are_so_many_at_a_time(town: Town, centre: Person) -> None:
    told, most = moment_for(town, centre), town.app.extensions["house_rules"].api.tokens_each
    new = NewToken(Whose.ORGANISATION, "x", OPENS[Whose.ORGANISATION], 30)
    for _ in range(most):
        make_token(told, new)
        db.session.flush()
    with pytest.raises(EnoughTokens):
        make_token(told, new)


def test_no_token_lasts_longer_than_the_rule(town: Town, centre: Person) -> None:
    make_token(
        moment_for(town, centre),
        NewToken(Whose.ORGANISATION, "x", OPENS[Whose.ORGANISATION], 9999),
    )
    db.session.flush()
    token = db.session.query(Token).one()
    assert token.ends_at - token.made_at == timedelta(days=365)


def test_its_use_is_noted_now_and_then_with_about_how_often(town: Town, program: Program) -> None:
    program.get("/needs")
    used = db.session.query(Token.used_at).scalar()
    db.session.rollback()
    for _ in range(3):
        program.get("/needs")
    assert db.session.query(Token.used_at).scalar() == used, "at most every five minutes"
    db.session.execute(update(Token).values(used_at=used - timedelta(minutes=6)))
    db.session.commit()
    program.get("/needs")
    assert db.session.query(TokenUse.requests).scalar() == 5


def test_a_flood_is_stopped_before_it_asks_the_database_for_more(
    town: Town, program: Program
) -> None:
    rules = town.app.extensions["house_rules"]
    few = replace(rules, api=replace(rules.api, requests_a_minute=5))
    town.app.extensions["house_rules"] = few
    answers = [program.get("/offers") for _ in range(12)]  # two minutes hold ten
    town.app.extensions["house_rules"] = rules
    refused = [answer for answer in answers if answer.status_code == 429]
    assert len(refused) >= 2
    assert all(int(answer.headers["Retry-After"]) > 0 for answer in refused)


def test_ended_ones_are_forgotten_with_all_that_hangs_on_them(town: Town, program: Program) -> None:
    program.get("/needs")
    _ended(town, None, None)  # type: ignore[arg-type]
    forget_ended_tokens(moment_for(town, town.asker("Els")))
    db.session.commit()
    assert (db.session.query(Token).count(), db.session.query(TokenUse).count()) == (0, 0)


# figures


def test_figures_are_read_through_the_wall_once_they_are_published(
    town: Town, karin: Person
) -> None:
    large_town(town)
    freeze(town, QUARTER)
    db.session.commit()
    program = program_of(town, karin, whose=Whose.FIGURES)
    assert program.get("/figures").json == {"items": []}
    assert program.get(f"/figures/{QUARTER}").status_code == 404
    publish_figures(town.by_house(), QUARTER)
    db.session.commit()
    assert program.get("/figures").json == {"items": [QUARTER]}
    told = program.get(f"/figures/{QUARTER}").json
    assert told["period"] == QUARTER
    cells = [cell for table in told["tables"].values() for cell in table["cells"]]
    assert all((cell["people"] is None) == (cell["hidden"] is not None) for cell in cells)
    assert all(cell["people"] % 5 == 0 for cell in cells if cell["people"] is not None)
    assert program.get("/needs").status_code == 403
