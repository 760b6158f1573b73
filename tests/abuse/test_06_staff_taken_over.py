"""Case 6, a kwartiermaker's session in other hands: 80 pages of people an hour and no more, which
the journal lists exactly; half an hour of rest ends it, and a colleague shuts her out at once
(SE-24). What reaches far asks for a fresh touch of her passkey: `tests/web/keys/test_touch.py`."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from app.actions.desk.sittings import begin_sitting
from app.actions.people.paper_codes import make_paper_code, use_paper_code
from app.actions.people.passkeys import needs_passkey
from app.actions.people.sessions import begin_session
from app.actions.people.staff import stop_staff
from app.domain.ids import show_id
from app.domain.letters.programs import MADE_AT_THE_DESK, Whose
from app.domain.people.passkeys import CameBy
from app.jobs import sweeps
from app.store.columns import new_id
from app.store.db import db
from app.store.tables import JournalLine, Letter, LookedAt, Passkey, Person, Session, Sitting, Task
from tests.engines.authenticator import Authenticator
from tests.town import Town
from tests.web.api.calling import program_of
from tests.web.browser import Browser
from tests.web.keys.test_passkeys import comes_in, invited, makes_key, now_of_the_machine
from tests.web.test_matrix import Scene

STOP = 80


def test_a_burst_stops_and_the_journal_lists_exactly_those(
    scene: Scene, clock: time_machine.Traveller
) -> None:
    town = scene.town
    clock.shift(timedelta(hours=5))  # the evening of the scene is over
    thief = scene.browser("karin")
    bianca: Person = scene.people["bianca"]
    before = db.session.query(LookedAt).filter_by(thing="person").count()
    path = f"/bureau/mens/{show_id(bianca.id)}"
    statuses = [thief.get(path).status_code for _ in range(STOP + 1)]
    assert statuses == [200] * STOP + [429]
    assert db.session.query(LookedAt).filter_by(thing="person").count() == before + STOP
    sweeps.watch_looks(town.later(hours=5).by_house())
    assert db.session.query(Task).filter_by(kind="many_looks").count() == 1


def test_a_colleague_shuts_her_out_at_once(app: Flask, town: Town) -> None:
    town.now = now_of_the_machine()
    karin, sam = town.kwartiermaker(), town.kwartiermaker("Sam", turn="deputy")
    key, by_code = Authenticator(), Browser(app).sign_in(town, sam)
    thief = Browser(app)
    makes_key(thief, invited(town, sam), key)
    begin_sitting(town.moment(sam))
    db.session.commit()
    hers, path = Browser(app).sign_in(town, karin), f"/bureau/sleutels/{show_id(sam.id)}"
    assert hers.post(f"{path}/stil").location == "/bureau/sleutels?gedaan=stop_staff"
    assert "komt nu niet binnen" in hers.follow().text
    for browser in (thief, by_code):
        assert browser.get("/bureau").location == "/binnen/sleutel"
    assert comes_in(Browser(app), key).json == {"refused": "unknown"}
    assert needs_passkey(town.moment(sam), sam.id), "a code opens nothing either"
    assert db.session.query(Passkey).count() == 0
    assert db.session.query(Sitting.state).scalar() == "ended"
    told = db.session.query(Letter.person_id).filter_by(kind="staff_stopped")
    assert {one.person_id for one in told} == {sam.id}, "everybody at the desk but who did it"
    lines = db.session.query(JournalLine).filter_by(verb="stop_staff").one()
    assert (lines.actor_id, lines.thing_id) == (karin.id, sam.id)
    assert hers.post(f"{path}/stil").status_code == 409, "a colleague was first"


def test_what_other_programs_had_of_her_ends_as_well(town: Town) -> None:
    """Whoever was inside as her may have made a token and kept it; a colleague's own stays."""
    karin, sam = town.kwartiermaker(), town.kwartiermaker("Sam", turn="deputy")
    figures, brings = (program_of(town, sam, whose=whose) for whose in MADE_AT_THE_DESK[::-1])
    own = program_of(town, karin, whose=Whose.FIGURES)
    assert figures.get("/figures").status_code == 200, "the control"
    stop_staff(town.moment(karin), sam.id)
    db.session.commit()
    answers = (figures.get("/figures"), brings.post("/givers"), own.get("/figures"))
    assert [answer.status_code for answer in answers] == [401, 401, 200]
    lines = db.session.query(JournalLine).filter_by(verb="revoke_token")
    assert [line.actor_id for line in lines] == [karin.id, karin.id]


def test_codes_on_paper_made_as_her_let_nobody_in(town: Town) -> None:
    """Nor does whoever came in by one before stay; what a colleague made goes on."""
    karin, sam = town.kwartiermaker(), town.kwartiermaker("Sam", turn="deputy")
    bianca, els, kim = (town.asker(name) for name in ("Bianca", "Els", "Kim"))
    told = [
        make_paper_code(town.moment(maker), whose.id)
        for maker, whose in ((sam, bianca), (karin, els), (sam, kim))
    ]
    for whose in (bianca, kim, els):
        begin_session(town.moment(whose), whose.id, frozenset(), came_by=CameBy.PAPER)
    db.session.commit()
    stop_staff(town.moment(karin), sam.id)
    db.session.commit()
    opened = [use_paper_code(town.by_house(), *one, "192.0.2.0/24") for one in told]
    assert [one and one.first_name for one in opened] == [None, "Els", None]
    assert [one.person_id for one in db.session.query(Session)] == [els.id]


def test_she_reads_who_made_a_code_and_what_came_in_by_it(app: Flask, town: Town) -> None:
    sam, bianca = town.kwartiermaker("Sam"), town.asker()
    word, digits = make_paper_code(town.moment(sam), bianca.id)
    db.session.commit()
    hers, thief = Browser(app).sign_in(town, bianca), Browser(app)
    thief.get("/binnen/papier")
    thief.post("/binnen/papier", word=word, code=digits)
    hers.get("/mijn/gegevens")
    assert "Sam maakte een code op papier op" in hers.text
    assert hers.get("/mijn/gegevens/binnen").text.count("met een code op papier") == 1


def test_only_a_new_invitation_lets_her_in_again(app: Flask, town: Town) -> None:
    town.now = now_of_the_machine()
    karin, sam = town.kwartiermaker(), town.kwartiermaker("Sam", turn="deputy")
    old, key = invited(town, sam), Authenticator()
    stop_staff(town.moment(karin), sam.id)
    db.session.commit()
    assert Browser(app).get(old).status_code == 409, "the link before it opens nothing"
    made = makes_key(Browser(app), invited(town, sam), key)
    assert made.json == comes_in(Browser(app), key).json == {"to": "/bureau"}


@pytest.mark.parametrize("who", ["herself", "an asker", "a stranger"])
def test_nobody_shuts_out_herself_or_who_is_not_of_the_house(
    app: Flask, town: Town, who: str
) -> None:
    karin = town.kwartiermaker()
    person_id = {"herself": karin.id, "an asker": town.asker().id, "a stranger": new_id()}[who]
    hers = Browser(app).sign_in(town, karin)
    assert hers.post(f"/bureau/sleutels/{show_id(person_id)}/stil").status_code == 404
    assert hers.get("/bureau").status_code == 200


def test_half_an_hour_of_rest_ends_it(scene: Scene, clock: time_machine.Traveller) -> None:
    thief = scene.browser("karin")
    assert thief.get("/bureau").status_code == 200
    clock.shift(timedelta(minutes=31))
    assert thief.get("/bureau").location == "/binnen/sleutel"
