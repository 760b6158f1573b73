"""Two of whom one wants no contact: the roads to each other, and the sides that close them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import time_machine

from app.actions.letters.rounds import take_round_further
from app.actions.matches import talking
from app.actions.offers import helping
from app.actions.people import blocks
from app.domain.letters.kinds import LetterKind
from app.domain.offers.kinds import OfferKind
from app.domain.refusals import NotFound, WrongMoment
from app.domain.states import NeedState
from app.store.db import db
from app.store.links import Purpose
from app.store.queries.letters import facts as letter_facts
from app.store.queries.letters import rounds
from app.store.queries.letters.digests import needs_to_tell
from app.store.queries.matches import looking_back as matches
from app.store.queries.matches import talking as talks
from app.store.queries.needs import answers, cards, photos
from app.store.queries.offers import promises
from app.store.sealing import seals
from app.store.tables import Block, Letter, Need, Offer, Person
from tests.letter_links import sign
from tests.town import Town
from tests.web.browser import Browser


@dataclass
class Two:
    """Bianca asks, Fatma gives; on the first need Fatma was chosen, on the second she offered, and
    the third stands open. Piet gives as well, so that a round always reaches somebody."""

    town: Town
    bianca: Person
    fatma: Person
    needs: dict[str, Need] = field(default_factory=dict)
    offers: dict[str, Offer] = field(default_factory=dict)

    def as_giver(self) -> Any:
        return self.town.moment(self.fatma)

    def as_asker(self) -> Any:
        return self.town.moment(self.bianca)

    @property
    def open_need(self) -> Need:
        return self.needs["open"]

    @property
    def match(self) -> Offer:
        return self.offers["matched"]


def sends_round(two: Two) -> None:
    for round_id in rounds.due_ids(two.town.community_id, two.town.later(minutes=11).now):
        while take_round_further(two.town.by_house(), round_id):
            db.session.commit()


# the roads: whether anything of the other comes along


def the_list(two: Two) -> bool:
    now = two.as_giver()
    shown = cards.listed(now.actor, now.rules.needs, now.now, None)
    return any(card.id in {need.id for need in two.needs.values()} for card in shown)


def the_card(two: Two) -> bool:
    now = two.as_giver()
    return cards.one(now.actor, now.rules.needs, two.open_need.id) is not None


def the_photo(two: Two) -> bool:
    return photos.picture(two.as_giver().actor, two.open_need.id) is not None


def a_press(two: Two) -> bool:
    """As from a form that stood open, or another device."""
    try:
        helping.make_offer(two.as_giver(), two.open_need.id, OfferKind.YES)
    except NotFound:
        return False
    finally:
        db.session.rollback()
    return True


def the_link(two: Two) -> bool:
    with time_machine.travel(two.town.now, tick=False):
        token = sign(two.as_giver(), Purpose.NEED, two.fatma.id, two.open_need.id)
        page = Browser(two.town.app).get(f"/l/v/{token}")
    return "kast over" in page.text


def a_letter_that_waits(two: Two) -> bool:
    letter = letter_of(two, LetterKind.NEW_NEED)
    judged = letter_facts.at_its_turn(two.town.community_id, letter.id, two.town.now)
    return judged is not None and judged.need_state == NeedState.OPEN


def what_the_letter_tells(two: Two) -> bool:
    """Asked of a letter of its own and of a digest alike."""
    letter = letter_of(two, LetterKind.NEW_NEED)
    judged = letter_facts.at_its_turn(two.town.community_id, letter.id, two.town.now)
    rules = two.as_giver().rules
    return bool(judged and needs_to_tell(judged, letter.id, two.town.now, rules))


def a_new_need(two: Two) -> bool:
    """Asked today, sent round tonight."""
    need = two.town.asks(two.bianca, "Wie leert mij fietsen?")
    sends_round(two)
    heard = db.session.query(Letter.person_id).filter(
        Letter.kind == LetterKind.NEW_NEED, Letter.need_id == need.id
    )
    told = {person_id for (person_id,) in heard}
    assert len(told) >= 1, "a round that reaches nobody proves nothing"
    return two.fatma.id in told


def letter_of(two: Two, kind: LetterKind) -> Letter:
    mine = Letter.person_id == two.fatma.id, Letter.need_id == two.open_need.id
    found = db.session.query(Letter).filter(Letter.kind == kind, *mine).first()
    assert found is not None
    return found


def the_giver_on_the_question(two: Two) -> bool:
    return any(answers.to_need(two.as_asker().actor, need.id) for need in two.needs.values())


def the_talk_for_the_asker(two: Two) -> bool:
    return bool(talks.conversation(two.town.community_id, two.match.id, two.bianca.id))


def the_talk_for_the_giver(two: Two) -> bool:
    return bool(talks.conversation(two.town.community_id, two.match.id, two.fatma.id))


def what_a_promise_says_of_her(two: Two) -> bool:
    found = [promises.one(two.as_giver().actor, offer.id) for offer in two.offers.values()]
    return any(
        promise.words or promise.asker_name or promise.neighbourhood or promise.thanks
        for promise in found
        if promise is not None
    )


def a_link_to_the_match(two: Two) -> bool:
    sides = (two.as_asker(), two.as_giver())
    return any(matches.of_either(side.actor, two.match.id) for side in sides)


def a_message(two: Two) -> bool:
    try:
        talking.send_message(two.as_giver(), two.match.id, "Ben je thuis?")
    except WrongMoment:
        return False
    finally:
        db.session.rollback()
    return True


Road = Callable[[Two], bool]
ROADS: tuple[Road, ...] = (
    the_list, the_card, the_photo, a_press, the_link, a_letter_that_waits, what_the_letter_tells,
    a_new_need, the_giver_on_the_question, the_talk_for_the_asker, the_talk_for_the_giver,
    what_a_promise_says_of_her, a_link_to_the_match, a_message,
)  # fmt: skip


# the sides


def nobody(two: Two) -> None:
    """The control: then every road leads there."""


def the_asker(two: Two) -> None:
    blocks.block_other(two.as_asker(), two.match.id, knew_name=True)
    db.session.commit()


def the_giver(two: Two) -> None:
    blocks.block_other(two.as_giver(), two.match.id, knew_name=True)
    db.session.commit()


def the_asker_and_numbers_changed(two: Two) -> None:
    the_asker(two)
    two.fatma.reach_fingerprint = seals().fingerprint("fatma.anders@example.org")
    two.bianca.reach_fingerprint = seals().fingerprint("bianca.anders@example.org")
    db.session.commit()


def only_the_hashes_are_left(two: Two) -> None:
    """What an account that was made anew is to the database: the same number, other ids."""
    the_giver(two)
    block = db.session.query(Block).one()
    block.person_id = block.other_id = None
    db.session.commit()


SIDES = (the_asker, the_giver, the_asker_and_numbers_changed, only_the_hashes_are_left)
