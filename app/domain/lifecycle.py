"""What may follow what, as a table: `{verb: Step(thing, from, to)}`.

``NEW`` stands for a thing that does not exist yet. ``to=None`` leaves the state as it is.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.refusals import WrongMoment
from app.domain.states import (
    AbsenceState,
    BlockState,
    BoardState,
    CafeState,
    ClaimState,
    CommentState,
    ComparingState,
    ConsentState,
    EveningState,
    ExampleState,
    ExportState,
    FiguresState,
    FirstTalkState,
    GiverState,
    HandoverState,
    InvitationState,
    LeafletState,
    LoanState,
    LookbackState,
    LookCheckState,
    MessageState,
    NeedState,
    NoteState,
    OfferState,
    PaperCodeState,
    PasskeyState,
    PersonState,
    PhotoState,
    SentenceState,
    SittingState,
    StaffInvitationState,
    StoryState,
    TaskState,
    TokenState,
    VisitsState,
    WordingState,
)
from app.domain.things import Thing
from app.domain.verbs import Verb

NEW = None


@dataclass(frozen=True)
class Step:
    thing: Thing
    origins: tuple[StrEnum | None, ...]
    target: StrEnum | None


Need, Offer, Message, Photo = NeedState, OfferState, MessageState, PhotoState
Giver, Person, Consent, Talk = GiverState, PersonState, ConsentState, FirstTalkState
Example, Sentence, Wording, Handover = ExampleState, SentenceState, WordingState, HandoverState
Loan, Cafe, Visits, Board, Comment = LoanState, CafeState, VisitsState, BoardState, CommentState
Story, Lookback, Export, Comparing = StoryState, LookbackState, ExportState, ComparingState
StaffInvitation, LookCheck = StaffInvitationState, LookCheckState

LIFECYCLE: dict[Verb, Step] = {
    Verb.POST_NEED: Step(Thing.NEED, (NEW,), Need.OPEN),
    Verb.HOLD_NEED: Step(Thing.NEED, (Need.OPEN,), Need.HELD),
    Verb.RELEASE_NEED: Step(Thing.NEED, (Need.HELD, Need.ASKED_BACK), Need.OPEN),
    Verb.SEE_NEED: Step(Thing.NEED, (Need.OPEN, Need.MATCHED), None),
    Verb.ASK_BACK: Step(Thing.NEED, (Need.HELD, Need.OPEN), Need.ASKED_BACK),
    Verb.REWORD_NEED: Step(Thing.NEED, (Need.OPEN, Need.HELD, Need.ASKED_BACK), Need.OPEN),
    Verb.TAKE_OVER_NEED: Step(
        Thing.NEED, (Need.HELD, Need.OPEN, Need.ASKED_BACK, Need.MATCHED), Need.TAKEN_OVER
    ),
    Verb.REDIRECT_NEED: Step(Thing.NEED, (Need.HELD, Need.OPEN, Need.ASKED_BACK), Need.REDIRECTED),
    Verb.MATCH_NEED: Step(Thing.NEED, (Need.OPEN,), Need.MATCHED),
    Verb.REOPEN_NEED: Step(Thing.NEED, (Need.MATCHED,), Need.OPEN),
    Verb.SOLVE_NEED: Step(Thing.NEED, (Need.OPEN, Need.MATCHED), Need.SOLVED),
    Verb.WITHDRAW_NEED: Step(
        Thing.NEED, (Need.OPEN, Need.HELD, Need.ASKED_BACK, Need.MATCHED), Need.WITHDRAWN
    ),
    Verb.CLOSE_NEED: Step(Thing.NEED, (Need.TAKEN_OVER,), Need.CLOSED),
    # done on the need as it stands again afterwards; of a message's, wherever it has come meanwhile
    Verb.UNDO_DECISION: Step(Thing.NEED, tuple(Need), None),
    Verb.PROPOSE_WORDING: Step(Thing.WORDING, (NEW,), Wording.OPEN),
    Verb.PROPOSE_SMALL_NEED: Step(Thing.WORDING, (NEW,), Wording.OPEN),
    Verb.TAKE_WORDING: Step(Thing.WORDING, (Wording.OPEN,), Wording.TAKEN),
    Verb.KEEP_OWN_WORDS: Step(Thing.WORDING, (Wording.OPEN,), Wording.KEPT_OWN),
    Verb.LET_WORDING_LAPSE: Step(Thing.WORDING, (Wording.OPEN,), Wording.LAPSED),
    Verb.PREPARE_HANDOVER: Step(Thing.HANDOVER, (NEW,), Handover.ASKED),
    Verb.AGREE_HANDOVER: Step(Thing.HANDOVER, (Handover.ASKED, Handover.AGREED), Handover.AGREED),
    Verb.NOTE_AGREEMENT: Step(Thing.HANDOVER, (Handover.ASKED,), Handover.AGREED),
    Verb.REFUSE_HANDOVER: Step(Thing.HANDOVER, (Handover.ASKED, Handover.AGREED), Handover.REFUSED),
    Verb.TELL_HANDOVER: Step(Thing.HANDOVER, (Handover.AGREED,), Handover.TOLD),
    Verb.DROP_HANDOVER: Step(Thing.HANDOVER, (Handover.ASKED, Handover.AGREED), Handover.DROPPED),
    Verb.CALL_KWARTIERMAKER: Step(
        Thing.NEED, (Need.OPEN, Need.HELD, Need.ASKED_BACK, Need.MATCHED), None
    ),
    Verb.SET_HANDS: Step(Thing.NEED, (Need.OPEN, Need.HELD, Need.ASKED_BACK), None),
    Verb.ENOUGH_HANDS: Step(Thing.NEED, (Need.OPEN,), Need.MATCHED),
    Verb.SHARE_NEED: Step(Thing.NEED, (Need.OPEN,), None),
    Verb.UNSHARE_NEED: Step(
        Thing.NEED, (Need.OPEN, Need.HELD, Need.ASKED_BACK, Need.MATCHED), None
    ),
    Verb.MAKE_OFFER: Step(
        Thing.OFFER, (NEW, Offer.TAKEN_BACK, Offer.PASSED_OVER, Offer.HANDED_BACK), Offer.OPEN
    ),
    Verb.TAKE_BACK_OFFER: Step(Thing.OFFER, (Offer.OPEN,), Offer.TAKEN_BACK),
    Verb.ACCEPT_OFFER: Step(Thing.OFFER, (Offer.OPEN,), Offer.ACCEPTED),
    Verb.DECLINE_OFFER: Step(Thing.OFFER, (Offer.OPEN,), Offer.DECLINED),
    Verb.PASS_OVER_OFFER: Step(Thing.OFFER, (Offer.OPEN, Offer.ACCEPTED), Offer.PASSED_OVER),
    Verb.HAND_BACK_OFFER: Step(Thing.OFFER, (Offer.ACCEPTED,), Offer.HANDED_BACK),
    Verb.LET_OFFER_END: Step(Thing.OFFER, (Offer.OPEN,), Offer.TAKEN_BACK),
    Verb.FINISH_OFFER: Step(Thing.OFFER, (Offer.ACCEPTED,), Offer.DONE),
    Verb.SAY_HOW_IT_WENT: Step(Thing.OFFER, (Offer.ACCEPTED,), None),
    Verb.THANK_GIVER: Step(Thing.OFFER, (Offer.DONE,), None),
    Verb.BECOME_COMPANION: Step(Thing.OFFER, (Offer.ACCEPTED,), None),
    Verb.END_COMPANION: Step(Thing.OFFER, (Offer.ACCEPTED,), Offer.DONE),
    Verb.LEND_THING: Step(Thing.LOAN, (NEW,), Loan.LENT),
    Verb.EXTEND_LOAN: Step(Thing.LOAN, (Loan.LENT, Loan.REMINDED), Loan.LENT),
    Verb.SAY_BACK: Step(Thing.LOAN, (Loan.LENT, Loan.REMINDED, Loan.WITH_US), Loan.BACK),
    Verb.SAY_NOT_BACK: Step(Thing.LOAN, (Loan.LENT, Loan.REMINDED), Loan.REMINDED),
    Verb.PASS_ON_LOAN: Step(Thing.LOAN, (Loan.LENT, Loan.REMINDED), Loan.WITH_US),
    Verb.SEND_MESSAGE: Step(Thing.MESSAGE, (NEW,), Message.SENT),
    Verb.HOLD_MESSAGE: Step(Thing.MESSAGE, (Message.SENT, Message.STOPPED), Message.HELD),
    Verb.RELEASE_MESSAGE: Step(Thing.MESSAGE, (Message.HELD,), Message.SENT),
    Verb.STOP_MESSAGE: Step(Thing.MESSAGE, (Message.HELD,), Message.STOPPED),
    Verb.CHANGE_MESSAGE: Step(Thing.MESSAGE, (Message.HELD,), Message.SENT),
    Verb.REPORT_OFFER: Step(
        Thing.OFFER, (Offer.OPEN, Offer.ACCEPTED, Offer.DONE, Offer.HANDED_BACK), None
    ),
    Verb.REPORT_NEED: Step(Thing.NEED, (Need.OPEN,), None),
    Verb.READ_TALK: Step(
        Thing.OFFER, (Offer.ACCEPTED, Offer.DONE, Offer.HANDED_BACK, Offer.PASSED_OVER), None
    ),
    Verb.BLOCK_PERSON: Step(Thing.BLOCK, (NEW,), BlockState.STANDS),
    Verb.UNBLOCK_PERSON: Step(Thing.BLOCK, (BlockState.STANDS,), BlockState.GONE),
    Verb.ADD_PHOTO: Step(Thing.PHOTO, (NEW,), Photo.WAITING),
    Verb.REMOVE_PHOTO: Step(Thing.PHOTO, (Photo.WAITING, Photo.SHOWN, Photo.REFUSED), None),
    Verb.SHOW_PHOTO: Step(Thing.PHOTO, (Photo.WAITING,), Photo.SHOWN),
    Verb.REFUSE_PHOTO: Step(Thing.PHOTO, (Photo.WAITING, Photo.SHOWN), Photo.REFUSED),
    Verb.REGISTER_GIVER: Step(Thing.GIVER, (NEW,), Giver.WAITING),
    Verb.INTRODUCE_GIVER: Step(Thing.GIVER, (Giver.WAITING, Giver.STOPPED), Giver.INTRODUCED),
    Verb.ADMIT_GIVER: Step(Thing.GIVER, (Giver.INTRODUCED,), None),
    Verb.STOP_GIVER: Step(Thing.GIVER, (Giver.WAITING, Giver.INTRODUCED), Giver.STOPPED),
    Verb.STOP_COLLEAGUE: Step(Thing.GIVER, (Giver.WAITING, Giver.INTRODUCED), Giver.STOPPED),
    Verb.READ_HOUSE_RULES: Step(Thing.GIVER, (Giver.WAITING, Giver.INTRODUCED), None),
    Verb.INVITE_COLLEAGUE: Step(Thing.INVITATION, (NEW,), InvitationState.OPEN),
    Verb.USE_INVITATION: Step(Thing.INVITATION, (InvitationState.OPEN,), InvitationState.USED),
    Verb.CHANGE_SETTINGS: Step(Thing.GIVER, (Giver.WAITING, Giver.INTRODUCED), None),
    Verb.TAKE_REST: Step(Thing.PERSON, (Person.HERE, Person.PAUSED), None),
    Verb.END_REST: Step(Thing.PERSON, (Person.HERE, Person.PAUSED), None),
    Verb.LEAVE_FOR_GOOD: Step(
        Thing.PERSON, (Person.HERE, Person.PAUSED, Person.SUSPENDED), Person.GONE
    ),
    Verb.CHANGE_REACH: Step(Thing.PERSON, (Person.HERE, Person.PAUSED), None),
    Verb.PUT_REACH_BACK: Step(Thing.PERSON, (Person.HERE, Person.PAUSED), None),
    Verb.STAY: Step(Thing.PERSON, (Person.HERE, Person.PAUSED), None),
    Verb.FORGET_PERSON: Step(
        Thing.PERSON, (Person.HERE, Person.PAUSED, Person.SUSPENDED), Person.GONE
    ),
    Verb.WARN_PERSON: Step(Thing.PERSON, (Person.HERE, Person.PAUSED), None),
    Verb.PAUSE_PERSON: Step(Thing.PERSON, (Person.HERE,), Person.PAUSED),
    Verb.SUSPEND_PERSON: Step(Thing.PERSON, (Person.HERE, Person.PAUSED), Person.SUSPENDED),
    Verb.RESTORE_PERSON: Step(Thing.PERSON, (Person.PAUSED, Person.SUSPENDED), Person.HERE),
    Verb.INVITE_STAFF: Step(Thing.STAFF_INVITATION, (NEW, *StaffInvitation), StaffInvitation.OPEN),
    Verb.STOP_STAFF: Step(
        Thing.STAFF_INVITATION,
        (NEW, StaffInvitation.OPEN, StaffInvitation.USED),
        StaffInvitation.STOPPED,
    ),
    Verb.USE_STAFF_INVITATION: Step(
        Thing.STAFF_INVITATION, (StaffInvitation.OPEN,), StaffInvitation.USED
    ),
    Verb.MAKE_PASSKEY: Step(Thing.PASSKEY, (NEW,), PasskeyState.WORKS),
    Verb.REMOVE_PASSKEY: Step(Thing.PASSKEY, (PasskeyState.WORKS,), PasskeyState.GONE),
    Verb.MAKE_TOKEN: Step(Thing.TOKEN, (NEW,), TokenState.WORKS),
    Verb.REVOKE_TOKEN: Step(Thing.TOKEN, (TokenState.WORKS,), TokenState.GONE),
    Verb.WRITE_NOTE: Step(Thing.NOTE, (NEW,), NoteState.STANDS),
    Verb.ANSWER_NOTE: Step(Thing.NOTE, (NoteState.STANDS,), None),
    Verb.REMOVE_NOTE: Step(Thing.NOTE, (NoteState.STANDS,), NoteState.GONE),
    Verb.DRAW_LOOK: Step(Thing.LOOK_CHECK, (NEW,), LookCheck.WAITING),
    Verb.LOOK_IS_RIGHT: Step(
        Thing.LOOK_CHECK, (LookCheck.WAITING, LookCheck.ASKED), LookCheck.RIGHT
    ),
    Verb.ASK_ABOUT_LOOK: Step(
        Thing.LOOK_CHECK, (LookCheck.WAITING, LookCheck.RIGHT), LookCheck.ASKED
    ),
    Verb.OPEN_EVENING: Step(Thing.EVENING, (NEW,), EveningState.OPEN),
    Verb.END_EVENING: Step(Thing.EVENING, (EveningState.OPEN,), EveningState.ENDED),
    Verb.BEGIN_SITTING: Step(Thing.SITTING, (NEW,), SittingState.OPEN),
    Verb.END_SITTING: Step(Thing.SITTING, (SittingState.OPEN,), SittingState.ENDED),
    Verb.BRING_SOMEBODY: Step(
        Thing.NEED, (Need.OPEN, Need.HELD, Need.ASKED_BACK, Need.MATCHED), None
    ),
    Verb.MAKE_PAPER_CODE: Step(Thing.PAPER_CODE, (NEW,), PaperCodeState.WORKS),
    Verb.REVOKE_PAPER_CODE: Step(Thing.PAPER_CODE, (PaperCodeState.WORKS,), PaperCodeState.REVOKED),
    Verb.ASK_TALK: Step(Thing.FIRST_TALK, (NEW,), Talk.ASKED),
    Verb.CHOOSE_TALK: Step(Thing.FIRST_TALK, (Talk.ASKED, Talk.AGREED), Talk.AGREED),
    Verb.MOVE_TALK: Step(Thing.FIRST_TALK, (Talk.AGREED,), Talk.ASKED),
    Verb.MISS_TALK: Step(Thing.FIRST_TALK, (Talk.AGREED,), Talk.ASKED),
    Verb.FINISH_TALK: Step(Thing.FIRST_TALK, (Talk.ASKED, Talk.AGREED), Talk.DONE),
    Verb.REFUSE_TALK: Step(Thing.FIRST_TALK, (Talk.ASKED, Talk.AGREED), Talk.REFUSED),
    Verb.GIVE_CONSENT: Step(Thing.CONSENT, (NEW, Consent.WITHDRAWN), Consent.GIVEN),
    Verb.WITHDRAW_CONSENT: Step(Thing.CONSENT, (Consent.GIVEN,), Consent.WITHDRAWN),
    Verb.ANSWER_EFFECT: Step(Thing.CONSENT, (Consent.GIVEN,), None),
    Verb.NOTE_RESEARCH: Step(Thing.CONSENT, (Consent.GIVEN,), None),
    Verb.OPEN_TASK: Step(Thing.TASK, (NEW,), TaskState.OPEN),
    Verb.FINISH_TASK: Step(Thing.TASK, (TaskState.OPEN,), TaskState.DONE),
    Verb.ASK_CALL: Step(Thing.TASK, (NEW,), TaskState.OPEN),
    Verb.TAKE_BACK_CALL: Step(Thing.TASK, (TaskState.OPEN,), TaskState.TAKEN_BACK),
    Verb.CLAIM_ITEM: Step(Thing.CLAIM, (NEW,), ClaimState.STANDS),
    Verb.PUT_BACK_ITEM: Step(Thing.CLAIM, (ClaimState.STANDS,), ClaimState.GONE),
    Verb.PLAN_ABSENCE: Step(Thing.ABSENCE, (NEW,), AbsenceState.PLANNED),
    Verb.END_ABSENCE: Step(Thing.ABSENCE, (AbsenceState.PLANNED,), AbsenceState.GONE),
    Verb.ADD_EXAMPLE: Step(Thing.EXAMPLE, (NEW,), Example.SHOWN),
    Verb.CHANGE_EXAMPLE: Step(Thing.EXAMPLE, (NEW, Example.SHOWN, Example.HIDDEN), Example.SHOWN),
    Verb.HIDE_EXAMPLE: Step(Thing.EXAMPLE, (NEW, Example.SHOWN), Example.HIDDEN),
    Verb.RESTORE_EXAMPLE: Step(Thing.EXAMPLE, (Example.SHOWN, Example.HIDDEN), Example.GONE),
    Verb.ADD_SENTENCE: Step(Thing.SENTENCE, (NEW,), Sentence.SHOWN),
    Verb.CHANGE_SENTENCE: Step(
        Thing.SENTENCE, (NEW, Sentence.SHOWN, Sentence.HIDDEN), Sentence.SHOWN
    ),
    Verb.HIDE_SENTENCE: Step(Thing.SENTENCE, (NEW, Sentence.SHOWN), Sentence.HIDDEN),
    Verb.RESTORE_SENTENCE: Step(Thing.SENTENCE, (Sentence.SHOWN, Sentence.HIDDEN), Sentence.GONE),
    Verb.PLAN_CAFE: Step(Thing.CAFE, (NEW,), Cafe.PLANNED),
    Verb.CHANGE_CAFE: Step(Thing.CAFE, (Cafe.PLANNED,), None),
    Verb.STOP_CAFE: Step(Thing.CAFE, (Cafe.PLANNED,), Cafe.STOPPED),
    Verb.SKIP_CAFE_DAY: Step(Thing.CAFE, (Cafe.PLANNED,), None),
    Verb.RESTORE_CAFE_DAY: Step(Thing.CAFE, (Cafe.PLANNED,), None),
    Verb.COUNT_VISITS: Step(Thing.VISITS, (NEW, Visits.COUNTED), Visits.COUNTED),
    Verb.WRITE_LEAFLET: Step(Thing.LEAFLET, (NEW,), LeafletState.WRITTEN),
    Verb.RESTORE_LEAFLET: Step(Thing.LEAFLET, (NEW,), LeafletState.WRITTEN),
    Verb.WELCOME_TO_BOARD: Step(Thing.BOARD_MEMBER, (NEW, Board.LEFT), Board.TAKES_PART),
    Verb.TAKE_OFF_BOARD: Step(Thing.BOARD_MEMBER, (Board.TAKES_PART, Board.RESTS), Board.LEFT),
    Verb.REST_FROM_BOARD: Step(Thing.BOARD_MEMBER, (Board.TAKES_PART, Board.RESTS), Board.RESTS),
    Verb.RETURN_TO_BOARD: Step(
        Thing.BOARD_MEMBER, (Board.TAKES_PART, Board.RESTS), Board.TAKES_PART
    ),
    Verb.WRITE_COMMENT: Step(Thing.COMMENT, (NEW,), Comment.SAID),
    Verb.TAKE_BACK_COMMENT: Step(
        Thing.COMMENT, (Comment.SAID, Comment.READ, Comment.TAKEN_UP), Comment.GONE
    ),
    Verb.READ_COMMENT: Step(Thing.COMMENT, (Comment.SAID, Comment.READ), Comment.READ),
    Verb.TAKE_UP_COMMENT: Step(Thing.COMMENT, (Comment.SAID, Comment.READ), Comment.TAKEN_UP),
    Verb.SHOW_COMMENT: Step(Thing.COMMENT, (Comment.SAID, Comment.READ, Comment.TAKEN_UP), None),
    Verb.HIDE_COMMENT: Step(Thing.COMMENT, (Comment.SAID, Comment.READ, Comment.TAKEN_UP), None),
    Verb.WRITE_STORY: Step(Thing.STORY, (NEW,), Story.ASKED),
    Verb.AGREE_STORY: Step(Thing.STORY, (Story.ASKED, Story.AGREED), Story.AGREED),
    Verb.WITHDRAW_STORY: Step(Thing.STORY, (Story.ASKED, Story.AGREED), Story.GONE),
    Verb.DROP_STORY: Step(Thing.STORY, (Story.ASKED, Story.AGREED), Story.GONE),
    Verb.WRITE_LOOKBACK: Step(Thing.LOOKBACK, (NEW, Lookback.WRITTEN), Lookback.WRITTEN),
    Verb.OPEN_HISTORY: Step(Thing.TASK, (TaskState.OPEN,), TaskState.DONE),
    Verb.ASK_EXPORT: Step(Thing.RESEARCH_EXPORT, (NEW,), Export.ASKED),
    Verb.DROP_EXPORT: Step(Thing.RESEARCH_EXPORT, (Export.ASKED,), Export.DROPPED),
    Verb.MAKE_EXPORT: Step(Thing.RESEARCH_EXPORT, (Export.ASKED,), Export.MADE),
    Verb.COMPARE_FIGURES: Step(Thing.COMPARING, (NEW, Comparing.ALONE), Comparing.BESIDE_OTHERS),
    Verb.COMPARE_NO_LONGER: Step(Thing.COMPARING, (Comparing.BESIDE_OTHERS,), Comparing.ALONE),
    Verb.FREEZE_FIGURES: Step(Thing.FIGURES, (NEW,), FiguresState.FROZEN),
    Verb.PUBLISH_FIGURES: Step(Thing.FIGURES, (FiguresState.FROZEN,), FiguresState.PUBLISHED),
}


def next_state(verb: Verb, state: str | None) -> str | None:
    """The state after the verb. Raises WrongMoment when the verb does not fit this state."""
    step = LIFECYCLE[verb]
    if state not in step.origins:
        raise WrongMoment(verb)
    return step.target or state
