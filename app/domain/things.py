"""All that can be in a state, and in which ones."""

from enum import StrEnum

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


class Thing(StrEnum):
    NEED = "need"
    WORDING = "wording"
    HANDOVER = "handover"
    OFFER = "offer"
    LOAN = "loan"
    MESSAGE = "message"
    BLOCK = "block"
    PHOTO = "photo"
    GIVER = "giver"
    INVITATION = "invitation"
    PERSON = "person"
    STAFF_INVITATION = "staff_invitation"
    PASSKEY = "passkey"
    TOKEN = "token"
    NOTE = "note"
    LOOK_CHECK = "look_check"
    EVENING = "evening"
    SITTING = "sitting"
    PAPER_CODE = "paper_code"
    FIRST_TALK = "first_talk"
    CONSENT = "consent"
    TASK = "task"
    CLAIM = "claim"
    ABSENCE = "absence"
    EXAMPLE = "example"
    SENTENCE = "sentence"
    CAFE = "cafe"
    VISITS = "visits"
    LEAFLET = "leaflet"
    BOARD_MEMBER = "board_member"
    COMMENT = "comment"
    STORY = "story"
    LOOKBACK = "lookback"
    RESEARCH_EXPORT = "research_export"
    COMPARING = "comparing"
    FIGURES = "figures"


STATES: dict[Thing, type[StrEnum]] = {
    Thing.NEED: NeedState,
    Thing.WORDING: WordingState,
    Thing.HANDOVER: HandoverState,
    Thing.OFFER: OfferState,
    Thing.LOAN: LoanState,
    Thing.MESSAGE: MessageState,
    Thing.BLOCK: BlockState,
    Thing.PHOTO: PhotoState,
    Thing.GIVER: GiverState,
    Thing.INVITATION: InvitationState,
    Thing.PERSON: PersonState,
    Thing.STAFF_INVITATION: StaffInvitationState,
    Thing.PASSKEY: PasskeyState,
    Thing.TOKEN: TokenState,
    Thing.NOTE: NoteState,
    Thing.LOOK_CHECK: LookCheckState,
    Thing.EVENING: EveningState,
    Thing.SITTING: SittingState,
    Thing.PAPER_CODE: PaperCodeState,
    Thing.FIRST_TALK: FirstTalkState,
    Thing.CONSENT: ConsentState,
    Thing.TASK: TaskState,
    Thing.CLAIM: ClaimState,
    Thing.ABSENCE: AbsenceState,
    Thing.EXAMPLE: ExampleState,
    Thing.SENTENCE: SentenceState,
    Thing.CAFE: CafeState,
    Thing.VISITS: VisitsState,
    Thing.LEAFLET: LeafletState,
    Thing.BOARD_MEMBER: BoardState,
    Thing.COMMENT: CommentState,
    Thing.STORY: StoryState,
    Thing.LOOKBACK: LookbackState,
    Thing.RESEARCH_EXPORT: ExportState,
    Thing.COMPARING: ComparingState,
    Thing.FIGURES: FiguresState,
}
