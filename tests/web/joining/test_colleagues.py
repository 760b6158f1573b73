"""An organisation answers through several people, each with a sign-in of her own."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage

import pytest
import time_machine
from sqlalchemy import select

from app.actions.clock.retention import forget_rows
from app.actions.givers import joining, organisations
from app.actions.givers.joining import NewGiver
from app.actions.givers.meeting import introduce_giver
from app.actions.givers.stopping import stop_giver
from app.actions.people.leaving import leave_for_good
from app.domain.actor import GiverKind, Hat
from app.domain.clock.retention import Kept
from app.domain.ids import show_id
from app.domain.moment import Moment
from app.domain.needs.themes import Tile
from app.domain.people.codes import unpack
from app.domain.people.reach import Channel, Reach
from app.domain.refusals import EnoughInvitations, NotAllowed
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import Giver, Invitation, Letter, Offer, Organisation, Person
from tests.carrying import carry_letters
from tests.engines.smtp import PostBox
from tests.town import Town
from tests.web.browser import Browser
from tests.web.joining.test_registering import TOLD, comes_in
from tests.web.newcomer import Newcomer

COLLEAGUE = "collega@example.org"


@pytest.fixture
def ria(town: Town, karin: Person, clock: time_machine.Traveller) -> Person:
    """The first who answers for the community house."""
    person = town.person("Ria")
    new = NewGiver("Ria", GiverKind.ORGANISATION, "Buurthuis Noord", "Op dinsdag", [Tile.COOKING])
    joining.register_giver(town.moment(person), new)
    introduce_giver(town.moment(karin), person.id, False)
    town.hats[person.id], town.met = frozenset({Hat.GIVER}), town.met | {person.id}
    db.session.commit()
    return person


@pytest.fixture
def as_ria(town: Town, ria: Person) -> Browser:
    browser = Browser(town.app).sign_in(town, ria)
    browser.get("/geef/collegas")
    return browser


def link() -> str:
    """The link in the newest letter to a colleague."""
    found = select(Letter.sealed).where(Letter.kind == "invited").order_by(Letter.written_at.desc())
    sealed = db.session.scalars(found).first()
    assert sealed is not None
    return f"/l/c/{unpack(seals().unseal(sealed)).digits}"


def joins(guest: Newcomer, path: str, name: str = "Tom") -> Newcomer:
    guest.goes_to(path)
    guest.sends(path)
    for place, told in TOLD[1:-1]:
        assert guest.is_at == place
        guest.sends(place, **told)
    guest.sends("/meedoen/naam", first_name=name)
    return comes_in(guest)


def test_a_colleague_comes_by_a_letter_and_is_met_like_anybody(
    town: Town, as_ria: Browser, newcomer: Newcomer, letters: PostBox
) -> None:
    as_ria.post("/geef/collegas", reach=COLLEAGUE)
    assert "De e-mail gaat zo weg" in as_ria.follow().text
    carry_letters(town.by_house())
    (letter,) = letters.to(COLLEAGUE)
    path = link_in(letter)
    newcomer.goes_to(path)
    assert "Ria nodigt je uit" in newcomer.sees
    assert "Buurthuis Noord" in newcomer.sees
    assert db.session.scalars(select(Giver)).all() != []
    joins(newcomer, path)
    assert "Je helpt namens Buurthuis Noord." in newcomer.sees
    rows = db.session.scalars(select(Giver)).all()
    assert {giver.state for giver in rows} == {"introduced", "waiting"}
    assert len({giver.organisation_id for giver in rows}) == 1
    as_ria.get("/geef/collegas")
    assert "Karin maakt nog kennis." in as_ria.text


def link_in(letter: EmailMessage) -> str:
    plain = letter.get_body(("plain",))
    assert plain is not None
    found = re.search(r"/l/c/\S+", plain.get_content())
    assert found is not None
    return found[0]


def follows(browser: Browser) -> str:
    browser.follow()
    return browser.text


def test_a_link_shows_and_only_the_press_acts_and_once(
    town: Town, as_ria: Browser, newcomer: Newcomer
) -> None:
    as_ria.post("/geef/collegas", reach=COLLEAGUE)
    path = link()
    for _ in range(3):
        assert Browser(town.app).get(path).status_code == 200
    joins(newcomer, path)
    assert Browser(town.app).get(path).status_code == 410
    late = Newcomer(town.app)
    late.goes_to("/vraag/thema")
    assert late.browser.post(path).status_code == 410


def test_two_who_pressed_the_same_link_make_one_colleague(
    town: Town, as_ria: Browser, newcomer: Newcomer, clock: time_machine.Traveller
) -> None:
    as_ria.post("/geef/collegas", reach=COLLEAGUE)
    path, late = link(), Newcomer(town.app)
    late.goes_to(path)
    late.sends(path)
    joins(newcomer, path)
    for place, told in TOLD[1:]:
        late.sends(place, **told)
    clock.shift(timedelta(minutes=1))
    late.sends("/meedoen/bereik", reach="06 11 22 33 44")
    late.enters().says_the_phone_is("own")
    assert late.is_at == "/meedoen", "she may still answer for herself"
    assert len(db.session.scalars(select(Giver)).all()) == 2


def old(town: Town, karin: Person, ria: Person, clock: time_machine.Traveller) -> None:
    clock.shift(timedelta(days=15))


def stopped(town: Town, karin: Person, ria: Person, clock: time_machine.Traveller) -> None:
    stop_giver(town.moment(karin), ria.id)
    db.session.commit()


@pytest.mark.parametrize("happens", [old, stopped])
def test_a_link_that_is_over_opens_nothing(
    town: Town, karin: Person, ria: Person, as_ria: Browser, clock: time_machine.Traveller,
    happens: Callable[..., None],
) -> None:  # fmt: skip
    as_ria.post("/geef/collegas", reach=COLLEAGUE)
    path = link()
    happens(town, karin, ria, clock)
    assert Browser(town.app).get(path).status_code == 410


def test_a_forged_link_and_one_for_another_purpose_open_nothing(
    town: Town, as_ria: Browser
) -> None:
    as_ria.post("/geef/collegas", reach=COLLEAGUE)
    token = link().rpartition("/")[2]
    for path in (f"/l/c/{token[:-2]}xx", f"/l/v/{token}", "/l/c/forged"):
        assert Browser(town.app).get(path).status_code == 410


def test_no_more_letters_a_day_than_the_house_allows(town: Town, ria: Person) -> None:
    moment = _moment(town, ria)
    for number in range(moment.rules.joining.invitations_a_day):
        organisations.invite_colleague(moment, Reach(Channel.EMAIL, f"c{number}@example.org"))
    with pytest.raises(EnoughInvitations):
        organisations.invite_colleague(moment, Reach(Channel.EMAIL, "meer@example.org"))


def _moment(town: Town, person: Person) -> Moment:
    moment = town.moment(person)
    giver = db.session.get_one(Giver, (town.community_id, person.id))
    return replace(moment, actor=replace(moment.actor, organisation_id=giver.organisation_id))


def test_a_resident_has_no_colleagues(town: Town, as_ria: Browser, fatma: Person) -> None:
    as_fatma = Browser(town.app).sign_in(town, fatma)
    assert as_fatma.get("/geef/collegas").status_code == 404
    assert as_fatma.post("/geef/collegas", reach=COLLEAGUE).status_code == 404
    with pytest.raises(NotAllowed):
        organisations.invite_colleague(town.moment(fatma), Reach(Channel.EMAIL, COLLEAGUE))
    assert db.session.scalars(select(Invitation)).all() == []


def test_nobody_stops_whoever_is_no_colleague(
    town: Town, as_ria: Browser, ria: Person, fatma: Person
) -> None:
    for other in (fatma, ria):
        page = f"/geef/collegas/{show_id(other.id)}/stoppen"
        assert as_ria.get(page).status_code == 404
        as_ria.get("/geef/collegas")
        assert as_ria.post(page).status_code in (403, 404)
    assert {g.state for g in db.session.scalars(select(Giver))} == {"introduced"}


def test_a_colleague_is_stopped_and_what_she_promised_looks_further(
    town: Town, karin: Person, bianca: Person, as_ria: Browser, newcomer: Newcomer
) -> None:
    as_ria.post("/geef/collegas", reach=COLLEAGUE)
    joins(newcomer, link())
    tom = db.session.scalars(select(Person).where(Person.first_name == "Tom")).one()
    introduce_giver(town.moment(karin), tom.id, False)
    town.hats[tom.id], town.met = frozenset({Hat.GIVER}), town.met | {tom.id}
    db.session.commit()
    need = town.asks(bianca)
    town.chooses(bianca, town.offers(tom, need))
    page = f"/geef/collegas/{show_id(tom.id)}/stoppen"
    as_ria.get(page)
    assert "Doet Tom niet meer mee?" in as_ria.text
    as_ria.post(page)
    assert "Doet nu niet mee." in follows(as_ria)
    db.session.rollback()
    assert db.session.scalars(select(Offer.state)).all() == ["passed_over"]
    db.session.refresh(need)
    assert need.state == "open"
    newcomer.goes_to("/geef")
    assert "Je doet nu niet mee als gever" in newcomer.sees


def test_an_organisation_goes_with_the_last_who_answers_for_it(town: Town, ria: Person) -> None:
    leave_for_good(town.moment(ria))
    db.session.commit()
    assert db.session.scalars(select(Organisation)).all() == []


def test_invitations_are_forgotten_when_they_are_over(
    town: Town, as_ria: Browser, ria: Person
) -> None:
    as_ria.post("/geef/collegas", reach=COLLEAGUE)
    forget_rows(Kept.INVITATIONS, town.by_house())
    assert len(db.session.scalars(select(Invitation)).all()) == 1
    forget_rows(Kept.INVITATIONS, town.later(days=15).by_house())
    assert db.session.scalars(select(Invitation)).all() == []
