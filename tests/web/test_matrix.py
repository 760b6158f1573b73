"""Every route before every role (SE-01): a stranger finds nothing and changes nothing.

The rows come from the application's own map of routes, so a new route is tested by existing. What
each role reads by looking is told in `test_fields.py`.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text

from app.actions.desk import evenings
from app.actions.desk.absences import plan_absence
from app.actions.matches import talking
from app.actions.people import blocks, notes
from app.actions.town import comments, stories
from app.domain.calendar import local
from app.domain.states import ExportState
from app.domain.town.board import About, Remark, Topic
from app.store.db import Base, db
from app.store.tables import (
    Absence,
    Block,
    Comment,
    Evening,
    Message,
    Note,
    Person,
    Story,
    Task,
)
from tests.photographs import adds_photo
from tests.researched import was_asked
from tests.town import Town
from tests.web.browser import Browser

CANARY = "ZILVERREIGER"  # stands in everything private; no stranger's page may hold it
DOORSTEP = {
    "sessions",
    "looked_at",
    "card_looks",
    "card_showings",
    "form_keys",
    "codes",
    "drafts",
    "letters",
}
DOORSTEP.add("challenges")  # what a browser may sign within minutes
DOORSTEP.add("source_counts")  # a counter goes up where somebody comes by an invitation
EVERYBODY = {
    "health",
    "openapi",
    "inbound",
    "public",
    "signin",
    "keys",
    "links",
    "asking",
    "joining",
    "together",
}
INSIDERS: dict[str, set[str]] = {
    "api": set(),  # no cookie opens it: tests/web/api
    "asker": {"bianca", "els"},
    "kwartiermaker": {"karin"},
    "municipality": {"karin", "official"},
    "giver": {"bianca", "els", "fatma", "piet", "nieuw", "karin"},
    "board": {"bianca"},
    "own_keys": {"karin", "official"},
    "own": {"bianca", "els", "fatma", "piet", "nieuw", "karin", "official"},
}
WITHOUT_A_TOKEN = {"public.leave_at_once", "links.stop_letters", "inbound.take_letter"}
"""The first must work from a page that is old, machines post to the others; see their files."""
OWNERS = {"own_keys": set(), "asker": {"bianca"}, "board": {"bianca"}, "giver": {"fatma"}}
IN_SUMMER = timedelta(days=60)
ROLES = ["visitor", "bianca", "els", "fatma", "piet", "nieuw", "karin", "official"]


@dataclass
class Scene:
    """A need of Bianca's on which Fatma was chosen, a held message, and everybody else about."""

    town: Town
    people: dict[str, Person]
    ids: dict[str, Any]
    host: str = "localhost"

    def browser(self, role: str) -> Browser:
        browser = Browser(self.town.app, self.host)
        return browser if role == "visitor" else browser.sign_in(self.town, self.people[role])


@pytest.fixture
def scene(town: Town) -> Scene:
    return set_scene(town)


