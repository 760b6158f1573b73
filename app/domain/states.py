"""The states that things can be in. What leads from one to the next is `lifecycle.py`."""

from enum import StrEnum


class NeedState(StrEnum):
    OPEN = "open"  # givers see it, or will within minutes
    HELD = "held"  # a person reads it first
    ASKED_BACK = "asked_back"  # the kwartiermaker asked the asker something
    MATCHED = "matched"
    TAKEN_OVER = "taken_over"  # the kwartiermaker helps in person
    SOLVED = "solved"
    WITHDRAWN = "withdrawn"
    REDIRECTED = "redirected"  # it belongs elsewhere, and the asker was told where
    CLOSED = "closed"


class OfferState(StrEnum):
    OPEN = "open"
    TAKEN_BACK = "taken_back"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    PASSED_OVER = "passed_over"
    HANDED_BACK = "handed_back"
    DONE = "done"


class LoanState(StrEnum):
    LENT = "lent"
    REMINDED = "reminded"  # it was not back, and the borrower read so once, kindly
    WITH_US = "with_us"  # a person looks with both how it comes back
    BACK = "back"


class MessageState(StrEnum):
    SENT = "sent"
    HELD = "held"
    STOPPED = "stopped"


class PersonState(StrEnum):
    HERE = "here"
    PAUSED = "paused"  # comes in and reads; does nothing with others until a person decides
    SUSPENDED = "suspended"  # does not come in
    GONE = "gone"  # erased


class TokenState(StrEnum):
    """The states of another program's token; revoked, its row is gone."""

    WORKS = "works"
    GONE = "gone"


class NoteState(StrEnum):
    STANDS = "stands"
    GONE = "gone"  # taken away: the row goes


class LookCheckState(StrEnum):
    WAITING = "waiting"
    RIGHT = "right"
    ASKED = "asked"  # a colleague asks her about it


class EveningState(StrEnum):
    OPEN = "open"
    ENDED = "ended"


class SittingState(StrEnum):
    OPEN = "open"
    ENDED = "ended"


class PaperCodeState(StrEnum):
    WORKS = "works"
    REVOKED = "revoked"


class BlockState(StrEnum):
    STANDS = "stands"
    GONE = "gone"  # undone by whoever made it: the row goes


class PhotoState(StrEnum):
    WAITING = "waiting"  # a person looks at it first (R28)
    SHOWN = "shown"  # whoever may see the need sees it
    REFUSED = "refused"  # emptied; its asker reads why


class GiverState(StrEnum):
    WAITING = "waiting"  # registered, not yet met by the kwartiermaker
    INTRODUCED = "introduced"
    STOPPED = "stopped"  # by the kwartiermaker, or by a colleague: sees nothing any more


class InvitationState(StrEnum):
    OPEN = "open"
    USED = "used"


class StaffInvitationState(StrEnum):
    OPEN = "open"
    USED = "used"
    STOPPED = "stopped"  # what she had opens nothing, until she is invited anew


class PasskeyState(StrEnum):
    WORKS = "works"
    GONE = "gone"  # taken away, or ended with all of them: the row goes


class FirstTalkState(StrEnum):
    ASKED = "asked"  # she may choose a time, or say that she would rather not
    AGREED = "agreed"  # on a time, or that we call soon
    DONE = "done"
    REFUSED = "refused"  # rather not: never asked again


class ConsentState(StrEnum):
    GIVEN = "given"
    WITHDRAWN = "withdrawn"


class TaskState(StrEnum):
    OPEN = "open"
    DONE = "done"
    TAKEN_BACK = "taken_back"  # whoever asked for it needs it no longer


class ClaimState(StrEnum):
    STANDS = "stands"
    GONE = "gone"  # put back by whoever had it, or over: the row goes


class AbsenceState(StrEnum):
    PLANNED = "planned"
    GONE = "gone"  # she is there after all: the row goes


class ExampleState(StrEnum):
    SHOWN = "shown"
    HIDDEN = "hidden"
    GONE = "gone"  # the team's own words stand again


class SentenceState(StrEnum):
    """As an example's."""

    SHOWN = "shown"
    HIDDEN = "hidden"
    GONE = "gone"


class WordingState(StrEnum):
    OPEN = "open"  # the asker has not said yet
    TAKEN = "taken"
    KEPT_OWN = "kept_own"  # she would rather have her own words
    LAPSED = "lapsed"  # the need moved on meanwhile


class HandoverState(StrEnum):
    ASKED = "asked"  # nothing is told before the asker says yes
    AGREED = "agreed"
    REFUSED = "refused"  # or her yes was taken back
    TOLD = "told"
    DROPPED = "dropped"  # by the desk, or with the need


class CafeState(StrEnum):
    PLANNED = "planned"
    STOPPED = "stopped"  # nothing is kept of it


class VisitsState(StrEnum):
    COUNTED = "counted"


class LeafletState(StrEnum):
    WRITTEN = "written"


class BoardState(StrEnum):
    """The states of somebody who reads along in the klankbordgroep."""

    TAKES_PART = "takes_part"
    RESTS = "rests"  # she stopped for a while, without a word
    LEFT = "left"  # what she said stays hers to take back


class CommentState(StrEnum):
    SAID = "said"
    READ = "read"
    TAKEN_UP = "taken_up"  # we do something with it, and told her what
    GONE = "gone"  # taken back: the row goes


class StoryState(StrEnum):
    ASKED = "asked"  # nobody but the desk reads it before she says yes
    AGREED = "agreed"
    GONE = "gone"  # not said yes to, taken back, or let go of: the row goes


class LookbackState(StrEnum):
    WRITTEN = "written"


class ComparingState(StrEnum):
    BESIDE_OTHERS = "beside_others"
    ALONE = "alone"


class ExportState(StrEnum):
    """The states of what a researcher gets. One that was made by nobody in time stays as it was
    asked."""

    ASKED = "asked"
    MADE = "made"
    DROPPED = "dropped"


class FiguresState(StrEnum):
    FROZEN = "frozen"
    PUBLISHED = "published"


LIVE_NEEDS = frozenset({NeedState.OPEN, NeedState.HELD, NeedState.ASKED_BACK, NeedState.MATCHED})
"""An asker may still stop these; the others have had their answer or are in a person's hands."""

UNFINISHED_NEEDS = LIVE_NEEDS | {NeedState.TAKEN_OVER}
"""Givers or one of us still help: a small need may go out beside it, or a person be told of it."""

ASKING_NEEDS = frozenset({NeedState.OPEN, NeedState.HELD, NeedState.ASKED_BACK})
"""Nobody is helping yet: a photo may still be added."""

OPEN_OFFERS = frozenset({OfferState.OPEN, OfferState.ACCEPTED})
TALKING = frozenset({OfferState.ACCEPTED, OfferState.DONE})
"""A match: the asker accepted the offer. Only then do two people talk."""

OPEN_HANDOVERS = frozenset({HandoverState.ASKED, HandoverState.AGREED})
"""Nothing was told yet: the asker may still say no."""

ASKED_ABOUT = frozenset({LoanState.LENT, LoanState.REMINDED})
"""The clock asks the two about it; no person looks along yet."""

LOANS_OUT = ASKED_ABOUT | {LoanState.WITH_US}
"""The thing is with the borrower."""
