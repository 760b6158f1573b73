"""The rooms that a visitor meets: her first question, a number to call, and what goes wrong."""

from datetime import timedelta
from typing import NoReturn

from sqlalchemy.exc import OperationalError

from app.actions.people.unreached import note_unreached
from app.domain.people.passkeys import CameBy
from app.domain.town.figures import FiguresTampered
from app.store.db import db
from app.store.links import Purpose
from app.store.queries.people.reaches import former_of
from app.store.return_addresses import mark_of
from app.texts.help_lines import WORRIES
from tests.ease.walk import Walk
from tests.letter_links import sign
from tests.web.newcomer import Newcomer, last_code, wrong_code
from tests.web.test_matrix import path_of

PERSONAL = "Bel mij op 0612345678. Ik geef je 50 euro, op NL91 ABNA 0417 1643 00. "


def a_first_question(walk: Walk) -> None:
    """With a wrong turn at every step."""
    walk.gallery.role, guest = "visitor", Newcomer(walk.scene.town.app)
    guest.goes_to("/vraag/verder")
    guest.goes_to("/vraag/thema")
    for path, answer in (
        ("/vraag/thema", {"theme": "maken"}),
        ("/vraag/woorden", {"words": PERSONAL}),
        ("/vraag/buurt", {"neighbourhood": "liever-niet"}),
        ("/vraag/wanneer", {"timing": "this_week"}),
    ):
        guest.sends(path)
        guest.goes_to("/vraag/verder")
        guest.sends(path, **answer)
    guest.goes_to("/vraag/hoeveel-mensen")
    guest.sends("/vraag/hoeveel-mensen", hands="veel")
    guest.sends("/vraag/hoeveel-mensen", hands="2")
    guest.goes_to("/vraag/naam")
    guest.sends("/vraag/naam", first_name="")
    guest.signs()
    _comes_in(guest)


def _comes_in(guest: Newcomer) -> None:
    guest.goes_to("/vraag/bereik?met=email")
    guest.sends("/vraag/bereik?met=email", reach="geen adres")
    guest.goes_to("/vraag/bereik")
    guest.leaves("geen nummer")
    guest.leaves()
    guest.enters(wrong_code())
    for _ in range(4):
        guest.goes_to("/binnen/geen-code")
        guest.sends("/binnen/geen-code")
    guest.enters()
    guest.sends("/binnen/telefoon")
    guest.says_the_phone_is("own")


def a_number_in_other_hands(walk: Walk) -> None:
    """Sixty days later the code alone does not open what is kept."""
    person = walk.scene.town.asker("Roos", reach="+31687654321")
    walk.scene.town.asks(person)
    walk.clock.shift(timedelta(days=61))
    walk.browsers.clear()
    walk.gallery.role, guest = "visitor", Newcomer(walk.scene.town.app)
    guest.comes_back("0687654321").enters()
    for name in ("", "Bart", "Bart", "Bart"):
        guest.sends("/binnen/naam", first_name=name)
    guest.goes_to("/binnen/andere-naam")


def an_address_that_failed(walk: Walk) -> None:
    """A letter came back: she gives another address inside."""
    town, person = walk.scene.town, walk.scene.people["els"]
    note_unreached(town.by_house(), person.id, mark_of(person.reach_fingerprint or ""))
    db.session.commit()
    browser = walk.as_("els")
    for path in ("/mijn", "/mijn/gegevens/bereik"):
        browser.get(path)
    for reach in ("geen adres", "elders@example.org"):
        browser.post("/mijn/gegevens/bereik", reach=reach)
    browser.get("/mijn/gegevens/bereik/code")
    browser.post("/mijn/gegevens/bereik/code", code=wrong_code())


def another_address(walk: Walk) -> None:
    """She gives one herself; where she was reached before is told, and puts it back."""
    walk.clock.shift(timedelta(minutes=1))
    person = walk.scene.people["els"]
    browser = walk.as_("els").sign_in(walk.scene.town, person, CameBy.CODE)
    browser.post("/mijn/gegevens/bereik", reach="anders@example.org")
    browser.post("/mijn/gegevens/bereik/code", code=last_code())
    for page in ("/mijn/gegevens", "/mijn/gegevens/bereik/terug"):
        browser.get(page)
    house = walk.scene.town.by_house()
    (former,) = former_of(house.community_id, person.id)
    path = f"/l/{Purpose.REACH}/{sign(house, Purpose.REACH, person.id, former.id)}"
    guest = walk.as_("visitor")
    guest.get(path)
    guest.post(path)
    guest.get("/l/weer-terug")
    walk.browsers.pop("els")  # she was signed out everywhere


def a_call(walk: Walk) -> None:
    """Asked for, and waiting."""
    browser = walk.as_("els")
    browser.get("/vraag/bel-mij")
    browser.post("/vraag/bel-mij", call_time="morning")
    browser.get("/vraag/bel-mij")


def worries(walk: Walk) -> None:
    for slug in WORRIES:
        walk.scene.ids["slug"] = slug
        walk.look("slug")


def what_went_wrong(walk: Walk) -> None:
    """Pages that are met by accident."""
    app, browser = walk.scene.town.app, walk.as_("visitor")
    browser.get("/bestaat-niet")
    browser.client.post("/vraag/thema", data={"theme": "maken"}, base_url=browser.base_url)
    browser.post("/vraag/woorden", words="x" * (app.config["MAX_CONTENT_LENGTH"] + 1))
    _broken(walk, "visitor", "public.how_page", ZeroDivisionError())
    _takes_nothing(walk)
    _broken(walk, "official", "municipality.newest_page", FiguresTampered())


def _takes_nothing(walk: Walk) -> None:
    """The database, just when she sends her words."""
    views = walk.scene.town.app.view_functions
    sound = views["asking.keep_words"]

    def breaks() -> NoReturn:
        raise OperationalError("", {}, Exception())

    views["asking.keep_words"] = breaks
    walk.as_("visitor").post("/vraag/woorden", words="Wie kan mijn fiets maken?")
    views["asking.keep_words"] = sound


def _broken(walk: Walk, role: str, endpoint: str, error: Exception) -> None:
    views = walk.scene.town.app.view_functions
    sound = views[endpoint]

    def breaks() -> NoReturn:
        raise error

    views[endpoint] = breaks
    walk.as_(role).get(path_of(walk.scene, endpoint, set()))
    views[endpoint] = sound
