"""R7 over histories by chance: nobody reads a third letter about the same thing.

What "the same thing" is, is counted here from what was done, and not from the plan.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import update

from app.actions.clock import asking
from app.actions.clock.followups import fire
from app.actions.matches import companion_questions, companions, lending, loan_questions, outcomes
from app.actions.needs import asking as needs
from app.actions.offers import choosing, helping
from app.domain.letters.kinds import LetterKind, LetterState
from app.domain.matches.companions import StaysFor
from app.domain.matches.lending import LentFor
from app.domain.matches.outcomes import Said
from app.domain.offers.kinds import FindOutIn, OfferKind
from app.domain.refusals import Refusal
from app.store.db import db
from app.store.queries.clock import followups as due
from app.store.tables import Letter, Need, Offer, Person
from tests.town import Town

MOST = 2
ABOUT_THE_SEARCH = {LetterKind.NO_OFFER_YET, LetterKind.OFFER_WAITS}
ABOUT_THE_LOAN = {LetterKind.LOAN_DUE, LetterKind.LOAN_BACK, LetterKind.LOAN_NOT_BACK}
ABOUT_THE_DAY = {LetterKind.FIND_OUT_DAY}
ABOUT_THE_CHOICE = {LetterKind.HOW_IT_WENT}
SINCE_HER_ANSWER = {LetterKind.COMPANION}
COUNTED = ABOUT_THE_SEARCH | ABOUT_THE_LOAN | ABOUT_THE_DAY | ABOUT_THE_CHOICE | SINCE_HER_ANSWER
numbers = count(2)


@dataclass
class Story:
    """One question and two givers, and what was chosen and said meanwhile."""

    town: Town
    asker: Person
    givers: list[Person]
    need: Need
    choices: list[Any] = field(default_factory=list)
    answers: list[tuple[Any, int]] = field(default_factory=list)
    days_named: list[Any] = field(default_factory=list)

    @classmethod
    def begins(cls, app: Flask) -> "Story":
        number = next(numbers)
        town = Town.founded(app, number, f"town{number}.example")
        karin, asker = town.kwartiermaker(), town.asker()
        givers = [town.giver(name, met_by=karin) for name in ("Fatma", "Piet")]
        return cls(town, asker, givers, town.asks(asker))

    def does(self, steps: list[tuple[str, Any]]) -> "Story":
        for name, told in steps:
            try:
                getattr(self, name)(told)
                db.session.commit()
            except Refusal:
                db.session.rollback()
        return self

    def offer(self, which: int) -> Offer | None:
        found = db.session.query(Offer).filter_by(
            need_id=self.need.id, giver_id=self.givers[which].id
        )
        return found.first()

    # deeds

    def days(self, many: int) -> None:
        """Each day the clock does what is due."""
        for _ in range(many):
            self.town.later(days=1)
            self.clock(0)

    def stands_still(self, many: int) -> None:
        """A clock that was away for some days finds everything at once."""
        self.town.later(days=many)
        self.clock(0)

    def clock(self, _: int) -> None:
        for _ in range(2):
            for row in due.due_ids(self.town.community_id, self.town.now, 100):
                fire(self.town.by_house(), row)
                db.session.commit()
        self._letters_leave()

    def _letters_leave(self) -> None:
        here = Letter.community_id == self.town.community_id, Letter.not_before <= self.town.now
        waits = Letter.state == LetterState.WAITING
        db.session.execute(update(Letter).where(*here, waits).values(state=LetterState.SENT))
        db.session.commit()

    def offers(self, which: int) -> None:
        self.town.offers(self.givers[which], self.need)

    def finds_out(self, which: int) -> None:
        moment = self.town.moment(self.givers[which])
        helping.make_offer(moment, self.need.id, OfferKind.FIND_OUT, find_out_in=FindOutIn.TOMORROW)
        self.days_named.append(self.town.now)

    def takes_back(self, which: int) -> None:
        self._giver_does(helping.take_back_offer, which)

    def hands_back(self, which: int) -> None:
        self._giver_does(helping.hand_back_offer, which)

    def chooses(self, which: int) -> None:
        self._asker_does(choosing.accept_offer, which)
        self.choices.append(self.town.now)

    def declines(self, which: int) -> None:
        self._asker_does(choosing.decline_offer, which)

    def looks_further(self, _: int) -> None:
        needs.reopen_need(self.town.moment(self.asker), self.need.id)

    def says(self, told: tuple[int, Said, bool]) -> None:
        which, said, is_asker = told
        who = self.asker if is_asker else self.givers[which]
        if (offer := self.offer(which)) is not None:
            outcomes.say_how_it_went(self.town.moment(who), offer.id, said)
            self.answers.append((self.town.now, who.id))

    def lends(self, which: int) -> None:
        if (offer := self.offer(which)) is not None:
            giver = self.town.moment(self.givers[which])
            lending.lend_thing(giver, offer.id, "Boor", LentFor.ONE_WEEK)

    def keeps_longer(self, which: int) -> None:
        self._asker_does(lending.extend_loan, which)

    def is_not_back(self, which: int) -> None:
        self._giver_does(lending.say_not_back, which)

    def stays(self, which: int) -> None:
        if (offer := self.offer(which)) is not None:
            giver = self.town.moment(self.givers[which])
            companions.become_companion(giver, offer.id, StaysFor.HALF_A_YEAR)

    def _asker_does(self, deed: Any, which: int) -> None:
        if (offer := self.offer(which)) is not None:
            deed(self.town.moment(self.asker), offer.id)

    def _giver_does(self, deed: Any, which: int) -> None:
        if (offer := self.offer(which)) is not None:
            deed(self.town.moment(self.givers[which]), offer.id)

    # what was read

    def too_many(self) -> dict[tuple[Any, ...], int]:
        read = Counter(self._thing(letter) for letter in self._letters())
        return {thing: times for thing, times in read.items() if times > MOST}

    def _letters(self) -> Iterator[Letter]:
        here = Letter.community_id == self.town.community_id
        for letter in db.session.query(Letter).filter(here, Letter.kind.in_(COUNTED)):
            if letter.state != LetterState.DROPPED:
                yield letter

    def _thing(self, letter: Letter) -> tuple[Any, ...]:
        """What the letter is about, as the one who reads it would say."""
        her = letter.kind, letter.person_id
        if letter.kind in ABOUT_THE_SEARCH:
            return (*her, letter.need_id)
        if letter.kind in ABOUT_THE_LOAN:
            return (*her, letter.offer_id)
        if letter.kind in ABOUT_THE_DAY:
            return (*her, letter.offer_id, self._last(self.days_named, letter))
        choice = self._last(self.choices, letter)
        if letter.kind in ABOUT_THE_CHOICE:
            return (*her, letter.need_id, choice)
        hers = [at for at, person_id in self.answers if person_id == letter.person_id]
        return (*her, letter.offer_id, choice, self._last(hers, letter))

    def _last(self, moments: list[Any], letter: Letter) -> Any:
        return max((at for at in moments if at < letter.written_at), default=None)


which = some.integers(0, 1)
deeds = some.one_of(
    some.tuples(some.just("days"), some.integers(1, 12)),
    some.tuples(some.just("stands_still"), some.integers(3, 30)),
    some.tuples(
        some.sampled_from(
            ["offers", "chooses", "takes_back", "hands_back", "finds_out", "declines", "lends",
             "keeps_longer", "is_not_back", "stays", "looks_further"]
        ),
        which,
    ),
    some.tuples(some.just("says"), some.tuples(which, some.sampled_from(Said), some.booleans())),
)  # fmt: skip


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=some.lists(deeds, min_size=5, max_size=25))
def test_nobody_reads_a_third_letter_about_the_same_thing(
    app: Flask, steps: list[tuple[str, Any]]
) -> None:
    assert Story.begins(app).does(steps).too_many() == {}


RETURNING = [
    [("days", 3), *[("offers", 0), ("takes_back", 0), ("days", 3)] * 3],
    [*[("offers", 0), ("chooses", 0), ("hands_back", 0), ("offers", 1), ("days", 3)] * 3],
    [("offers", 0), ("chooses", 0), ("lends", 0), *[("days", 9), ("keeps_longer", 0)] * 3],
    [("offers", 0), ("chooses", 0), ("stays", 0), ("days", 100)],
    [("offers", 0), ("days", 5), ("takes_back", 0), *[("offers", 1), ("days", 4)] * 3],
]


@pytest.mark.parametrize("steps", RETURNING)
def test_not_where_a_story_begins_again_and_again(app: Flask, steps: list[tuple[str, Any]]) -> None:
    assert Story.begins(app).does(steps).too_many() == {}


def test_a_house_without_the_bound_is_caught(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: these histories do ask a third time when nothing forbids it."""
    for part in (asking, companion_questions, loan_questions):
        monkeypatch.setattr(part, "MOST_LETTERS", 99)
    caught = [bool(Story.begins(app).does(steps).too_many()) for steps in RETURNING]
    assert caught.count(True) >= 3, caught


def test_after_a_clock_that_stood_still_the_second_question_waits_its_days(app: Flask) -> None:
    story = Story.begins(app).does([("offers", 0), ("chooses", 0), ("stands_still", 30)])
    asked = [letter for letter in story._letters() if letter.kind == LetterKind.HOW_IT_WENT]
    assert len(asked) == 2, "both, once"
    story.does([("days", 5)])
    at = {letter.written_at for letter in story._letters() if letter.kind == LetterKind.HOW_IT_WENT}
    assert max(at) - min(at) == timedelta(days=5)


def test_a_maatje_who_answers_is_asked_on_and_a_silent_one_is_a_persons(app: Flask) -> None:
    steps = [("offers", 0), ("chooses", 0), ("stays", 0)]
    story = Story.begins(app).does(steps)
    for _ in range(8):
        story.does([("days", 20), ("says", (0, Said.NOT_YET, True))])
    read = Counter(letter.person_id for letter in story._letters() if letter.kind == "companion")
    assert read[story.asker.id] > MOST == read[story.givers[0].id]
