"""Whether a letter still leaves when its turn has come."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import local
from app.domain.letters.kinds import AT_ONCE, TO_ALL_GIVERS, LetterKind, gives_up, wait_after
from app.domain.letters.posting import (
    ALSO_AT_REST,
    FOR_WHO_IS_THERE,
    STILL_ABOUT_NEED,
    STILL_ABOUT_OFFER,
    STILL_ABOUT_TALK,
    STILL_AGREED_TO,
    TO_NOBODY_KNOWN,
    AtItsTurn,
    when_it_leaves,
)
from app.domain.states import ConsentState, FirstTalkState, NeedState, OfferState
from config.house_rules import read_house_rules

RULES = read_house_rules().letters
NOON = datetime(2026, 5, 12, 10, 0, tzinfo=UTC)
NIGHT = datetime(2026, 5, 12, 21, 0, tzinfo=UTC)  # eleven in the evening in Amsterdam
MORNING = datetime(2026, 5, 13, 6, 0, tzinfo=UTC)  # eight o'clock there

kinds = st.sampled_from(LetterKind)
moments = st.timedeltas(timedelta(0), timedelta(days=366)).map(lambda passed: NOON + passed)


def true_of(kind: LetterKind) -> AtItsTurn:
    """All is as it was when a letter of this kind was written."""
    return AtItsTurn(
        kind=kind,
        not_after=None,
        is_known=kind not in TO_NOBODY_KNOWN,
        rests=kind is LetterKind.REST_BEGAN,
        is_replaced=False,
        need_state=min(STILL_ABOUT_NEED.get(kind, {NeedState.OPEN})),
        offer_state=min(STILL_ABOUT_OFFER.get(kind, {OfferState.OPEN})),
        open_offers=1 if kind in (LetterKind.OFFER_CAME, LetterKind.OFFER_WAITS) else 0,
        enough_offers=5,
        told_this_week=0,
        in_other_hands=0,
        per_week=RULES.per_week,
        needs_to_tell=1,
        quiet_from=RULES.quiet_from,
        quiet_until=RULES.quiet_until,
        talk_state=min(STILL_ABOUT_TALK.get(kind, {FirstTalkState.DONE})),
        effect_state=min(STILL_AGREED_TO.get(kind, {ConsentState.WITHDRAWN})),
    )


@pytest.mark.parametrize("kind", list(LetterKind))
def test_by_day_what_is_true_leaves_at_once(kind: LetterKind) -> None:
    assert when_it_leaves(true_of(kind), NOON, RULES) == NOON


@pytest.mark.parametrize("kind", list(LetterKind))
def test_by_night_only_what_cannot_wait_leaves(kind: LetterKind) -> None:
    leaves = NIGHT if kind in AT_ONCE else MORNING
    assert when_it_leaves(true_of(kind), NIGHT, RULES) == leaves


@given(kinds, moments)
def test_never_in_the_quiet_hours_and_never_before_now(kind: LetterKind, now: datetime) -> None:
    leaves = when_it_leaves(true_of(kind), now, RULES)
    assert leaves is not None
    assert leaves >= now
    if kind not in AT_ONCE:
        assert RULES.quiet_until <= f"{local(leaves):%H:%M}" < RULES.quiet_from


@pytest.mark.parametrize("kind", sorted(set(LetterKind) - TO_NOBODY_KNOWN))
def test_nobody_is_written_to_who_left(kind: LetterKind) -> None:
    assert when_it_leaves(replace(true_of(kind), is_known=False), NOON, RULES) is None


@pytest.mark.parametrize("kind", sorted(set(LetterKind) - TO_NOBODY_KNOWN))
def test_who_rests_hears_only_what_answers_her_own_deed(kind: LetterKind) -> None:
    leaves = when_it_leaves(replace(true_of(kind), rests=True), NOON, RULES)
    assert (leaves is not None) == (kind in ALSO_AT_REST)


@pytest.mark.parametrize("kind", sorted(LetterKind))
def test_who_is_away_is_not_told_what_a_colleague_reads(kind: LetterKind) -> None:
    leaves = when_it_leaves(replace(true_of(kind), is_replaced=True), NOON, RULES)
    assert (leaves is None) == (kind in FOR_WHO_IS_THERE)


@pytest.mark.parametrize(
    ("kind", "state"),
    [(kind, state) for kind in STILL_ABOUT_NEED for state in [*NeedState, None]],
)
def test_a_letter_about_a_need_says_what_is_so(kind: LetterKind, state: str | None) -> None:
    leaves = when_it_leaves(replace(true_of(kind), need_state=state), NOON, RULES)
    assert (leaves is not None) == (state in STILL_ABOUT_NEED[kind])


@pytest.mark.parametrize(
    ("kind", "state"),
    [(kind, state) for kind in STILL_ABOUT_OFFER for state in [*OfferState, None]],
)
def test_a_letter_about_an_offer_says_what_is_so(kind: LetterKind, state: str | None) -> None:
    leaves = when_it_leaves(replace(true_of(kind), offer_state=state), NOON, RULES)
    assert (leaves is not None) == (state in STILL_ABOUT_OFFER[kind])


@pytest.mark.parametrize(
    ("kind", "state"),
    [(kind, state) for kind in STILL_ABOUT_TALK for state in [*FirstTalkState, None]],
)
def test_a_letter_about_a_talk_says_what_is_so(kind: LetterKind, state: str | None) -> None:
    leaves = when_it_leaves(replace(true_of(kind), talk_state=state), NOON, RULES)
    assert (leaves is not None) == (state in STILL_ABOUT_TALK[kind])


@pytest.mark.parametrize("state", [*ConsentState, None])
def test_who_took_her_yes_back_gets_no_questions(state: str | None) -> None:
    leaves = when_it_leaves(replace(true_of(LetterKind.EFFECT), effect_state=state), NOON, RULES)
    assert (leaves is not None) == (state == ConsentState.GIVEN)


@pytest.mark.parametrize(("told", "leaves"), [(RULES.per_week - 1, True), (RULES.per_week, False)])
def test_the_limit_a_week_is_checked_again(told: int, leaves: bool) -> None:
    """R5."""
    letter = replace(true_of(LetterKind.NEW_NEED), told_this_week=told)
    assert (when_it_leaves(letter, NOON, RULES) is not None) == leaves


@pytest.mark.parametrize("kind", sorted(TO_ALL_GIVERS))
@pytest.mark.parametrize(("told", "others", "waits"), [(0, 1, 0), (2, 0, 0), (2, 1, 1), (1, 2, 1)])
def test_at_her_limit_a_letter_waits_for_what_another_worker_sends(
    kind: LetterKind, told: int, others: int, waits: int
) -> None:
    letter = replace(true_of(kind), told_this_week=told, in_other_hands=others)
    minute = timedelta(seconds=RULES.first_wait_seconds)
    assert when_it_leaves(letter, NOON, RULES) == NOON + waits * minute


@pytest.mark.parametrize(
    ("kind", "offers", "leaves"),
    [
        (LetterKind.NO_OFFER_YET, 0, True),
        (LetterKind.NO_OFFER_YET, 1, False),  # somebody offered in the night
        (LetterKind.OFFER_CAME, 1, True),
        (LetterKind.OFFER_CAME, 0, False),  # and took it back before the morning
        (LetterKind.OFFER_WAITS, 1, True),
        (LetterKind.OFFER_WAITS, 0, False),
        (LetterKind.NEW_NEED, 4, True),
        (LetterKind.NEW_NEED, 5, False),  # nobody is asked in vain
    ],
)
def test_offers_that_came_meanwhile_count(kind: LetterKind, offers: int, leaves: bool) -> None:
    letter = replace(true_of(kind), open_offers=offers)
    assert (when_it_leaves(letter, NOON, RULES) is not None) == leaves


@pytest.mark.parametrize(("seconds", "leaves"), [(1, True), (0, False), (-1, False)])
def test_a_code_never_leaves_after_it_expired(seconds: int, leaves: bool) -> None:
    not_after = NOON + timedelta(seconds=seconds)
    letter = replace(true_of(LetterKind.CODE), not_after=not_after)
    assert (when_it_leaves(letter, NOON, RULES) is not None) == leaves


def test_trying_grows_to_hourly_and_lasts_three_days() -> None:
    """R24: 1, 2, 4, 8, 16, 32 minutes, then an hour each time."""
    waits = [wait_after(tries, RULES) for tries in range(1, 9)]
    assert [wait.total_seconds() / 60 for wait in waits] == [1, 2, 4, 8, 16, 32, 60, 60]
    last = next(tries for tries in range(200) if gives_up(tries, RULES))
    tried_for = sum((wait_after(n, RULES) for n in range(1, last)), timedelta())
    assert timedelta(hours=71) <= tried_for <= timedelta(hours=RULES.give_up_hours)


@pytest.mark.parametrize("kind", sorted(TO_ALL_GIVERS))
def test_a_letter_that_has_nothing_left_to_ask_does_not_leave(kind: LetterKind) -> None:
    assert when_it_leaves(replace(true_of(kind), needs_to_tell=0), NOON, RULES) is None


def test_what_was_gathered_waits_until_her_week_has_room() -> None:
    full = replace(true_of(LetterKind.DIGEST), told_this_week=RULES.per_week)
    assert when_it_leaves(full, NOON, RULES) == MORNING


def test_her_own_quiet_hours_hold_and_not_the_houses() -> None:
    own = replace(true_of(LetterKind.DIGEST), quiet_from="11:00", quiet_until="13:00")
    assert when_it_leaves(own, NOON, RULES) == NOON + timedelta(hours=1)
    assert when_it_leaves(own, NIGHT, RULES) == NIGHT
