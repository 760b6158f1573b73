"""Case 5, stalking, always: once one of two wants no contact, whatever they do, no row shown to one
comes from the other (SE-23)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions.matches import talking
from app.actions.needs import asking
from app.actions.offers import choosing, helping
from app.actions.people import accounts, blocks
from app.domain.actor import Hat
from app.domain.offers.kinds import OfferKind
from app.domain.refusals import Refusal
from app.store.db import db
from app.store.queries.matches import talking as talks
from app.store.queries.needs import answers, cards
from app.store.queries.needs import own as own_needs
from app.store.queries.offers import promises
from app.store.tables import Message, Need, Offer, Person
from tests.town import Town

NUMBERS = count()


@dataclass
class Pair:
    """Both ask and both give."""

    town: Town
    people: tuple[Person, Person]

    def moment(self, who: int) -> Any:
        return self.town.moment(self.people[who])

    def need_of(self, who: int) -> Need | None:
        mine = Need.asker_id == self.people[who].id
        return db.session.query(Need).filter(mine).order_by(Need.posted_at.desc()).first()

    def offer_of(self, who: int) -> Offer | None:
        mine = Offer.giver_id == self.people[who].id
        return db.session.query(Offer).filter(mine).order_by(Offer.made_at.desc()).first()


def asks(pair: Pair, who: int) -> None:
    pair.town.asks(pair.people[who])


def presses(pair: Pair, who: int) -> None:
    need = pair.need_of(1 - who)
    if need is not None:
        helping.make_offer(pair.moment(who), need.id, OfferKind.YES, "Graag")


def chooses(pair: Pair, who: int) -> None:
    offer = pair.offer_of(1 - who)
    if offer is not None:
        choosing.accept_offer(pair.moment(who), offer.id)


def writes_as_asker(pair: Pair, who: int) -> None:
    offer = pair.offer_of(1 - who)
    if offer is not None:
        talking.send_message(pair.moment(who), offer.id, "Tot zaterdag!")


def writes_as_giver(pair: Pair, who: int) -> None:
    offer = pair.offer_of(who)
    if offer is not None:
        talking.send_message(pair.moment(who), offer.id, "Leen mij 50 euro")


def says_it_worked(pair: Pair, who: int) -> None:
    need = pair.need_of(who)
    if need is not None:
        asking.solve_need(pair.moment(who), need.id)


def hands_back(pair: Pair, who: int) -> None:
    offer = pair.offer_of(who)
    if offer is not None:
        helping.hand_back_offer(pair.moment(who), offer.id)


def asks_again(pair: Pair, who: int) -> None:
    need = pair.need_of(who)
    if need is not None:
        asking.reopen_need(pair.moment(who), need.id)


Deed = Callable[[Pair, int], None]
DEEDS: tuple[Deed, ...] = (
    asks, presses, chooses, writes_as_asker, writes_as_giver, says_it_worked, hands_back,
    asks_again,
)  # fmt: skip
steps = st.tuples(st.sampled_from(DEEDS), st.integers(0, 1))


@given(
    before=st.lists(steps, min_size=2, max_size=10),
    maker=st.integers(0, 1),
    after=st.lists(steps, max_size=8),
)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_row_shown_to_one_comes_from_the_other(
    town: Town, before: list[Any], maker: int, after: list[Any]
) -> None:
    pair = new_pair(town)
    for deed, who in [(asks, 0), (asks, 1), *before]:
        happens(pair, deed, who)
    blocks.block_person(pair.moment(maker), pair.people[1 - maker].id, knew_name=False)
    db.session.commit()
    for deed, who in after:
        happens(pair, deed, who)
        for reader in (0, 1):
            assert list(rows_from_the_other(pair, reader)) == []
    for reader in (0, 1):
        assert list(rows_from_the_other(pair, reader)) == []


def test_without_a_block_the_rows_are_found(town: Town) -> None:
    """The negative control."""
    pair = new_pair(town)
    for deed, who in [(asks, 0), (asks, 1), (presses, 1), (chooses, 0), (writes_as_giver, 1)]:
        happens(pair, deed, who)
    happens(pair, writes_as_asker, 0)
    found = {kind for reader in (0, 1) for kind, _ in rows_from_the_other(pair, reader)}
    assert found == {"card", "answer", "message", "promise"}


def new_pair(town: Town) -> Pair:
    met_by = db.session.query(Person).filter(Person.first_name == "Karin").first()
    karin = met_by or town.kwartiermaker()
    both = []
    for name in ("Ann", "Bo"):
        person = town.giver(f"{name}{next(NUMBERS)}", met_by=karin)
        accounts.wear(town.by_house(), person, Hat.ASKER)
        town.hats[person.id] |= {Hat.ASKER}
        both.append(person)
    db.session.commit()
    return Pair(town, (both[0], both[1]))


def happens(pair: Pair, deed: Deed, who: int) -> None:
    """What the house refuses is a story too."""
    pair.town.later(minutes=1)
    try:
        deed(pair, who)
        db.session.commit()
    except Refusal:
        db.session.rollback()


def rows_from_the_other(pair: Pair, reader: int) -> Iterator[tuple[str, int]]:
    """Everything that a page of the reader is made of, as far as the other wrote or made it."""
    now, other = pair.moment(reader), pair.people[1 - reader].id
    theirs = {need_id for (need_id,) in db.session.query(Need.id).filter_by(asker_id=other)}
    shown = [card.id for card in cards.listed(now.actor, now.rules.needs, now.now, None)]
    yield from (("card", need_id) for need_id in shown if need_id in theirs)
    for need in own_needs.listed(now.actor):
        for answer in answers.to_need(now.actor, need.id):
            if answer.giver_id == other:
                yield "answer", answer.id
    for (offer_id,) in db.session.query(Offer.id):
        for message in talks.conversation(now.community_id, offer_id, now.me):
            if message.author_id == other and is_of(pair, offer_id):
                yield "message", message.id
        promise = promises.one(now.actor, offer_id)
        if promise is not None and promise.need_id in theirs and promise.words:
            yield "promise", offer_id


def is_of(pair: Pair, offer_id: int) -> bool:
    found = db.session.query(Message.asker_id, Message.giver_id).filter_by(offer_id=offer_id)
    return set(found.first() or ()) == {person.id for person in pair.people}
