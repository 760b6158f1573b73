"""How a thing of hers stands: by table and column, then its value."""

from app.domain.letters.kinds import LetterState
from app.domain.states import (
    BoardState,
    CommentState,
    ConsentState,
    FirstTalkState,
    GiverState,
    HandoverState,
    InvitationState,
    LoanState,
    LookCheckState,
    MessageState,
    NoteState,
    OfferState,
    PaperCodeState,
    PasskeyState,
    PersonState,
    PhotoState,
    SittingState,
    StaffInvitationState,
    StoryState,
    TaskState,
    TokenState,
    WordingState,
)
from app.texts.marking import N_
from app.texts.needs import STANDS

STATES: dict[str, dict[str, str]] = {
    "people.state": {
        PersonState.HERE: N_("je doet mee"),
        PersonState.PAUSED: N_("wij praten eerst met je"),
        PersonState.SUSPENDED: N_("je doet nu niet mee"),
    },
    "notes.state": {NoteState.STANDS: N_("staat er")},
    "look_checks.state": {
        LookCheckState.WAITING: N_("wij kijken nog"),
        LookCheckState.RIGHT: N_("het hoorde bij het werk"),
        LookCheckState.ASKED: N_("wij vragen waarom"),
    },
    "sittings.state": {SittingState.OPEN: N_("bezig"), SittingState.ENDED: N_("klaar")},
    "paper_codes.state": {
        PaperCodeState.WORKS: N_("werkt"),
        PaperCodeState.REVOKED: N_("werkt niet meer"),
    },
    "passkeys.state": {PasskeyState.WORKS: N_("werkt")},
    "api_tokens.state": {TokenState.WORKS: N_("werkt")},
    "staff_invitations.state": {
        StaffInvitationState.OPEN: N_("nog niet gebruikt"),
        StaffInvitationState.USED: N_("gebruikt"),
        StaffInvitationState.STOPPED: N_("je komt nu niet binnen"),
    },
    "needs.state": dict(STANDS.items()),
    "offers.state": {
        OfferState.OPEN: N_("wacht op een keuze"),
        OfferState.TAKEN_BACK: N_("teruggenomen"),
        OfferState.ACCEPTED: N_("gekozen"),
        OfferState.DECLINED: N_("liever niet"),
        OfferState.PASSED_OVER: N_("niet meer nodig"),
        OfferState.HANDED_BACK: N_("kon toch niet"),
        OfferState.DONE: N_("gelukt"),
    },
    "loans.state": {
        LoanState.LENT: N_("geleend"),
        LoanState.REMINDED: N_("nog niet terug"),
        LoanState.WITH_US: N_("wij kijken mee"),
        LoanState.BACK: N_("terug"),
    },
    "messages.state": {
        MessageState.SENT: N_("verstuurd"),
        MessageState.HELD: N_("wij lezen eerst"),
        MessageState.STOPPED: N_("niet doorgestuurd"),
    },
    "wordings.state": {
        WordingState.OPEN: N_("jij kiest nog"),
        WordingState.TAKEN: N_("jij zei ja"),
        WordingState.KEPT_OWN: N_("jij koos eigen woorden"),
        WordingState.LAPSED: N_("niet meer nodig"),
    },
    "handovers.state": {
        HandoverState.ASKED: N_("jij kiest nog"),
        HandoverState.AGREED: N_("jij zei ja"),
        HandoverState.REFUSED: N_("liever niet"),
        HandoverState.TOLD: N_("verteld"),
        HandoverState.DROPPED: N_("niet meer nodig"),
    },
    "board_members.state": {
        BoardState.TAKES_PART: N_("je leest mee"),
        BoardState.RESTS: N_("je bent even gestopt"),
        BoardState.LEFT: N_("je leest niet meer mee"),
    },
    "comments.state": {
        CommentState.SAID: N_("nog niet gelezen"),
        CommentState.READ: N_("gelezen"),
        CommentState.TAKEN_UP: N_("wij doen er iets mee"),
    },
    "stories.state": {
        StoryState.ASKED: N_("jij kiest nog"),
        StoryState.AGREED: N_("jij zei ja"),
    },
    "photos.state": {
        PhotoState.WAITING: N_("wij kijken eerst"),
        PhotoState.SHOWN: N_("te zien"),
        PhotoState.REFUSED: N_("niet te zien"),
    },
    "first_talks.state": {
        FirstTalkState.ASKED: N_("jij kiest nog"),
        FirstTalkState.AGREED: N_("je koos al"),
        FirstTalkState.DONE: N_("kennisgemaakt"),
        FirstTalkState.REFUSED: N_("liever niet"),
    },
    "consents.state": {
        ConsentState.GIVEN: N_("ja"),
        ConsentState.WITHDRAWN: N_("niet meer"),
    },
    "tasks.state": {
        TaskState.OPEN: N_("ligt klaar"),
        TaskState.DONE: N_("klaar"),
        TaskState.TAKEN_BACK: N_("niet meer nodig"),
    },
    "invitations.state": {
        InvitationState.OPEN: N_("nog niet gebruikt"),
        InvitationState.USED: N_("gebruikt"),
    },
    "givers.state": {
        GiverState.WAITING: N_("nog niet kennisgemaakt"),
        GiverState.INTRODUCED: N_("kennisgemaakt"),
        GiverState.STOPPED: N_("doet even niet mee"),
    },
    "letters.state": {
        LetterState.WAITING: N_("gaat nog weg"),
        LetterState.GATHERED: N_("gaat mee met andere vragen"),
        LetterState.CLAIMED: N_("gaat nu weg"),
        LetterState.SENT: N_("verstuurd"),
        LetterState.DROPPED: N_("niet meer nodig"),
        LetterState.DEAD: N_("kwam niet aan"),
    },
}
