"""The rooms of givers: joining with an organisation, a colleague, no more letters,
rest."""

import re
from dataclasses import asdict
from datetime import timedelta

from sqlalchemy import select

from app.actions.givers.meeting import introduce_giver
from app.domain.ids import show_id
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import Invitation, Person
from tests.ease.program_rooms import programs_of_hers
from tests.ease.walk import Walk
from tests.letter_links import sign
from tests.phones import a_phone
from tests.web.keys.holding import makes_own_key
from tests.web.newcomer import Newcomer

OF_ORGANISATION = (
    ("", {"kind": "organisation"}),
    ("/organisatie", {"organisation": "Buurthuis Noord"}),
    ("/waarom", {"why": "Omdat de buurt van ons allemaal is."}),
    ("/voorwaarde", {"condition": "Alleen op dinsdag."}),
)
OF_ALL = (
    ("/wat", {"gives": "Een zaal en koffie"}),
    ("/waarmee", {"tiles": "maken"}),
    ("/waar", {}),
    ("/talen", {"languages": "nl"}),
    ("/naam", {"first_name": "Ria"}),
)


def givers_join(walk: Walk) -> None:
    """The first of an organisation, with a wrong turn at every step; then her colleague."""
    walk.clock.shift(timedelta(days=1))  # codes are few a day, and others asked for theirs
    walk.browsers.clear()
    walk.gallery.role, first = "giver", _joins(walk, "ria@example.org", *OF_ORGANISATION, *OF_ALL)
    first.goes_to("/geef/huisregels")
    _is_met(walk, "Ria")
    makes_own_key(first.browser)
    first.goes_to("/geef/collegas")
    for reach in ("", "collega@example.org"):
        first.sends("/geef/collegas", reach=reach)
    programs_of_hers(walk, first.browser)
    invitation = db.session.query(Invitation).one()
    inviter, by_house = invitation.person_id, walk.scene.town.by_house()
    token = sign(by_house, Purpose.COLLEAGUE, inviter, invitation.id)
    walk.clock.shift(timedelta(minutes=1))  # so that her code is the newest
    walk.gallery.role, colleague = "colleague", Newcomer(walk.scene.town.app)
    colleague.goes_to(f"/l/{Purpose.COLLEAGUE}/{token}")
    colleague.sends(f"/l/{Purpose.COLLEAGUE}/{token}")
    _tells(colleague, *OF_ALL)
    _gives_address(colleague, "collega@example.org")
    colleague.goes_to("/geef")
    for page in re.findall(r"/geef/collegas/\w+/stoppen", _html(first, "/geef/collegas")):
        first.goes_to(page)
        first.sends(page)
    colleague.goes_to("/geef")


def _joins(walk: Walk, address: str, *answers: tuple[str, dict[str, str]]) -> Newcomer:
    guest = Newcomer(walk.scene.town.app)
    guest.goes_to("/meedoen/verder")
    guest.goes_to("/meedoen")
    _tells(guest, *answers)
    guest.goes_to("/meedoen/verder")
    _gives_address(guest, address)
    return guest


def _is_met(walk: Walk, name: str) -> None:
    """By Karin, so that the house shows more than the beginning."""
    town = walk.scene.town
    newest = select(Person.id).where(Person.first_name == name).order_by(Person.id.desc())
    person_id = db.session.scalars(newest).first()
    assert person_id is not None
    introduce_giver(town.moment(walk.scene.people["karin"]), person_id, vog_seen=False)
    db.session.commit()


def _tells(guest: Newcomer, *answers: tuple[str, dict[str, str]]) -> None:
    for path, answer in answers:
        guest.sends(f"/meedoen{path}", **dict.fromkeys(answer, ""))
        guest.sends(f"/meedoen{path}", **answer)


def _gives_address(guest: Newcomer, address: str) -> None:
    guest.sends("/meedoen/bereik?met=email", reach=address)
    guest.enters().says_the_phone_is("own")


def _html(guest: Newcomer, path: str) -> str:
    return guest.goes_to(path).text


def letters_stopped(walk: Walk) -> None:
    """From the link in a letter, and back again."""
    person = walk.scene.people["piet"]
    path = f"/l/{Purpose.STOP}/{sign(walk.scene.town.by_house(), Purpose.STOP, person.id, 0)}"
    browser = walk.as_("visitor")
    browser.get(path)
    browser.post(path)


def reads_enough(walk: Walk) -> None:
    """A day that holds no more questions (abuse case 3)."""
    town, piet = walk.scene.town, walk.as_("piet")
    rules, need = town.app.extensions["house_rules"], town.asks(town.asker("Mees"))
    town.shows_a_day(0)
    for path in ("/geef", f"/geef/vraag/{show_id(need.id)}"):
        piet.get(path)
    town.app.extensions["house_rules"] = rules


def rests(walk: Walk) -> None:
    """Two of a match, each in turn: on her own pages, on the other's, and from the letter."""
    for role, other in (("bianca", "fatma"), ("fatma", "bianca")):
        person = walk.scene.people[role]
        house = walk.scene.town.by_house()
        told_at = int(house.now.timestamp())
        path = f"/l/{Purpose.REST}/{sign(house, Purpose.REST, person.id, told_at)}"
        browser = walk.as_(role)
        for page in ("/mijn/gegevens/rust", path):
            browser.get(page)
        browser.post("/mijn/gegevens/rust", rest_until="gauw")
        browser.post("/mijn/gegevens/rust")
        for page in ("/mijn/gegevens/rust", "/mijn", "/geef", path):
            walk.as_(role).get(page)
        walk.as_(other)
        walk.look("need_id", "offer_id")
        walk.as_(role).post(path)


def stays(walk: Walk) -> None:
    """From the letter to whoever was silent for long."""
    person, house = walk.scene.people["bianca"], walk.scene.town.by_house()
    person.asked_to_stay_at = house.now
    db.session.commit()
    path = f"/l/{Purpose.STAY}/{sign(house, Purpose.STAY, person.id, 0)}"
    browser = walk.as_("visitor")
    browser.get(path)
    browser.post(path)


def notifications(walk: Walk) -> None:
    """On no phone that we can reach, on this one, and on another."""
    page, start, phone = "/geef/instellingen", "/geef/scherm", asdict(a_phone())
    for told in ({**phone, "endpoint": "https://elsewhere.example/"}, phone):
        walk.as_("fatma").get(page)
        walk.as_("fatma").post(start, **told)
        walk.as_("fatma").follow()
    walk.browsers.clear()
    walk.as_("fatma").get(page)
