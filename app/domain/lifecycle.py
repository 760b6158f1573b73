"""What may follow what, as a table: `{verb: Step(thing, from, to)}`.

``NEW`` stands for a thing that does not exist yet. ``to=None`` leaves the state as it is.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.errors import WrongMoment
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


N, F, M, P = NeedState, OfferState, MessageState, PhotoState
G = GiverState
E, L = ExampleState, LoanState
W, H, S = WordingState, HandoverState, SentenceState
C, V = CafeState, VisitsState
R = PersonState
B, K = BoardState, CommentState
T, A = FirstTalkState, ConsentState
Y, Z = StoryState, LookbackState
X, D = ExportState, ComparingState

LIFECYCLE: dict[Verb, Step] = {
    Verb.POST_NEED: Step(Thing.NEED, (NEW,), N.OPEN),
    Verb.HOLD_NEED: Step(Thing.NEED, (N.OPEN,), N.HELD),
    Verb.RELEASE_NEED: Step(Thing.NEED, (N.HELD, N.ASKED_BACK), N.OPEN),
    Verb.SEE_NEED: Step(Thing.NEED, (N.OPEN, N.MATCHED), None),
    Verb.ASK_BACK: Step(Thing.NEED, (N.HELD, N.OPEN), N.ASKED_BACK),
    Verb.REWORD_NEED: Step(Thing.NEED, (N.OPEN, N.HELD, N.ASKED_BACK), N.OPEN),
    Verb.TAKE_OVER_NEED: Step(Thing.NEED, (N.HELD, N.OPEN, N.ASKED_BACK, N.MATCHED), N.TAKEN_OVER),
    Verb.REDIRECT_NEED: Step(Thing.NEED, (N.HELD, N.OPEN, N.ASKED_BACK), N.REDIRECTED),
    Verb.MATCH_NEED: Step(Thing.NEED, (N.OPEN,), N.MATCHED),
    Verb.REOPEN_NEED: Step(Thing.NEED, (N.MATCHED,), N.OPEN),
    Verb.SOLVE_NEED: Step(Thing.NEED, (N.OPEN, N.MATCHED), N.SOLVED),
    Verb.WITHDRAW_NEED: Step(Thing.NEED, (N.OPEN, N.HELD, N.ASKED_BACK, N.MATCHED), N.WITHDRAWN),
    Verb.CLOSE_NEED: Step(Thing.NEED, (N.TAKEN_OVER,), N.CLOSED),
    # done on the need as it stands again afterwards; of a message's, wherever it has come meanwhile
    Verb.UNDO_DECISION: Step(Thing.NEED, tuple(N), None),
    Verb.PROPOSE_WORDING: Step(Thing.WORDING, (NEW,), W.OPEN),
    Verb.PROPOSE_SMALL_NEED: Step(Thing.WORDING, (NEW,), W.OPEN),
    Verb.TAKE_WORDING: Step(Thing.WORDING, (W.OPEN,), W.TAKEN),
    Verb.KEEP_OWN_WORDS: Step(Thing.WORDING, (W.OPEN,), W.KEPT_OWN),
    Verb.LET_WORDING_LAPSE: Step(Thing.WORDING, (W.OPEN,), W.LAPSED),
    Verb.PREPARE_HANDOVER: Step(Thing.HANDOVER, (NEW,), H.ASKED),
    Verb.AGREE_HANDOVER: Step(Thing.HANDOVER, (H.ASKED, H.AGREED), H.AGREED),
    Verb.NOTE_AGREEMENT: Step(Thing.HANDOVER, (H.ASKED,), H.AGREED),
    Verb.REFUSE_HANDOVER: Step(Thing.HANDOVER, (H.ASKED, H.AGREED), H.REFUSED),
    Verb.TELL_HANDOVER: Step(Thing.HANDOVER, (H.AGREED,), H.TOLD),
    Verb.DROP_HANDOVER: Step(Thing.HANDOVER, (H.ASKED, H.AGREED), H.DROPPED),
    Verb.CALL_KWARTIERMAKER: Step(Thing.NEED, (N.OPEN, N.HELD, N.ASKED_BACK, N.MATCHED), None),
    Verb.SET_HANDS: Step(Thing.NEED, (N.OPEN, N.HELD, N.ASKED_BACK), None),
    Verb.ENOUGH_HANDS: Step(Thing.NEED, (N.OPEN,), N.MATCHED),
    Verb.SHARE_NEED: Step(Thing.NEED, (N.OPEN,), None),
    Verb.UNSHARE_NEED: Step(Thing.NEED, (N.OPEN, N.HELD, N.ASKED_BACK, N.MATCHED), None),
    Verb.MAKE_OFFER: Step(Thing.OFFER, (NEW, F.TAKEN_BACK, F.PASSED_OVER, F.HANDED_BACK), F.OPEN),
    Verb.TAKE_BACK_OFFER: Step(Thing.OFFER, (F.OPEN,), F.TAKEN_BACK),
    Verb.ACCEPT_OFFER: Step(Thing.OFFER, (F.OPEN,), F.ACCEPTED),
    Verb.DECLINE_OFFER: Step(Thing.OFFER, (F.OPEN,), F.DECLINED),
    Verb.PASS_OVER_OFFER: Step(Thing.OFFER, (F.OPEN, F.ACCEPTED), F.PASSED_OVER),
    Verb.HAND_BACK_OFFER: Step(Thing.OFFER, (F.ACCEPTED,), F.HANDED_BACK),
    Verb.LET_OFFER_END: Step(Thing.OFFER, (F.OPEN,), F.TAKEN_BACK),
    Verb.FINISH_OFFER: Step(Thing.OFFER, (F.ACCEPTED,), F.DONE),
    Verb.SAY_HOW_IT_WENT: Step(Thing.OFFER, (F.ACCEPTED,), None),
    Verb.THANK_GIVER: Step(Thing.OFFER, (F.DONE,), None),
    Verb.BECOME_COMPANION: Step(Thing.OFFER, (F.ACCEPTED,), None),
    Verb.END_COMPANION: Step(Thing.OFFER, (F.ACCEPTED,), F.DONE),
    Verb.LEND_THING: Step(Thing.LOAN, (NEW,), L.LENT),
    Verb.EXTEND_LOAN: Step(Thing.LOAN, (L.LENT, L.REMINDED), L.LENT),
    Verb.SAY_BACK: Step(Thing.LOAN, (L.LENT, L.REMINDED, L.WITH_US), L.BACK),
    Verb.SAY_NOT_BACK: Step(Thing.LOAN, (L.LENT, L.REMINDED), L.REMINDED),
    Verb.PASS_ON_LOAN: Step(Thing.LOAN, (L.LENT, L.REMINDED), L.WITH_US),
    Verb.SEND_MESSAGE: Step(Thing.MESSAGE, (NEW,), M.SENT),
    Verb.HOLD_MESSAGE: Step(Thing.MESSAGE, (M.SENT, M.STOPPED), M.HELD),
    Verb.RELEASE_MESSAGE: Step(Thing.MESSAGE, (M.HELD,), M.SENT),
    Verb.STOP_MESSAGE: Step(Thing.MESSAGE, (M.HELD,), M.STOPPED),
    Verb.CHANGE_MESSAGE: Step(Thing.MESSAGE, (M.HELD,), M.SENT),
    Verb.REPORT_OFFER: Step(Thing.OFFER, (F.OPEN, F.ACCEPTED, F.DONE, F.HANDED_BACK), None),
    Verb.REPORT_NEED: Step(Thing.NEED, (N.OPEN,), None),
    Verb.READ_TALK: Step(Thing.OFFER, (F.ACCEPTED, F.DONE, F.HANDED_BACK, F.PASSED_OVER), None),
    Verb.BLOCK_PERSON: Step(Thing.BLOCK, (NEW,), BlockState.STANDS),
    Verb.UNBLOCK_PERSON: Step(Thing.BLOCK, (BlockState.STANDS,), BlockState.GONE),
    Verb.ADD_PHOTO: Step(Thing.PHOTO, (NEW,), P.WAITING),
    Verb.REMOVE_PHOTO: Step(Thing.PHOTO, (P.WAITING, P.SHOWN, P.REFUSED), None),
    Verb.SHOW_PHOTO: Step(Thing.PHOTO, (P.WAITING,), P.SHOWN),
    Verb.REFUSE_PHOTO: Step(Thing.PHOTO, (P.WAITING, P.SHOWN), P.REFUSED),
    Verb.REGISTER_GIVER: Step(Thing.GIVER, (NEW,), GiverState.WAITING),
    Verb.INTRODUCE_GIVER: Step(Thing.GIVER, (G.WAITING, G.STOPPED), G.INTRODUCED),
    Verb.ADMIT_GIVER: Step(Thing.GIVER, (G.INTRODUCED,), None),
    Verb.STOP_GIVER: Step(Thing.GIVER, (G.WAITING, G.INTRODUCED), G.STOPPED),
    Verb.STOP_COLLEAGUE: Step(Thing.GIVER, (G.WAITING, G.INTRODUCED), G.STOPPED),
    Verb.READ_HOUSE_RULES: Step(Thing.GIVER, (G.WAITING, G.INTRODUCED), None),
    Verb.INVITE_COLLEAGUE: Step(Thing.INVITATION, (NEW,), InvitationState.OPEN),
    Verb.USE_INVITATION: Step(Thing.INVITATION, (InvitationState.OPEN,), InvitationState.USED),
    Verb.CHANGE_SETTINGS: Step(Thing.GIVER, (GiverState.WAITING, GiverState.INTRODUCED), None),
    Verb.TAKE_REST: Step(Thing.PERSON, (R.HERE, R.PAUSED), None),
    Verb.END_REST: Step(Thing.PERSON, (R.HERE, R.PAUSED), None),
    Verb.LEAVE_FOR_GOOD: Step(Thing.PERSON, (R.HERE, R.PAUSED, R.SUSPENDED), R.GONE),
    Verb.CHANGE_REACH: Step(Thing.PERSON, (R.HERE, R.PAUSED), None),
    Verb.PUT_REACH_BACK: Step(Thing.PERSON, (R.HERE, R.PAUSED), None),
    Verb.STAY: Step(Thing.PERSON, (R.HERE, R.PAUSED), None),
    Verb.FORGET_PERSON: Step(Thing.PERSON, (R.HERE, R.PAUSED, R.SUSPENDED), R.GONE),
    Verb.WARN_PERSON: Step(Thing.PERSON, (R.HERE, R.PAUSED), None),
    Verb.PAUSE_PERSON: Step(Thing.PERSON, (R.HERE,), R.PAUSED),
    Verb.SUSPEND_PERSON: Step(Thing.PERSON, (R.HERE, R.PAUSED), R.SUSPENDED),
    Verb.RESTORE_PERSON: Step(Thing.PERSON, (R.PAUSED, R.SUSPENDED), R.HERE),
    Verb.INVITE_STAFF: Step(
        Thing.STAFF_INVITATION,
        (NEW, InvitationState.OPEN, InvitationState.USED),
        InvitationState.OPEN,
    ),
    Verb.USE_STAFF_INVITATION: Step(
        Thing.STAFF_INVITATION, (InvitationState.OPEN,), InvitationState.USED
    ),
    Verb.MAKE_PASSKEY: Step(Thing.PASSKEY, (NEW,), PasskeyState.WORKS),
    Verb.REMOVE_PASSKEY: Step(Thing.PASSKEY, (PasskeyState.WORKS,), PasskeyState.GONE),
    Verb.MAKE_TOKEN: Step(Thing.TOKEN, (NEW,), TokenState.WORKS),
    Verb.REVOKE_TOKEN: Step(Thing.TOKEN, (TokenState.WORKS,), TokenState.GONE),
    Verb.WRITE_NOTE: Step(Thing.NOTE, (NEW,), NoteState.STANDS),
    Verb.ANSWER_NOTE: Step(Thing.NOTE, (NoteState.STANDS,), None),
    Verb.REMOVE_NOTE: Step(Thing.NOTE, (NoteState.STANDS,), NoteState.GONE),
    Verb.OPEN_EVENING: Step(Thing.EVENING, (NEW,), EveningState.OPEN),
    Verb.END_EVENING: Step(Thing.EVENING, (EveningState.OPEN,), EveningState.ENDED),
    Verb.BEGIN_SITTING: Step(Thing.SITTING, (NEW,), SittingState.OPEN),
    Verb.END_SITTING: Step(Thing.SITTING, (SittingState.OPEN,), SittingState.ENDED),
    Verb.BRING_SOMEBODY: Step(Thing.NEED, (N.OPEN, N.HELD, N.ASKED_BACK, N.MATCHED), None),
    Verb.MAKE_PAPER_CODE: Step(Thing.PAPER_CODE, (NEW,), PaperCodeState.WORKS),
    Verb.REVOKE_PAPER_CODE: Step(Thing.PAPER_CODE, (PaperCodeState.WORKS,), PaperCodeState.REVOKED),
    Verb.ASK_TALK: Step(Thing.FIRST_TALK, (NEW,), T.ASKED),
    Verb.CHOOSE_TALK: Step(Thing.FIRST_TALK, (T.ASKED, T.AGREED), T.AGREED),
    Verb.MOVE_TALK: Step(Thing.FIRST_TALK, (T.AGREED,), T.ASKED),
    Verb.MISS_TALK: Step(Thing.FIRST_TALK, (T.AGREED,), T.ASKED),
    Verb.FINISH_TALK: Step(Thing.FIRST_TALK, (T.ASKED, T.AGREED), T.DONE),
    Verb.REFUSE_TALK: Step(Thing.FIRST_TALK, (T.ASKED, T.AGREED), T.REFUSED),
    Verb.GIVE_CONSENT: Step(Thing.CONSENT, (NEW, A.WITHDRAWN), A.GIVEN),
    Verb.WITHDRAW_CONSENT: Step(Thing.CONSENT, (A.GIVEN,), A.WITHDRAWN),
    Verb.ANSWER_EFFECT: Step(Thing.CONSENT, (A.GIVEN,), None),
    Verb.NOTE_RESEARCH: Step(Thing.CONSENT, (A.GIVEN,), None),
    Verb.OPEN_TASK: Step(Thing.TASK, (NEW,), TaskState.OPEN),
    Verb.FINISH_TASK: Step(Thing.TASK, (TaskState.OPEN,), TaskState.DONE),
    Verb.ASK_CALL: Step(Thing.TASK, (NEW,), TaskState.OPEN),
    Verb.TAKE_BACK_CALL: Step(Thing.TASK, (TaskState.OPEN,), TaskState.TAKEN_BACK),
    Verb.CLAIM_ITEM: Step(Thing.CLAIM, (NEW,), ClaimState.STANDS),
    Verb.PUT_BACK_ITEM: Step(Thing.CLAIM, (ClaimState.STANDS,), ClaimState.GONE),
    Verb.PLAN_ABSENCE: Step(Thing.ABSENCE, (NEW,), AbsenceState.PLANNED),
    Verb.END_ABSENCE: Step(Thing.ABSENCE, (AbsenceState.PLANNED,), AbsenceState.GONE),
    Verb.ADD_EXAMPLE: Step(Thing.EXAMPLE, (NEW,), E.SHOWN),
    Verb.CHANGE_EXAMPLE: Step(Thing.EXAMPLE, (NEW, E.SHOWN, E.HIDDEN), E.SHOWN),
    Verb.HIDE_EXAMPLE: Step(Thing.EXAMPLE, (NEW, E.SHOWN), E.HIDDEN),
    Verb.RESTORE_EXAMPLE: Step(Thing.EXAMPLE, (E.SHOWN, E.HIDDEN), E.GONE),
    Verb.ADD_SENTENCE: Step(Thing.SENTENCE, (NEW,), S.SHOWN),
    Verb.CHANGE_SENTENCE: Step(Thing.SENTENCE, (NEW, S.SHOWN, S.HIDDEN), S.SHOWN),
    Verb.HIDE_SENTENCE: Step(Thing.SENTENCE, (NEW, S.SHOWN), S.HIDDEN),
    Verb.RESTORE_SENTENCE: Step(Thing.SENTENCE, (S.SHOWN, S.HIDDEN), S.GONE),
    Verb.PLAN_CAFE: Step(Thing.CAFE, (NEW,), C.PLANNED),
    Verb.CHANGE_CAFE: Step(Thing.CAFE, (C.PLANNED,), None),
    Verb.STOP_CAFE: Step(Thing.CAFE, (C.PLANNED,), C.STOPPED),
    Verb.SKIP_CAFE_DAY: Step(Thing.CAFE, (C.PLANNED,), None),
    Verb.RESTORE_CAFE_DAY: Step(Thing.CAFE, (C.PLANNED,), None),
    Verb.COUNT_VISITS: Step(Thing.VISITS, (NEW, V.COUNTED), V.COUNTED),
    Verb.WRITE_LEAFLET: Step(Thing.LEAFLET, (NEW,), LeafletState.WRITTEN),
    Verb.RESTORE_LEAFLET: Step(Thing.LEAFLET, (NEW,), LeafletState.WRITTEN),
    Verb.WELCOME_TO_BOARD: Step(Thing.BOARD_MEMBER, (NEW, B.LEFT), B.TAKES_PART),
    Verb.TAKE_OFF_BOARD: Step(Thing.BOARD_MEMBER, (B.TAKES_PART, B.RESTS), B.LEFT),
    Verb.REST_FROM_BOARD: Step(Thing.BOARD_MEMBER, (B.TAKES_PART, B.RESTS), B.RESTS),
    Verb.RETURN_TO_BOARD: Step(Thing.BOARD_MEMBER, (B.TAKES_PART, B.RESTS), B.TAKES_PART),
    Verb.WRITE_COMMENT: Step(Thing.COMMENT, (NEW,), K.SAID),
    Verb.TAKE_BACK_COMMENT: Step(Thing.COMMENT, (K.SAID, K.READ, K.TAKEN_UP), K.GONE),
    Verb.READ_COMMENT: Step(Thing.COMMENT, (K.SAID, K.READ), K.READ),
    Verb.TAKE_UP_COMMENT: Step(Thing.COMMENT, (K.SAID, K.READ), K.TAKEN_UP),
    Verb.SHOW_COMMENT: Step(Thing.COMMENT, (K.SAID, K.READ, K.TAKEN_UP), None),
    Verb.HIDE_COMMENT: Step(Thing.COMMENT, (K.SAID, K.READ, K.TAKEN_UP), None),
    Verb.WRITE_STORY: Step(Thing.STORY, (NEW,), Y.ASKED),
    Verb.AGREE_STORY: Step(Thing.STORY, (Y.ASKED, Y.AGREED), Y.AGREED),
    Verb.WITHDRAW_STORY: Step(Thing.STORY, (Y.ASKED, Y.AGREED), Y.GONE),
    Verb.DROP_STORY: Step(Thing.STORY, (Y.ASKED, Y.AGREED), Y.GONE),
    Verb.WRITE_LOOKBACK: Step(Thing.LOOKBACK, (NEW, Z.WRITTEN), Z.WRITTEN),
    Verb.OPEN_HISTORY: Step(Thing.TASK, (TaskState.OPEN,), TaskState.DONE),
    Verb.ASK_EXPORT: Step(Thing.RESEARCH_EXPORT, (NEW,), X.ASKED),
    Verb.DROP_EXPORT: Step(Thing.RESEARCH_EXPORT, (X.ASKED,), X.DROPPED),
    Verb.MAKE_EXPORT: Step(Thing.RESEARCH_EXPORT, (X.ASKED,), X.MADE),
    Verb.COMPARE_FIGURES: Step(Thing.COMPARING, (NEW, D.ALONE), D.BESIDE_OTHERS),
    Verb.COMPARE_NO_LONGER: Step(Thing.COMPARING, (D.BESIDE_OTHERS,), D.ALONE),
    Verb.FREEZE_FIGURES: Step(Thing.FIGURES, (NEW,), FiguresState.FROZEN),
    Verb.PUBLISH_FIGURES: Step(Thing.FIGURES, (FiguresState.FROZEN,), FiguresState.PUBLISHED),
}


def next_state(verb: Verb, state: str | None) -> str | None:
    """The state after the verb. Raises WrongMoment when the verb does not fit this state."""
    step = LIFECYCLE[verb]
    if state not in step.origins:
        raise WrongMoment(verb)
    return step.target or state