def set_scene(town: Town) -> Scene:
    karin = town.kwartiermaker()
    people = {
        "karin": karin,
        "bianca": town.asker("Bianca"),
        "els": town.asker("Els"),
        "fatma": town.giver("Fatma", met_by=karin),
        "piet": town.giver("Piet", met_by=karin),
        "nieuw": town.giver("Nieuw"),
        "official": town.official("Ambtenaar"),
    }
    need = town.asks(people["bianca"], f"Wie kan mijn fiets maken? {CANARY}")
    photo = adds_photo(town, people["bianca"], need)
    offer = town.chooses(people["bianca"], town.offers(people["fatma"], need, word=CANARY))
    talking.send_message(town.moment(people["fatma"]), offer.id, f"Leen mij 50 euro {CANARY}")
    town.asks(people["els"], f"Wie kan mij geld lenen? {CANARY}")
    db.session.commit()
    blocks.block_person(town.moment(people["els"]), people["piet"].id, knew_name=False)
    db.session.commit()
    block = db.session.query(Block).one()
    plan_absence(town.moment(karin), karin.id, *[local(town.now + IN_SUMMER).date()] * 2)
    db.session.commit()
    absence = db.session.query(Absence).one()
    notes.write_note(town.moment(karin), people["bianca"].id, CANARY)
    evenings.open_evening(town.moment(karin))
    town.joins_board(people["bianca"], asked_by=karin)
    stress = Topic(About.LEAFLET, "stress")
    comments.write_comment(town.moment(people["bianca"]), stress, Remark(CANARY))
    stories.write_story(town.moment(karin), people["bianca"].id, "2026Q2", CANARY)
    db.session.commit()
    export = was_asked(town, karin, ExportState.ASKED, CANARY)
    ids = {
        "need_id": need.id,
        "offer_id": offer.id,
        "message_id": db.session.query(Message.id).scalar(),
        "wording_id": need.id,  # nothing was proposed: it opens nothing
        "handover_id": need.id,
        "decision_id": need.id,
        "deed": "ask_back",
        "sentence": "welke-dag",
        "task_id": db.session.query(Task.id).first()[0],
        "person_id": people["bianca"].id,
        "photo_id": photo.id,
        "block_id": block.id,
        "thing": "need",
        "thing_id": need.id,
        "absence_id": absence.id,
        "comment_id": db.session.query(Comment.id).scalar(),
        "story_id": db.session.query(Story.id).scalar(),
        "export_id": export.id,
        "about": About.LEAFLET.value,
        "topic": "stress",
        "note_id": db.session.query(Note.id).scalar(),
        "check_id": need.id,  # nothing was drawn: it opens nothing
        "evening_id": db.session.query(Evening.id).scalar(),
        "period": "2026Q1",
        "share_id": need.id,  # no link was made: it opens nothing
        "passkey_id": 1,
        "token_id": 1,
        "webhook_id": 1,
        "session_id": 1,
        "token": "forged",
        "heard": "later",
        "key": "forged",
        "slug": "1",
        "situation": "huis",
        "example": "lamp",
        "code": "school",
        "leaflet": "stress",
        "language": "nl",
        "number": 1,
        "cafe_id": 1,
    }
    return Scene(town, people, ids)


def routes(app: Flask, method: str) -> Iterator[tuple[str, set[str], str]]:
    """(blueprint, names of the ids in it, endpoint) of each route that takes the method."""
    for rule in app.url_map.iter_rules():
        if method in (rule.methods or ()) and rule.endpoint != "static":
            yield rule.endpoint.partition(".")[0], set(rule.arguments), rule.endpoint


def path_of(scene: Scene, endpoint: str, arguments: set[str]) -> str:
    with scene.town.app.test_request_context():
        return scene.town.app.url_for(endpoint, **{name: scene.ids[name] for name in arguments})


def has_business(role: str, blueprint: str, arguments: set[str]) -> bool:
    if blueprint in EVERYBODY or blueprint == "dev":
        return True
    if role not in INSIDERS[blueprint]:
        return False
    return not arguments or role in OWNERS.get(blueprint, ROLES)


def digest() -> dict[str, str]:
    """What every table holds, but for the tables of the doorstep itself."""
    db.session.rollback()
    told = {}
    for table in Base.metadata.sorted_tables:
        if table.name not in DOORSTEP:
            rows = sorted(map(str, db.session.execute(text(f"SELECT * FROM {table.name}"))))
            told[table.name] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    return told


@pytest.mark.parametrize("role", ROLES)
def test_strangers_deeds_are_refused_and_leave_nothing_behind(scene: Scene, role: str) -> None:
    browser, before = scene.browser(role), digest()
    strange = [
        (endpoint, path_of(scene, endpoint, arguments))
        for blueprint, arguments, endpoint in routes(scene.town.app, "POST")
        if not has_business(role, blueprint, arguments)
    ]
    for endpoint, path in strange:
        answer = browser.post(path, reason="omdat", words=CANARY, told="iets", word="ja")
        assert answer.status_code in (302, 401, 403, 404, 409, 422), (role, endpoint)
        assert CANARY not in answer.text or answer.status_code == 422, (role, endpoint)
    assert digest() == before


@pytest.mark.parametrize("role", ROLES)
def test_an_empty_form_is_never_a_fault(scene: Scene, role: str) -> None:
    browser = scene.browser(role)
    for _, arguments, endpoint in routes(scene.town.app, "POST"):
        answer = browser.post(path_of(scene, endpoint, arguments))
        assert answer.status_code < 500, (role, endpoint)
        if answer.status_code not in (403, 404, 422):
            browser = scene.browser(role)  # something was done: it may have been the way out


def test_a_deed_without_a_token_is_refused(scene: Scene) -> None:
    client = scene.browser("bianca").client
    for _, arguments, endpoint in routes(scene.town.app, "POST"):
        if not endpoint.startswith("dev.") and endpoint not in WITHOUT_A_TOKEN:
            answer = client.post(path_of(scene, endpoint, arguments), data={"form_key": "x"})
            assert answer.status_code in (400, 401, 403, 404), endpoint
