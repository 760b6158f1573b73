"""The kinds of letter, and what may be done with each. The words stand in `templates/letters/`."""

from datetime import timedelta
from enum import StrEnum

from app.domain.house_rules.letters import LetterRules
from app.domain.readers import Reader


class LetterKind(StrEnum):
    CODE = "code"
    NEED_HELD = "need_held"
    NEED_OUT = "need_out"
    OFFER_CAME = "offer_came"
    OFFER_WAITS = "offer_waits"
    ASKED_BACK = "asked_back"
    DESK_ASKS = "desk_asks"  # another wording, or what may be told to whom: she decides
    TAKEN_OVER = "taken_over"
    REDIRECTED = "redirected"
    NO_OFFER_YET = "no_offer_yet"
    OFFER_HANDED_BACK = "offer_handed_back"
    GIVER_LEFT = "giver_left"
    TALK = "talk"
    NEW_NEED = "new_need"
    DIGEST = "digest"
    CHOSEN = "chosen"
    FIND_OUT_DAY = "find_out_day"
    SOMEONE_FOUND = "someone_found"
    NO_LONGER_NEEDED = "no_longer_needed"
    ASKER_LEFT = "asker_left"
    INTRODUCED = "introduced"
    INVITED = "invited"
    BROUGHT = "brought"  # a platform says that she wants to give
    VOG_ENDS = "vog_ends"
    LOOK_ALONG = "look_along"
    THANKS = "thanks"
    SOLVED = "solved"
    MESSAGE = "message"
    REPLY_HELD = "reply_held"
    REPLY_TRIMMED = "reply_trimmed"
    REPLY_UNREAD = "reply_unread"
    MAIL_LOST = "mail_lost"
    HOW_IT_WENT = "how_it_went"
    LOAN_DUE = "loan_due"
    LOAN_BACK = "loan_back"
    LOAN_NOT_BACK = "loan_not_back"
    COMPANION = "companion"
    COMPANION_ENDED = "companion_ended"
    TALK_TOMORROW = "talk_tomorrow"
    TALK_MOVED = "talk_moved"
    TALK_MISSED = "talk_missed"
    EFFECT = "effect"
    URGENT = "urgent"
    PROMISE_PASSED = "promise_passed"
    DESK_LATE = "desk_late"
    FROM_US = "from_us"
    REST_BEGAN = "rest_began"
    REST_OVER = "rest_over"
    STAY = "stay"
    REACH_CHANGED = "reach_changed"  # to where she was reached before
    LOOK_AT_DESK = "look_at_desk"
    EVENING_OPENED = "evening_opened"
    STAFF_INVITED = "staff_invited"  # one of us makes a passkey, anew or for the first time
    STAFF_STOPPED = "staff_stopped"  # what one of us had opens nothing any more
    NEW_DEVICE = "new_device"  # to anyone who answers for others: in a browser not seen before
    TABLE_ENDED = "table_ended"
    ENDED_WELL = "ended_well"
    ENDED = "ended"


class LetterState(StrEnum):
    WAITING = "waiting"
    GATHERED = "gathered"  # no letter of its own: a digest tells of it
    CLAIMED = "claimed"
    SENT = "sent"
    DROPPED = "dropped"  # no longer true or wanted when its turn came
    DEAD = "dead"  # given up: a person's item


UNSENT = (LetterState.WAITING, LetterState.GATHERED, LetterState.CLAIMED)

ABOUT_REPLIES = frozenset(
    {LetterKind.REPLY_HELD, LetterKind.REPLY_TRIMMED, LetterKind.REPLY_UNREAD}
)
"""What became of an answer by e-mail."""

AT_ONCE = ABOUT_REPLIES | {
    LetterKind.CODE,
    LetterKind.URGENT,
    LetterKind.NEED_HELD,
    LetterKind.NEED_OUT,
    LetterKind.MAIL_LOST,
    LetterKind.FROM_US,
    LetterKind.REST_BEGAN,
    LetterKind.LOOK_AT_DESK,
    LetterKind.EVENING_OPENED,
    LetterKind.STAFF_INVITED,
    LetterKind.STAFF_STOPPED,
    LetterKind.REACH_CHANGED,
    LetterKind.NEW_DEVICE,
}
"""These answer something the person did just now, or cannot wait for the morning."""

MAY_BE_ANSWERED = ABOUT_REPLIES | {LetterKind.MESSAGE, LetterKind.CHOSEN}
"""An answer by e-mail to one of these becomes a message in the conversation that it is about."""

TO_ALL_GIVERS = frozenset({LetterKind.NEW_NEED, LetterKind.DIGEST})
"""These go round, and the limit a week counts them (R5)."""

