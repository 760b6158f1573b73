"""Case 1, with stale forms: each form of a giver, posted after something changed while it stood
open, does nothing, breaks nothing and is answered kindly. A row is what happened, a column a form.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from app.actions.givers import stopping
from app.actions.matches import companions, lending, talking
from app.actions.needs import asking
from app.actions.offers import helping
from app.actions.people import blocks, leaving
from app.domain.ids import show_id
from app.domain.matches.companions import StaysFor
from app.domain.matches.lending import LentFor
from app.store.db import db
from app.store.tables import JournalLine, Need, Offer, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import said

STOPPED = "Je doet nu niet mee als gever"
LEFT = "Deze persoon is gestopt. Dat ligt niet aan jou."
GONE = "Deze vraag is er niet meer"
OVER = "Deze vraag is niet meer open. Fijn dat je wilde helpen."
FOUND = "Deze keer is het niet nodig. Dank je voor je aanbod."
CHANGED = "Er is intussen iets veranderd. Kijk hoe het nu is."
LENT = "Hier staat al wat je aan de ander leent."
QUIET = "Dit gesprek is klaar. Je kunt er niets meer bij schrijven."


@dataclass
class Scene:
    """Fatma was chosen for one need, for weeks and with something lent, and offered on another; a
    third she looks at."""

    town: Town
    karin: Person
    fatma: Person
    bianca: Person
    asked: list[Need] = field(default_factory=list)
    match: Offer = field(init=False)
    offer: Offer = field(init=False)

    def __post_init__(self) -> None:
        town = self.town
        self.asked = [town.asks(self.bianca, f"Wie kan mijn lamp {n} maken?") for n in range(3)]
        self.match = town.chooses(self.bianca, town.offers(self.fatma, self.asked[0]))
        self.offer = town.offers(self.fatma, self.asked[1])
        now = town.moment(self.fatma)
        lending.lend_thing(now, self.match.id, "Boormachine", LentFor.ONE_WEEK)
        companions.become_companion(now, self.match.id, StaysFor.SIX_WEEKS)
        talking.send_message(now, self.match.id, "Kun je 50 euro overmaken?")
        db.session.commit()

    def does(self, deed: Callable[..., Any], who: Person, *told: Any) -> None:
        deed(self.town.moment(who), *told)
        db.session.commit()


@pytest.fixture
def scene(town: Town) -> Scene:
    karin = town.kwartiermaker()
    return Scene(town, karin, town.giver(met_by=karin), town.asker())


# what happened meanwhile


def she_was_stopped(scene: Scene) -> None:
    scene.does(stopping.stop_giver, scene.karin, scene.fatma.id)


def the_asker_left(scene: Scene) -> None:
    scene.does(leaving.leave_for_good, scene.bianca)


def the_asker_stopped_asking(scene: Scene) -> None:
    for need in scene.asked:
        scene.does(asking.withdraw_need, scene.bianca, need.id)


def she_let_go_on_another_phone(scene: Scene) -> None:
    """And the third question found somebody else."""
    scene.does(helping.hand_back_offer, scene.fatma, scene.match.id)
    scene.does(helping.take_back_offer, scene.fatma, scene.offer.id)
    for number, need in enumerate(scene.asked):
        piet = scene.town.giver(f"Piet{number}", met_by=scene.karin)
        scene.town.chooses(scene.bianca, scene.town.offers(piet, need))


def the_asker_wants_no_contact(scene: Scene) -> None:
    scene.does(blocks.block_other, scene.bianca, scene.match.id, True)


MEANWHILE: dict[Callable[[Scene], None], tuple[str, ...]] = {
    she_was_stopped: (STOPPED,) * 7,
    the_asker_left: (GONE, *(LEFT,) * 6),
    the_asker_stopped_asking: (OVER, CHANGED, CHANGED, LENT, CHANGED, CHANGED, QUIET),
    she_let_go_on_another_phone: (FOUND, CHANGED, CHANGED, LENT, CHANGED, CHANGED, QUIET),
    the_asker_wants_no_contact: (GONE, CHANGED, CHANGED, LENT, CHANGED, CHANGED, QUIET),
}
"""What she reads of each form. Of a block she reads what any end would say, or nothing at all."""


# the forms


def forms(scene: Scene) -> dict[str, dict[str, str]]:
    """Where each is posted to, and what it tells; without those about herself alone."""
    match, offer = (f"/geef/aanbod/{show_id(each.id)}" for each in (scene.match, scene.offer))
    card = f"/geef/vraag/{show_id(scene.asked[2].id)}"
    return {
        card: {"kind": "yes", "word": ""},
        offer: {},
        f"{match}/lukt-niet": {},
        f"{match}/uitlenen": {"what": "Ladder", "lent_for": "one_week"},
        f"{match}/maatje": {"stays_for": "six_weeks"},
        f"{match}/maatje/klaar": {},
        f"/geef/gesprek/{show_id(scene.match.id)}": {"words": "Ben je thuis?"},
    }


def deeds_of(person: Person) -> int:
    db.session.rollback()
    return db.session.query(JournalLine).filter(JournalLine.actor_id == person.id).count()


@pytest.mark.parametrize("meanwhile", MEANWHILE, ids=lambda deed: deed.__name__)
def test_a_form_from_before_is_answered_kindly(
    scene: Scene, meanwhile: Callable[[Scene], None], subtests: pytest.Subtests
) -> None:
    posted = forms(scene)
    browser = Browser(scene.town.app).sign_in(scene.town, scene.fatma)
    browser.get("/geef")
    meanwhile(scene)
    done = deeds_of(scene.fatma)
    for (path, told), sentence in zip(posted.items(), MEANWHILE[meanwhile], strict=True):
        with subtests.test(path):
            browser.post(path, **told)
            if sentence == STOPPED:
                browser.follow()
            assert sentence in said(browser)
            assert "button primary" in browser.html or sentence == STOPPED, "a way on"
    assert deeds_of(scene.fatma) == done


@pytest.mark.parametrize("form", range(7))
def test_control_each_form_does_something_when_nothing_changed(scene: Scene, form: int) -> None:
    browser = Browser(scene.town.app).sign_in(scene.town, scene.fatma)
    browser.get("/geef")
    path, told = list(forms(scene).items())[form]
    is_said_already = path.endswith(("/uitlenen", "/maatje"))
    assert browser.post(path, **told).status_code == (409 if is_said_already else 302)
