"""What the desk does in the neighbourhood: the café, paper, invitations, own pages."""

import re
from dataclasses import replace
from datetime import time, timedelta

from sqlalchemy import update

from app.actions.town import cafe, leaflets, sources
from app.domain.calendar import local
from app.domain.languages import Language
from app.domain.town.cafe import Cafe, Every
from app.domain.town.sources import Source
from app.store.db import db
from app.store.tables import CafePlan, Need
from tests.ease.walk import APART, Walk


def the_neighbourhood(walk: Walk) -> None:
    _coffee(walk)
    _paper(walk)
    _pages(walk)
    _arrived_last_month(walk)
    walk.look(roles=APART)
    walk.look("code", "cafe_id", "leaflet")


def _coffee(walk: Walk) -> None:
    town, karin = walk.scene.town, walk.scene.people["karin"]
    day = local(town.now).date() + timedelta(days=2)
    cafe.plan_cafe(town.moment(karin), Cafe(day, Every.WEEK, time(10), time(12), "De Wilg"))
    cafe.count_visits(town.moment(karin), local(town.now).date(), cafe.Counted(1, 2, 3, 4))
    db.session.commit()
    walk.scene.ids["cafe_id"] = db.session.query(CafePlan.id).scalar()
    browser = walk.as_("karin")
    for path in ("/bureau/koffie/geteld", "/bureau/koffie/nieuw"):
        browser.get("/bureau/koffie/nieuw")
        browser.post(path, day="morgen", newcomers="veel", every="", first_on="", starts="x")
    browser.get("/bureau/koffie")
    page = re.findall(r'href="(/bureau/koffie/[^"/]+)"', browser.html)[0]
    browser.post(page, place="")
    browser.post(f"{page}/overslaan", day=day.isoformat())


def _paper(walk: Walk) -> None:
    """Needs of every kind wait since yesterday; some share the number that is sought."""
    yesterday = walk.scene.town.now - timedelta(days=1)
    waits = {"state": "open", "out_at": yesterday, "tier": 2}
    db.session.execute(update(Need).values(**waits))
    db.session.commit()
    browser = walk.as_("karin")
    browser.get("/bureau/matchingsavond")
    number = re.findall(r'paper-number">(\d+)<', browser.html)[0]
    for sought in (number, "x"):
        browser.get(f"/bureau/matchingsavond?nummer={sought}")


def _pages(walk: Walk) -> None:
    town, karin = walk.scene.town, walk.scene.people["karin"]
    sheet = leaflets.Sheet("stress", Language.DUTCH)
    words = "# Kop\n\n- een\n- twee\n\n**Dik** met [een link](/zorgen)."
    leaflets.write_leaflet(town.moment(karin), sheet, leaflets.OURS, words)
    db.session.commit()
    browser = walk.as_("karin")
    browser.get("/bureau/bladzijden/stress/nl")
    for told in ({"look": "1", "words": words}, {"words": ""}, {"words": words}):
        browser.post("/bureau/bladzijden/stress/nl", after="0", **told)


def _arrived_last_month(walk: Walk) -> None:
    town = walk.scene.town
    then = replace(town.by_house(), now=town.now - timedelta(days=40))
    for _ in range(30):
        sources.count_arrival(then, Source.SCHOOL)
    db.session.commit()