READERS: dict[LetterKind, Reader] = {
    LetterKind.CODE: Reader.ASKER,
    LetterKind.NEED_HELD: Reader.ASKER,
    LetterKind.NEED_OUT: Reader.ASKER,
    LetterKind.OFFER_CAME: Reader.ASKER,
    LetterKind.OFFER_WAITS: Reader.ASKER,
    LetterKind.ASKED_BACK: Reader.ASKER,
    LetterKind.DESK_ASKS: Reader.ASKER,
    LetterKind.TAKEN_OVER: Reader.ASKER,
    LetterKind.REDIRECTED: Reader.ASKER,
    LetterKind.NO_OFFER_YET: Reader.ASKER,
    LetterKind.OFFER_HANDED_BACK: Reader.ASKER,
    LetterKind.GIVER_LEFT: Reader.ASKER,
    LetterKind.TALK: Reader.ASKER,
    LetterKind.NEW_NEED: Reader.GIVER,
    LetterKind.DIGEST: Reader.GIVER,
    LetterKind.CHOSEN: Reader.GIVER,
    LetterKind.FIND_OUT_DAY: Reader.GIVER,
    LetterKind.SOMEONE_FOUND: Reader.GIVER,
    LetterKind.NO_LONGER_NEEDED: Reader.GIVER,
    LetterKind.ASKER_LEFT: Reader.GIVER,
    LetterKind.INTRODUCED: Reader.GIVER,
    LetterKind.INVITED: Reader.GIVER,
    LetterKind.BROUGHT: Reader.GIVER,
    LetterKind.VOG_ENDS: Reader.GIVER,
    LetterKind.LOOK_ALONG: Reader.ASKER,  # and givers
    LetterKind.THANKS: Reader.GIVER,
    LetterKind.SOLVED: Reader.GIVER,
    LetterKind.MESSAGE: Reader.ASKER,  # and givers
    LetterKind.REPLY_HELD: Reader.ASKER,  # and givers
    LetterKind.REPLY_TRIMMED: Reader.ASKER,  # and givers
    LetterKind.REPLY_UNREAD: Reader.ASKER,  # and givers
    LetterKind.MAIL_LOST: Reader.ASKER,  # and whoever writes to us
    LetterKind.HOW_IT_WENT: Reader.ASKER,  # and givers
    LetterKind.LOAN_DUE: Reader.ASKER,
    LetterKind.LOAN_BACK: Reader.GIVER,
    LetterKind.LOAN_NOT_BACK: Reader.ASKER,
    LetterKind.COMPANION: Reader.ASKER,  # and givers
    LetterKind.COMPANION_ENDED: Reader.ASKER,  # and givers
    LetterKind.TALK_TOMORROW: Reader.ASKER,
    LetterKind.TALK_MOVED: Reader.ASKER,
    LetterKind.TALK_MISSED: Reader.ASKER,
    LetterKind.EFFECT: Reader.ASKER,
    LetterKind.URGENT: Reader.STAFF,
    LetterKind.PROMISE_PASSED: Reader.STAFF,
    LetterKind.DESK_LATE: Reader.STAFF,
    LetterKind.FROM_US: Reader.ASKER,  # and givers
    LetterKind.REST_BEGAN: Reader.ASKER,  # and givers
    LetterKind.REST_OVER: Reader.ASKER,  # and givers
    LetterKind.STAY: Reader.ASKER,  # and givers
    LetterKind.REACH_CHANGED: Reader.ASKER,  # and givers
    LetterKind.LOOK_AT_DESK: Reader.STAFF,
    LetterKind.EVENING_OPENED: Reader.STAFF,
    LetterKind.STAFF_INVITED: Reader.STAFF,
    LetterKind.STAFF_STOPPED: Reader.STAFF,
    LetterKind.NEW_DEVICE: Reader.STAFF,  # and anyone who answers for an organisation
    LetterKind.TABLE_ENDED: Reader.STAFF,
    LetterKind.ENDED_WELL: Reader.GIVER,  # a professional
    LetterKind.ENDED: Reader.GIVER,
}


def waits_for_morning(kind: LetterKind) -> bool:
    return kind not in AT_ONCE


def wait_after(tries: int, rules: LetterRules) -> timedelta:
    """How long to wait after so many failures: doubling up to the longest (R24)."""
    seconds = rules.first_wait_seconds * 2 ** min(tries - 1, 20)
    return min(timedelta(seconds=seconds), timedelta(minutes=rules.longest_wait_minutes))


def gives_up(tries: int, rules: LetterRules) -> bool:
    """Whether so many failures fill the time that trying lasts. It is counted in waits, so that a
    clock that stood still does not make a letter give up at its first failure."""
    waited = sum((wait_after(n, rules) for n in range(1, tries + 1)), timedelta())
    return waited > timedelta(hours=rules.give_up_hours)
