"""Passkeys: the desk that invites, the link, one's own ones, and the touch that some pages want."""

from sqlalchemy import update

from app.actions.people import staff
from app.store.db import db
from app.store.tables import Session
from tests.ease.walk import Walk
from tests.web.keys.holding import makes_own_key

OWN = "/mijn/gegevens/sleutels"
DESK = "/bureau/sleutels"


def keys(walk: Walk) -> None:
    town, official = walk.scene.town, walk.scene.people["official"]
    token = staff.invite_staff(town.by_house(), official.id)
    db.session.commit()
    walk.as_("visitor").get(f"/binnen/uitnodiging/{token}")
    browser = walk.as_("karin")
    browser.get(DESK)
    browser.post(DESK, first_name="", reach="", hat="")
    browser.post(DESK, first_name="Noor", reach="noor@welzijn.example", hat="kwartiermaker")
    without_a_touch(walk)
    for name in ("Mijn telefoon", "Laptop"):
        makes_own_key(browser, name)
        browser.get(OWN)
    without_a_touch(walk)


def without_a_touch(walk: Walk) -> None:
    """A page that is asked for, and words that are sent."""
    never = {"touched_at": None, "begun_at": walk.scene.town.now.replace(year=2020)}
    was = {"touched_at": walk.scene.town.now, "begun_at": walk.scene.town.now}
    browser = walk.as_("karin")
    db.session.execute(update(Session).values(**never))
    db.session.commit()
    browser.get(f"{OWN}/nieuw")
    browser.post(DESK, first_name="Noor", reach="noor@welzijn.example", hat="kwartiermaker")
    db.session.execute(update(Session).values(**was))
    db.session.commit()
