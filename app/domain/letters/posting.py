"""Whether a letter still leaves when its turn has come: what was true when it was written may not
be true now, and nobody who stopped meanwhile is written to (I5)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.calendar import after_quiet
from app.domain.givers.rhythm import next_morning
from app.domain.house_rules.letters import LetterRules
from app.domain.letters.kinds import ABOUT_REPLIES, TO_ALL_GIVERS, LetterKind, waits_for_morning
from app.domain.states import (
    OPEN_OFFERS,
    TALKING,
    UNFINISHED_NEEDS,
    ConsentState,
    FirstTalkState,
    NeedState,
    OfferState,
)

STILL_ABOUT_NEED: dict[LetterKind, frozenset[StrEnum]] = {
    LetterKind.NEED_HELD: frozenset({NeedState.HELD}),
    LetterKind.NEED_OUT: frozenset({NeedState.OPEN, NeedState.MATCHED}),
    LetterKind.OFFER_CAME: frozenset({NeedState.OPEN}),
    LetterKind.OFFER_WAITS: frozenset({NeedState.OPEN}),
    LetterKind.ASKED_BACK: frozenset({NeedState.ASKED_BACK}),
    LetterKind.DESK_ASKS: UNFINISHED_NEEDS,
    LetterKind.TAKEN_OVER: frozenset({NeedState.TAKEN_OVER}),
    LetterKind.REDIRECTED: frozenset({NeedState.REDIRECTED}),
    LetterKind.NO_OFFER_YET: frozenset({NeedState.OPEN}),
    LetterKind.OFFER_HANDED_BACK: frozenset({NeedState.OPEN}),
    LetterKind.GIVER_LEFT: frozenset({NeedState.OPEN}),
    LetterKind.NEW_NEED: frozenset({NeedState.OPEN}),
    LetterKind.FIND_OUT_DAY: frozenset({NeedState.OPEN}),
    LetterKind.URGENT: frozenset({NeedState.HELD}),
    LetterKind.PROMISE_PASSED: frozenset({NeedState.HELD}),
}
"""The states of the need in which the letter still says something true."""

STILL_ABOUT_OFFER: dict[LetterKind, frozenset[StrEnum]] = {
    LetterKind.CHOSEN: TALKING,
    LetterKind.FIND_OUT_DAY: frozenset({OfferState.OPEN}),
    LetterKind.LOOK_ALONG: OPEN_OFFERS,
    LetterKind.SOMEONE_FOUND: frozenset({OfferState.PASSED_OVER, OfferState.DECLINED}),
    LetterKind.NO_LONGER_NEEDED: frozenset({OfferState.PASSED_OVER}),
    LetterKind.SOLVED: frozenset({OfferState.DONE}),
    LetterKind.THANKS: frozenset({OfferState.DONE}),
    LetterKind.MESSAGE: TALKING,
    LetterKind.REPLY_HELD: TALKING,
    LetterKind.REPLY_TRIMMED: TALKING,
    LetterKind.REPLY_UNREAD: TALKING,
    LetterKind.HOW_IT_WENT: frozenset({OfferState.ACCEPTED}),
    LetterKind.LOAN_DUE: frozenset(OfferState),  # a thing is lent, whatever became of the help
    LetterKind.LOAN_BACK: frozenset(OfferState),
    LetterKind.LOAN_NOT_BACK: frozenset(OfferState),
    LetterKind.COMPANION: frozenset({OfferState.ACCEPTED}),
    LetterKind.COMPANION_ENDED: frozenset({OfferState.DONE}),
}
"""The same for the offer."""

STILL_ABOUT_TALK: dict[LetterKind, frozenset[StrEnum]] = {
    LetterKind.TALK: frozenset({FirstTalkState.ASKED}),
    LetterKind.TALK_TOMORROW: frozenset({FirstTalkState.AGREED}),
    LetterKind.TALK_MOVED: frozenset({FirstTalkState.ASKED}),
    LetterKind.TALK_MISSED: frozenset({FirstTalkState.ASKED}),
}
"""The same for the kennismakingsgesprek."""

STILL_AGREED_TO: dict[LetterKind, frozenset[StrEnum]] = {
    LetterKind.EFFECT: frozenset({ConsentState.GIVEN}),
}
"""The same for her yes to a few questions."""

TO_NOBODY_KNOWN = frozenset(
    {
        LetterKind.CODE,
        LetterKind.BROUGHT,
        LetterKind.INVITED,
        LetterKind.MAIL_LOST,
        LetterKind.REACH_CHANGED,
        LetterKind.ENDED_WELL,
        LetterKind.ENDED,
    }
)
"""These go to an address that may not belong to a person yet."""

ALSO_AT_REST = ABOUT_REPLIES | {LetterKind.REST_BEGAN, LetterKind.STAY, LetterKind.NEW_DEVICE}
"""These answer what she did herself just now: that she rests, and what became of her own e-mail.
And whoever rested for a year is asked once, before all of hers goes; whoever came in as her does
not rest.
"""

FOR_WHO_IS_THERE = frozenset({LetterKind.LOOK_AT_DESK, LetterKind.EVENING_OPENED})
"""To colleagues side by side: whoever is away is told nothing while somebody else is there."""


@dataclass(frozen=True)
class AtItsTurn:
    """One letter, and how things stand about it at the moment of sending."""

    kind: LetterKind
    not_after: datetime | None
    is_known: bool  # the person exists, and this way to reach her is still hers and works
    rests: bool
    is_replaced: bool  # of a kwartiermaker: away, and a colleague is there
    need_state: str | None
    offer_state: str | None
    open_offers: int  # of the need
    enough_offers: int  # this many close the pressing (R5)
    told_this_week: int  # letters about needs that left to this person
    in_other_hands: int  # such letters that another worker may be sending just now
    per_week: int  # so many may
    needs_to_tell: int  # of a letter to givers: those it still may put to this person
    quiet_from: str
    quiet_until: str
    talk_state: str | None = None
    effect_state: str | None = None


def when_it_leaves(letter: AtItsTurn, now: datetime, rules: LetterRules) -> datetime | None:
    """Now, or the end of her quiet hours, or a morning on which her week has room for what was
    gathered, or None: no longer true or wanted."""
    if not (_is_in_time(letter, now) and _is_welcome(letter) and _is_true(letter)):
        return None
    if letter.kind in TO_ALL_GIVERS and letter.told_this_week >= letter.per_week:
        # Checked when queued and again when sent (R5).
        return next_morning(now, rules.quiet_until) if letter.kind is LetterKind.DIGEST else None
    if _may_be_one_too_many(letter):
        return now + timedelta(seconds=rules.first_wait_seconds)
    if waits_for_morning(letter.kind):
        return after_quiet(now, letter.quiet_from, letter.quiet_until)
    return now


def _may_be_one_too_many(letter: AtItsTurn) -> bool:
    """Known as soon as the other worker is done."""
    about_to_hear = letter.told_this_week + letter.in_other_hands
    return letter.in_other_hands > 0 and about_to_hear >= letter.per_week


def _is_in_time(letter: AtItsTurn, now: datetime) -> bool:
    return letter.not_after is None or now < letter.not_after


def _is_welcome(letter: AtItsTurn) -> bool:
    if letter.kind in TO_NOBODY_KNOWN:
        return True
    is_left_alone = letter.rests and letter.kind not in ALSO_AT_REST
    is_replaced = letter.is_replaced and letter.kind in FOR_WHO_IS_THERE
    return letter.is_known and not is_left_alone and not is_replaced


def _is_true(letter: AtItsTurn) -> bool:
    stands = (
        (STILL_ABOUT_NEED, letter.need_state),
        (STILL_ABOUT_OFFER, letter.offer_state),
        (STILL_ABOUT_TALK, letter.talk_state),
        (STILL_AGREED_TO, letter.effect_state),
    )
    return (
        all(_says_so_still(about, letter.kind, state) for about, state in stands)
        and _says_what_is_so(letter)
        and (letter.kind not in TO_ALL_GIVERS or letter.needs_to_tell > 0)
    )


def _says_so_still(
    about: dict[LetterKind, frozenset[StrEnum]], kind: LetterKind, state: str | None
) -> bool:
    states = about.get(kind)
    return states is None or state in states


def _says_what_is_so(letter: AtItsTurn) -> bool:
    match letter.kind:
        case LetterKind.NO_OFFER_YET:
            return letter.open_offers == 0
        case LetterKind.OFFER_CAME | LetterKind.OFFER_WAITS:
            return letter.open_offers > 0
        case LetterKind.REST_BEGAN:
            return letter.rests
        case LetterKind.NEW_NEED:
            return letter.open_offers < letter.enough_offers
        case _:
            return True
