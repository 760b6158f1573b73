"""The need being written: the order in which it is asked, where it stands, and posting it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import g

from app.actions.needs.asking import NewNeed, post_need
from app.actions.needs.calls import ask_call
from app.actions.needs.drafts import forget_draft, keep_draft, oldest
from app.actions.people.accounts import give_name, wear
from app.domain.actor import Hat
from app.domain.moment import Moment
from app.domain.needs.themes import Tile
from app.domain.needs.timings import CallTime
from app.domain.refusals import WrongMoment
from app.domain.verbs import Verb
from app.store.db import AnyRow
from app.store.queries.needs import drafts
from app.store.queries.people import accounts as people
from app.web.entrance.arriving import browser
from app.web.entrance.moments import moment_of, this_moment, visiting
from app.web.frame.languages import here


@dataclass(frozen=True)
class Step:
    """A page that asks one thing, and whether a draft holds the answer."""

    endpoint: str
    is_told: Callable[[Any], bool]


def fits(words: str | None) -> bool:
    """Whether it has the length that the house rules ask; a draft may hold less, or more."""
    rules = this_moment().rules.needs
    return rules.shortest_words <= len(words or "") <= rules.longest_words


STEPS = (
    Step("asking.theme_page", lambda draft: draft.tile is not None),
    Step("asking.words_page", lambda draft: fits(draft.words)),
    Step("asking.neighbourhood_page", lambda draft: draft.neighbourhood_told),
    Step("asking.timing_page", lambda draft: draft.timing is not None),
)

WHO, WHERE = len(STEPS) + 1, len(STEPS) + 2
"""The places of the name and of the phone number, which only a newcomer is asked."""


def how_many() -> int:
    """The last question's number: it does not change on the way (UX-26)."""
    visitor = visiting()
    if visitor is None:
        return WHERE
    return len(STEPS) if visitor.first_name else WHO


def draft() -> AnyRow | None:
    """What this browser's owner wrote so far; None when that is too long ago."""
    return drafts.of_asker(g.community.id, browser(), oldest(this_moment()))


def first_missing(told: AnyRow | None, before: str | None = None) -> Step | None:
    """The first question without an answer; None when there is none, or none before that page."""
    for step in STEPS:
        if step.endpoint == before:
            return None
        if told is None or not step.is_told(told):
            return step
    return None


def has_name(told: AnyRow | None) -> bool:
    """Checked by its asker, and signed: all that is left is where she can be reached."""
    return first_missing(told) is None and bool(told and told.first_name)


def post_draft(person_id: int) -> int:
    """Posts the finished draft of this browser: the person becomes an asker by it. The need's id.

    Raises EnoughNeeds, and WrongMoment when the draft was sent or wiped meanwhile.
    """
    told = draft()
    if told is None or first_missing(told):
        raise WrongMoment(Verb.POST_NEED)
    arriving = _becomes_asker(person_id, told)
    new = NewNeed(
        Tile(told.tile), told.words, told.neighbourhood_id, told.timing, here(), told.hands
    )
    need = post_need(moment_of(person_id), new)
    if not forget_draft(arriving, browser()):
        raise WrongMoment(Verb.POST_NEED)
    return need.id


def _becomes_asker(person_id: int, told: AnyRow) -> Moment:
    """By what she asks, with the name that she told. The moment before she was one."""
    arriving = moment_of(person_id)
    person = people.one(g.community.id, person_id)
    if told.first_name and not person.first_name:
        give_name(arriving, person_id, told.first_name)
    wear(arriving, person, Hat.ASKER)
    return arriving


def waits_to_call(told: AnyRow | None) -> bool:
    """She rather talks first, and has written no need."""
    return bool(told and told.call_time and not told.words)


def post_call(person_id: int) -> bool:
    """Asks the kwartiermaker to call; a need that was being written stays. False when the
    draft no longer says so."""
    told = draft()
    if told is None or told.call_time is None:
        return False
    arriving = _becomes_asker(person_id, told)
    ask_call(moment_of(person_id), CallTime(told.call_time))
    if told.words:
        keep_draft(arriving, browser(), call_time=None)
    else:
        forget_draft(arriving, browser())
    return True
