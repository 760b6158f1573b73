"""Who sees what (field matrix 2.7 of the privacy page): a word of its own in each personal field,
and whose pages may hold it."""

from app.actions.matches import talking
from app.actions.people import notes
from app.store.db import db
from app.store.tables import Person
from tests.web.test_matrix import Scene

OPEN_QUESTION = "ZILVERUIL"
HELD_QUESTION = "ZILVERKOET"
FIRST_NAME = "Zilverbianca"
REACH = "bianca1@example.org"
OFFER = "ZILVERMEEUW"
MESSAGE = "ZILVERLING"
HELD_MESSAGE = "ZILVERTIK"
NOTE = "ZILVERNOOT"

SEES: dict[str, set[str]] = {
    "visitor": set(),
    "bianca": {OPEN_QUESTION, FIRST_NAME, REACH, OFFER, MESSAGE, NOTE},
    "els": {HELD_QUESTION},
    "fatma": {OPEN_QUESTION, FIRST_NAME, MESSAGE, HELD_MESSAGE},
    "piet": {OPEN_QUESTION, OFFER},
    "nieuw": set(),
    "karin": {OPEN_QUESTION, HELD_QUESTION, FIRST_NAME, REACH, OFFER, HELD_MESSAGE, NOTE},
    "official": set(),
}
"""Bianca asked, Fatma was chosen, Piet offered on another question of hers; Els asked for money.
Private messages are nobody's at the desk but the held ones (R6)."""
FIELDS = set().union(*SEES.values())


def plant(scene: Scene) -> Scene:
    """The same scene as seen from Bianca's open question, with every field told apart."""
    town, people = scene.town, scene.people
    need = town.asks(people["bianca"], f"Wie kan mijn {OPEN_QUESTION} maken?")
    offer = town.offers(people["piet"], need, word=OFFER)
    town.asks(people["els"], f"Wie kan mij geld lenen voor een {HELD_QUESTION}?")
    match = scene.ids["offer_id"]
    talking.send_message(town.moment(people["bianca"]), match, f"Tot zaterdag {MESSAGE}")
    held = talking.send_message(town.moment(people["fatma"]), match, f"Tikkie? {HELD_MESSAGE}")
    notes.write_note(town.moment(people["karin"]), people["bianca"].id, NOTE)
    db.session.get_one(Person, (town.community_id, people["bianca"].id)).first_name = FIRST_NAME
    db.session.commit()
    other = {"need_id": need.id, "offer_id": offer.id, "thing_id": need.id, "message_id": held.id}
    return Scene(town, people, {**scene.ids, **other}, scene.host)
