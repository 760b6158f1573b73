"""The rooms of other programs: the tokens by which they come in, of an organisation and of the
desk, before they came, after, and when they work no longer; and whom a platform brought."""

import re
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import update

from app.actions.givers.bringing import NOBODY, bring_giver
from app.actions.people.tokens import note_use
from app.domain.letters.programs import Lasts, NewBrought, Scope, Whose
from app.domain.moment import Moment
from app.domain.needs.themes import Tile
from app.domain.people.reach import Channel, Reach
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import BroughtGiver, Token
from tests.ease.walk import Walk
from tests.letter_links import sign
from tests.web.browser import Browser

OWN, DESK = "/geef/programmas", "/bureau/programmas"
A_MONTH = str(Lasts.A_MONTH.value)


def programs_of_hers(walk: Walk, browser: Browser) -> None:
    """The programs of somebody who answers for an organisation."""
    scope = Scope.READ_NEEDS.value
    _makes_one(walk, browser, OWN, name="Planning van het buurthuis", scopes=scope, days=A_MONTH)


def programs_at_the_desk(walk: Walk) -> None:
    """Those of organisations are listed as well."""
    whose = Whose.PLATFORM.value
    _makes_one(walk, walk.as_("karin"), DESK, name="Vacaturebank", whose=whose, days=A_MONTH)
    _brings_somebody(walk)


def _brings_somebody(walk: Walk) -> None:
    """From the letter on, to where she tells what she gives."""
    house = _at_once(walk)
    token_id = db.session.query(Token.id).filter_by(whose=Whose.PLATFORM).scalar()
    new = NewBrought("Joke", Reach(Channel.EMAIL, "joke@example.org"), [Tile.REPAIR])
    bring_giver(house, token_id, new)
    db.session.commit()
    brought_id = db.session.query(BroughtGiver.id).scalar()
    path = f"/l/{Purpose.BROUGHT}/{sign(house, Purpose.BROUGHT, NOBODY, brought_id)}"
    browser = walk.as_("visitor")
    browser.get(path)
    browser.post(path)
    browser.follow()
    walk.browsers.pop("visitor")  # her answers stand in it


def _makes_one(walk: Walk, browser: Browser, path: str, **told: str) -> None:
    """With a wrong turn first."""
    browser.get(path)
    browser.post(path, **dict.fromkeys(told, ""))
    browser.post(path, **told)
    _looks(browser, path)
    house = _at_once(walk)
    for (token_id,) in db.session.query(Token.id).all():
        note_use(house, token_id, 30)
    db.session.commit()
    _looks(browser, path)
    db.session.execute(update(Token).values(ends_at=Token.made_at))
    db.session.commit()
    _looks(browser, path)


def _looks(browser: Browser, path: str) -> None:
    for program in re.findall(rf'href="({path}/\w+)"', browser.get(path).text):
        browser.get(program)


def _at_once(walk: Walk) -> Moment:
    """A moment by the walk's own clock."""
    return replace(walk.scene.town.by_house(), now=datetime.now(UTC))
