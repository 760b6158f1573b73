"""Case 1, a predator as giver: how delicate a meeting he comes to, by every road there is (SE-20).

A row is a giver; a column a tier; and each road says the same.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select, update

from app.actions.givers.meeting import admit_giver
from app.actions.givers.stopping import stop_giver
from app.actions.letters.rounds import take_round_further
from app.domain.ids import show_id
from app.domain.needs.themes import Tier
from app.domain.states import PhotoState
from app.store.db import db
from app.store.links import Purpose
from app.store.queries.letters import rounds
from app.store.queries.letters.digests import needs_to_tell
from app.store.queries.letters.facts import at_its_turn
from app.store.tables import Giver, Letter, Need, Offer, Person
from tests.letter_links import sign
from tests.photographs import adds_photo
from tests.town import Town
from tests.web.browser import Browser

SECRET = "Wie kan mijn geheime fiets maken?"
OPENS_NOTHING = -1

GIVERS: dict[str, int] = {
    "new": OPENS_NOTHING,
    "introduced": Tier.T3,
    "not at home": Tier.T2,
    "goods and calls": Tier.T1,
    "vog seen": Tier.T4,
    "vog expired": Tier.T3,
    "vog seen, not at home": Tier.T2,
    "stopped": OPENS_NOTHING,
}
"""The highest tier that is open to each."""


@dataclass
class Scene:
    town: Town
    karin: Person
    giver: Person
    need: Need

    @property
    def browser(self) -> Browser:
        return Browser(self.town.app).sign_in(self.town, self.giver)

    @property
    def card(self) -> str:
        return f"/geef/vraag/{show_id(self.need.id)}"

    @property
    def link(self) -> str:
        token = sign(self.town.moment(self.giver), Purpose.NEED, self.giver.id, self.need.id)
        return f"/l/{Purpose.NEED}/{token}"

    def offered(self) -> bool:
        found = select(Offer.id).where(Offer.giver_id == self.giver.id)
        return db.session.execute(found).first() is not None

    def becomes(self, kind: str) -> None:
        """What the kwartiermaker or time does to a giver who was introduced with a VOG."""
        here, person_id = self.town.moment(self.karin), self.giver.id
        match kind:
            case "new":
                _set(person_id, state="waiting", vog_seen_at=None, vog_ends_at=None)
            case "introduced":
                _set(person_id, vog_seen_at=None, vog_ends_at=None)
            case "vog expired":
                _set(person_id, vog_ends_at=self.town.now)
            case "not at home":
                _set(person_id, vog_seen_at=None, vog_ends_at=None)
                admit_giver(here, person_id, False, Tier.T2)
            case "goods and calls":
                _set(person_id, vog_seen_at=None, vog_ends_at=None)
                admit_giver(here, person_id, False, Tier.T1)
            case "vog seen, not at home":
                admit_giver(here, person_id, False, Tier.T2)
            case "stopped":
                stop_giver(here, person_id)
        db.session.commit()


def _set(person_id: int, **told: object) -> None:
    db.session.execute(update(Giver).where(Giver.id == person_id).values(**told))


@pytest.fixture
def scene(town: Town) -> Iterator[Scene]:
    """A giver with a VOG, to whom every need is open."""
    with time_machine.travel(town.now, tick=False):
        karin, bianca = town.kwartiermaker(), town.asker()
        giver = town.giver("Gerrit", met_by=karin, vog=True)
        need = town.asks(bianca, SECRET)
        adds_photo(town, bianca, need).state = PhotoState.SHOWN
        db.session.commit()
        yield Scene(town, karin, giver, need)


def list_shows(scene: Scene) -> bool:
    browser = scene.browser
    browser.get("/geef")
    return "geheime" in browser.text


def card_shows(scene: Scene) -> bool:
    browser = scene.browser
    browser.get(scene.card)
    return "geheime" in browser.text


def photo_shows(scene: Scene) -> bool:
    return scene.browser.get(f"{scene.card}/foto.jpg").status_code == 200


def letter_is_written(scene: Scene) -> bool:
    return _letter_id(scene) is not None


def _letter_id(scene: Scene) -> int | None:
    town = scene.town.later(minutes=11)
    for round_id in rounds.due_ids(town.community_id, town.now):
        while take_round_further(town.by_house(), round_id):
            db.session.commit()
    found = select(Letter.id).where(Letter.kind == "new_need", Letter.person_id == scene.giver.id)
    return db.session.scalar(found)


def link_shows(scene: Scene) -> bool:
    browser = Browser(scene.town.app)
    browser.get(scene.link)
    return "geheime" in browser.text


def link_presses(scene: Scene) -> bool:
    browser = Browser(scene.town.app)
    browser.get("/vraag/thema")
    browser.post(scene.link)
    return scene.offered()


def offer_is_made(scene: Scene) -> bool:
    browser = scene.browser
    browser.get("/vraag/thema")
    browser.post(scene.card, kind="yes", word="")
    return scene.offered()


ROADS: dict[str, Callable[[Scene], bool]] = {
    "list": list_shows,
    "card": card_shows,
    "photo": photo_shows,
    "letter": letter_is_written,
    "link": link_shows,
    "offer": offer_is_made,
}
"""Only the last one changes what the others ask for."""


def set_tier(scene: Scene, tier: Tier) -> None:
    db.session.execute(update(Need).where(Need.id == scene.need.id).values(tier=tier))
    db.session.commit()


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("kind", GIVERS)
def test_every_road_says_the_same(
    scene: Scene, kind: str, tier: Tier, subtests: pytest.Subtests
) -> None:
    set_tier(scene, tier)
    scene.becomes(kind)
    for road, is_open in ROADS.items():
        with subtests.test(road):
            assert is_open(scene) == (tier <= GIVERS[kind]), road


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("kind", GIVERS)
def test_the_link_presses_for_nobody_else(scene: Scene, kind: str, tier: Tier) -> None:
    set_tier(scene, tier)
    scene.becomes(kind)
    assert link_presses(scene) == (tier <= GIVERS[kind])


@pytest.mark.parametrize("road", ["page", "link"])
@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("kind", GIVERS)
def test_a_form_that_was_open_meanwhile_opens_nothing(
    scene: Scene, kind: str, tier: Tier, road: str
) -> None:
    """She had the card before her when she was stopped, her VOG ended, or the tier was raised."""
    browser = scene.browser if road == "page" else Browser(scene.town.app)
    path = scene.card if road == "page" else scene.link
    browser.get(path)
    assert "Ik kan helpen" in browser.text
    set_tier(scene, tier)
    scene.becomes(kind)
    browser.post(path, kind="yes", word="")
    assert scene.offered() == (tier <= GIVERS[kind])


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("kind", GIVERS)
def test_a_letter_on_its_way_is_judged_when_it_leaves(scene: Scene, kind: str, tier: Tier) -> None:
    letter_id = _letter_id(scene)
    assert letter_id is not None
    set_tier(scene, tier)
    scene.becomes(kind)
    now, rules = scene.town.now, scene.town.by_house().rules
    letter = at_its_turn(scene.town.community_id, letter_id, now)
    assert letter is not None
    assert bool(needs_to_tell(letter, letter_id, now, rules)) == (tier <= GIVERS[kind])


def test_a_vog_opens_until_its_last_moment(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    gerrit = town.giver("Gerrit", met_by=karin, vog=True)
    need = town.asks(bianca, SECRET)
    scene = Scene(town, karin, gerrit, need)
    set_tier(scene, Tier.T4)
    ends_at = db.session.scalar(select(Giver.vog_ends_at).where(Giver.id == gerrit.id))
    assert ends_at == town.now.replace(year=town.now.year + town.by_house().rules.vog.years)
    for moment, is_open in ((ends_at - timedelta(seconds=1), True), (ends_at, False)):
        with time_machine.travel(moment, tick=False):
            assert card_shows(scene) is is_open
