"""Case 5, stalking: of two who want no contact neither sees, hears or reaches the other (SE-23).

A table of roads × sides. Each road first shows that it does lead to the other (the control), and
then, blocked by either of the two, that it does not; also for an account that was made anew on the
same number, and for a number that was changed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
import time_machine

from app.actions.desk import deciding
from app.actions.letters.rounds import take_round_further
from app.actions.matches import lending, talking
from app.actions.needs import asking
from app.actions.offers import helping
from app.actions.people import blocks, leaving, reaching, recognition
from app.domain.actor import Hat
from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.domain.letters.kinds import LetterKind
from app.domain.matches.lending import LentFor
from app.domain.offers.kinds import OfferKind
from app.domain.people.reach import Channel, Reach
from app.domain.refusals import NotFound, WrongMoment
from app.domain.states import LoanState, NeedState, OfferState
from app.store.db import db
from app.store.links import Purpose
from app.store.queries.letters import facts as letter_facts
from app.store.queries.letters import rounds
from app.store.queries.letters.digests import needs_to_tell
from app.store.queries.matches import looking_back as matches
from app.store.queries.matches import talking as talks
from app.store.queries.needs import answers, cards, photos
from app.store.queries.offers import promises
from app.store.queries.people import blocks as kept
from app.store.sealing import seals
from app.store.tables import Block, Letter, Loan, Message, Need, Offer, Person, Task
from tests.actions.clock.test_followups import tick
from tests.letter_links import sign
from tests.photographs import adds_photo
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import said


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


@pytest.fixture
def two(town: Town) -> Two:
    karin = town.kwartiermaker()
    two = Two(town, town.asker("Bianca"), town.giver("Fatma", met_by=karin))
    town.giver("Piet", met_by=karin)
    for name in ("matched", "offered"):
        two.needs[name] = town.asks(two.bianca, f"Wie kan mijn fiets maken? {name}")
        two.offers[name] = town.offers(two.fatma, two.needs[name], "Dat kan ik wel")
    two.needs["open"] = town.asks(two.bianca, "Wie heeft er een kast over?")
    photo = adds_photo(town, two.bianca, two.needs["open"])
    photo.state = "shown"
    town.chooses(two.bianca, two.match)
    for who in (two.bianca, two.fatma):
        talking.send_message(town.moment(who), two.match.id, "Zullen we zaterdag afspreken?")
    sends_round(two)
    db.session.commit()
    return two


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
    """Of a letter of its own and of a digest alike."""
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


@pytest.mark.parametrize("road", ROADS, ids=lambda road: road.__name__)
def test_without_a_block_each_road_leads_to_the_other(two: Two, road: Road) -> None:
    assert road(two)


@pytest.mark.parametrize("side", SIDES, ids=lambda side: side.__name__)
@pytest.mark.parametrize("road", ROADS, ids=lambda road: road.__name__)
def test_a_block_closes_every_road_for_both(
    two: Two, road: Road, side: Callable[[Two], None]
) -> None:
    side(two)
    assert not road(two)


# how it ends, and what anybody hears of it


@pytest.mark.parametrize(
    ("side", "matched", "offered"),
    [
        (the_asker, OfferState.PASSED_OVER, OfferState.PASSED_OVER),
        (the_giver, OfferState.HANDED_BACK, OfferState.TAKEN_BACK),
    ],
)
def test_what_was_under_way_ends_as_it_might_have_ended_anyway(
    two: Two, side: Callable[[Two], None], matched: OfferState, offered: OfferState
) -> None:
    side(two)
    assert (two.match.state, two.offers["offered"].state) == (matched, offered)
    assert two.needs["matched"].state == NeedState.OPEN, "she still needs somebody"


def test_the_giver_reads_the_neutral_sentence_and_no_more(two: Two) -> None:
    the_asker(two)
    page = Browser(two.town.app).sign_in(two.town, two.fatma)
    page.get(f"/geef/aanbod/{show_id(two.match.id)}")
    assert "Dank je voor je aanbod" in page.text
    assert "Bianca" not in page.text
    assert "contact" not in page.text.lower()


def test_the_letters_that_follow_are_those_of_any_end(two: Two) -> None:
    before = {letter.id for letter in db.session.query(Letter)}
    the_asker(two)
    since = [letter for letter in db.session.query(Letter) if letter.id not in before]
    assert {(letter.kind, letter.person_id) for letter in since} == {
        (LetterKind.NO_LONGER_NEEDED, two.fatma.id),
        (LetterKind.SOMEONE_FOUND, two.fatma.id),
    }


def test_others_go_on_seeing_the_question(two: Two) -> None:
    the_asker(two)
    piet = db.session.query(Person).filter(Person.first_name == "Piet").one()
    now = two.town.moment(piet)
    assert cards.one(now.actor, now.rules.needs, two.open_need.id) is not None


# who is gone, and who comes back


def test_leaving_for_good_and_coming_back_wipes_no_block(two: Two) -> None:
    the_asker(two)
    leaving.leave_for_good(two.as_giver())
    db.session.commit()
    karin = db.session.query(Person).filter(Person.first_name == "Karin").one()
    again = two.town.giver("Fatma", met_by=karin)
    two.fatma = again
    assert not the_card(two)
    assert not a_new_need(two)


def test_who_made_it_leaves_and_comes_back(two: Two) -> None:
    the_asker(two)
    leaving.leave_for_good(two.as_asker())
    db.session.commit()
    kept_row = db.session.query(Block).one()
    assert (kept_row.person_id, kept_row.other_id) == (None, None), "it leads to nobody any more"
    two.bianca = two.town.asker("Bianca")
    two.needs = {"open": two.town.asks(two.bianca, "Wie heeft er een kast over?")}
    assert not the_card(two)


OTHER = "elders@example.org"


def moves(two: Two, who: Person) -> None:
    reaching.change_reach(two.town.moment(who), who.id, Reach(Channel.EMAIL, OTHER))
    db.session.commit()


def test_it_holds_for_who_made_it_changed_her_number_left_and_came_back(two: Two) -> None:
    the_asker(two)
    moves(two, two.bianca)
    leaving.leave_for_good(two.as_asker())
    db.session.commit()
    two.bianca = two.town.asker("Bianca", reach=OTHER)
    two.needs = {"open": two.town.asks(two.bianca, "Wie heeft er een kast over?")}
    assert not the_card(two)


def test_it_holds_for_whom_it_is_about_after_another_number(two: Two) -> None:
    the_asker(two)
    moves(two, two.fatma)
    leaving.leave_for_good(two.as_giver())
    db.session.commit()
    karin = db.session.query(Person).filter(Person.first_name == "Karin").one()
    two.fatma = two.town.giver("Fatma", met_by=karin)
    two.fatma.reach_fingerprint = seals().fingerprint(OTHER)
    db.session.commit()
    assert not the_card(two)


def test_a_number_that_was_put_back_has_its_blocks_back(two: Two) -> None:
    the_asker(two)
    was = db.session.query(Block.by_fingerprint).scalar()
    moves(two, two.bianca)
    assert db.session.query(Block.by_fingerprint).scalar() != was, "the control"
    reaching.put_reach_back(two.as_asker())
    db.session.commit()
    assert db.session.query(Block.by_fingerprint).scalar() == was


def test_who_is_known_again_brings_her_blocks_to_her_number(two: Two) -> None:
    the_asker(two)
    newcomer = recognition.start_afresh(two.town.by_house(), two.bianca.id)
    two.town.hats[newcomer.id] = frozenset({Hat.ASKER})
    moves(two, newcomer)
    task = db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER).one()
    karin = db.session.query(Person).filter(Person.first_name == "Karin").one()
    recognition.open_history(two.town.moment(karin), task.id, "Ik ken haar stem.")
    db.session.commit()
    assert db.session.query(Block.by_fingerprint).scalar() == seals().fingerprint(OTHER)


# undoing


def test_only_who_made_it_undoes_it(two: Two) -> None:
    the_asker(two)
    (block,) = kept.made_by(two.as_asker().actor)
    assert block.name == "Fatma"
    assert kept.made_by(two.as_giver().actor) == []
    with pytest.raises(NotFound):
        blocks.unblock_person(two.as_giver(), block.id)
    blocks.unblock_person(two.as_asker(), block.id)
    db.session.commit()
    assert the_card(two)


def test_when_both_made_one_undoing_the_first_opens_nothing(two: Two) -> None:
    the_asker(two)
    blocks.block_asker(two.as_giver(), two.open_need.id)
    db.session.commit()
    (block,) = kept.made_by(two.as_asker().actor)
    blocks.unblock_person(two.as_asker(), block.id)
    db.session.commit()
    assert not the_card(two)


def test_twice_is_once(two: Two) -> None:
    the_asker(two)
    the_asker(two)
    assert db.session.query(Block).count() == 1


def test_nobody_wants_no_contact_with_herself_or_for_others(two: Two) -> None:
    els = two.town.asker("Els")
    with pytest.raises(NotFound):
        blocks.block_other(two.town.moment(els), two.match.id, knew_name=True)
    with pytest.raises(NotFound):
        blocks.block_asker(two.as_asker(), two.open_need.id)


def test_thanks_that_were_on_their_way_do_not_arrive(two: Two) -> None:
    asking.solve_need(two.as_asker(), two.needs["matched"].id)
    helping.thank_giver(two.as_asker(), two.match.id, "Dank je wel!", None)
    db.session.commit()
    the_asker(two)
    thanks = db.session.query(Letter).filter(Letter.kind == LetterKind.THANKS).one()
    judged = letter_facts.at_its_turn(two.town.community_id, thanks.id, two.town.now)
    assert judged is not None
    assert judged.offer_state is None
    assert not what_a_promise_says_of_her(two)


def test_a_message_let_through_afterwards_reaches_nobody(two: Two) -> None:
    talking.send_message(two.as_giver(), two.match.id, "Leen mij 50 euro")
    db.session.commit()
    the_asker(two)
    held = db.session.query(Message).filter(Message.state == "held").one()
    karin = db.session.query(Person).filter(Person.first_name == "Karin").one()
    deciding.release_message(two.town.moment(karin), held.id, "Het mag.")
    db.session.commit()
    assert not the_talk_for_the_asker(two)


# what was lent


def lends(two: Two) -> Loan:
    loan = lending.lend_thing(two.as_giver(), two.match.id, "Boormachine", LentFor.ONE_WEEK)
    db.session.commit()
    return loan


def desk_reads(two: Two) -> Browser:
    karin = db.session.query(Person).filter(Person.first_name == "Karin").one()
    task = db.session.query(Task).filter(Task.kind == "loan").one()
    browser = Browser(two.town.app).sign_in(two.town, karin)
    browser.get(f"/bureau/taak/{show_id(task.id)}")
    return browser


@pytest.mark.parametrize("side", [the_asker, the_giver])
def test_what_was_lent_is_fetched_by_a_person(two: Two, side: Callable[[Two], None]) -> None:
    loan = lends(two)
    side(two)
    assert loan.state == LoanState.WITH_US
    read = said(desk_reads(two))
    assert "Boormachine" in read
    assert "Het is van Fatma" in read
    assert "Haal het zelf op" in read
    for _ in range(20):
        tick(two.town.later(days=1))
    asked = db.session.query(Letter).filter(Letter.kind.startswith("loan"))
    assert asked.count() == 0, "neither is asked about it any more"


def test_a_person_who_looks_already_reads_that_she_fetches_it(two: Two) -> None:
    lends(two)
    for _ in range(2):
        lending.say_not_back(two.as_giver(), two.match.id)
    db.session.commit()
    assert "Haal het zelf op" not in desk_reads(two).text
    the_asker(two)
    assert "Haal het zelf op" in desk_reads(two).text


def test_what_is_back_is_nobodys_task(two: Two) -> None:
    lends(two)
    lending.say_back(two.as_giver(), two.match.id)
    the_asker(two)
    assert db.session.query(Task).filter(Task.kind == "loan").count() == 0


def test_the_other_reads_no_more_than_of_a_thing_that_stayed_away(two: Two) -> None:
    """A task of a kind of its own would tell her in what we know of her."""
    lends(two)
    the_giver(two)
    (task,) = db.session.query(Task).filter(Task.person_id == two.bianca.id, Task.kind == "loan")
    assert (task.note, task.key) == ("Boormachine", f"loan:{db.session.query(Loan).one().id}")
