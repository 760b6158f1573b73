"""Passkeys: the desk that invites, the link, one's own ones, and the touch that some pages want."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

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
    at_once = replace(town.by_house(), now=datetime.now(UTC))
    token = staff.invite_staff(at_once, official.id)
    db.session.commit()
    walk.browsers.clear()  # whoever came in earlier touched hers long ago
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
    now = datetime.now(UTC)  # of the walk's own clock
    never = {"touched_at": None, "begun_at": now - timedelta(days=1)}
    was = {"touched_at": now, "begun_at": now}
    browser = walk.as_("karin")
    db.session.execute(update(Session).values(**never))
    db.session.commit()
    browser.get(f"{OWN}/nieuw")
    browser.post(DESK, first_name="Noor", reach="noor@welzijn.example", hat="kwartiermaker")
    db.session.execute(update(Session).values(**was))
    db.session.commit()
