"""What a column says where it holds a word of ours: by its name, then its value."""

from app.domain.actor import GiverKind, Hat, Turn
from app.domain.followup import FollowupKind, TaskKind
from app.domain.letters import LetterKind, LetterState
from app.domain.offer import OfferKind
from app.domain.reach import Channel
from app.domain.states import (
    GiverState,
    HandoverState,
    InvitationState,
    LoanState,
    MessageState,
    NoteState,
    OfferState,
    PaperCodeState,
    PersonState,
    PhotoState,
    SittingState,
    TaskState,
    WordingState,
)
from app.domain.themes import Tier
from app.domain.triage.consequence import Family, Urgency
from app.domain.wording import WordingKind
from app.texts.handovers import AGREED_HOW
from app.texts.journal import JOURNAL
from app.texts.languages import OWN_NAMES
from app.texts.marking import N_
from app.texts.meeting import MET_WHERE, TIERS_WITHOUT_VOG
from app.texts.needs import STANDS
from app.texts.offers import BACK_BECAUSE, PARTS
from app.texts.rhythm import RHYTHMS, WEEKDAYS
from app.texts.themes import THEMES
from app.texts.timings import CALL_SUITS, TIMINGS

YES, NO = N_("ja"), N_("nee")
IN_THE_FILE = N_("Zit in het bestand.")

VALUES: dict[str, dict[str, str]] = {
    "channel": {
        Channel.PHONE: N_("telefoon"),
        Channel.EMAIL: N_("e-mail"),
        Channel.PAPER: N_("papier"),
    },
    "people.state": {
        PersonState.HERE: N_("je doet mee"),
        PersonState.PAUSED: N_("wij praten eerst met je"),
        PersonState.SUSPENDED: N_("je doet nu niet mee"),
    },
    "notes.state": {NoteState.STANDS: N_("staat er")},
    "sittings.state": {SittingState.OPEN: N_("bezig"), SittingState.ENDED: N_("klaar")},
    "paper_codes.state": {
        PaperCodeState.WORKS: N_("werkt"),
        PaperCodeState.REVOKED: N_("werkt niet meer"),
    },
    "language": dict(OWN_NAMES.items()),
    "theme": dict(THEMES.items()),
    "timing": TIMINGS,
    "call_time": CALL_SUITS,
    "verb": dict(JOURNAL.items()),
    "needs.state": dict(STANDS.items()),
    "tasks.kind": {
        TaskKind.CALL: N_("wij bellen je"),
        TaskKind.INTRODUCE: N_("kennismaken als gever"),
        TaskKind.TALK: N_("kennismaken"),
        TaskKind.NO_OFFER: N_("iemand zoeken voor je vraag"),
        TaskKind.NOBODY_SAID: N_("vragen hoe het ging"),
        TaskKind.REPORT: N_("er is iets niet goed"),
        TaskKind.LETTER_FAILED: N_("een bericht kwam niet aan"),
        TaskKind.NEW_OWNER: N_("is dit nummer nog van jou?"),
        TaskKind.VOG_ENDS: N_("je VOG loopt af"),
        TaskKind.VOG_FIRST: N_("wij kijken even mee"),
        TaskKind.LOAN: N_("samen kijken naar wat je leent"),
        TaskKind.REPORTED_TWICE: N_("wij praten eerst met je"),
        TaskKind.MANY_LOOKS: N_("je opende veel mensen"),
    },
    "tier": {
        str(Tier.T0.value): N_("iets aan elkaar geven"),
        str(Tier.T1.value): N_("bellen of schrijven"),
        str(Tier.T2.value): N_("op een plek met mensen"),
        str(Tier.T3.value): N_("bij jou thuis"),
        str(Tier.T4.value): N_("met iemand die een VOG heeft"),
    },
    "urgency": {
        Urgency.NU: N_("nu"),
        Urgency.SNEL: N_("snel"),
        Urgency.GEWOON: N_("gewoon"),
    },
    "family": {
        Family.ZORG: N_("zorgen"),
        Family.GEGEVENS: N_("gegevens"),
        Family.GELD: N_("geld"),
        Family.OMGANG: N_("omgang"),
    },
    "offers.state": {
        OfferState.OPEN: N_("wacht op een keuze"),
        OfferState.TAKEN_BACK: N_("teruggenomen"),
        OfferState.ACCEPTED: N_("gekozen"),
        OfferState.DECLINED: N_("liever niet"),
        OfferState.PASSED_OVER: N_("niet meer nodig"),
        OfferState.HANDED_BACK: N_("kon toch niet"),
        OfferState.DONE: N_("gelukt"),
    },
    "offers.kind": {
        OfferKind.YES: N_("ja"),
        OfferKind.CONDITION: N_("ja, met een voorwaarde"),
        OfferKind.FIND_OUT: N_("zoekt het uit"),
    },
    "suits_part": dict(PARTS.items()),
    "back_because": dict(BACK_BECAUSE.items()),
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
    "wordings.kind": {
        WordingKind.INSTEAD: N_("andere woorden"),
        WordingKind.BESIDE: N_("een kleine vraag erbij"),
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
    "agreed_how": dict(AGREED_HOW.items()),
    "photos.state": {
        PhotoState.WAITING: N_("wij kijken eerst"),
        PhotoState.SHOWN: N_("te zien"),
        PhotoState.REFUSED: N_("niet te zien"),
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
    "met_where": MET_WHERE,
    "up_to": {str(tier.value): words for tier, words in TIERS_WITHOUT_VOG.items()},
    "givers.state": {
        GiverState.WAITING: N_("nog niet kennisgemaakt"),
        GiverState.INTRODUCED: N_("kennisgemaakt"),
        GiverState.STOPPED: N_("doet even niet mee"),
    },
    "givers.kind": {
        GiverKind.RESIDENT: N_("bewoner"),
        GiverKind.ORGANISATION: N_("organisatie"),
        GiverKind.INSTITUTION: N_("instelling"),
        GiverKind.COMPANY: N_("bedrijf"),
    },
    "hat": {
        Hat.ASKER: N_("iemand die vraagt"),
        Hat.GIVER: N_("gever"),
        Hat.KWARTIERMAKER: N_("kwartiermaker"),
        Hat.MUNICIPALITY: N_("van de gemeente"),
    },
    "duties.turn": {Turn.ON_DUTY: N_("aan de beurt"), Turn.DEPUTY: N_("valt in")},
    "thing": {
        "need": N_("je vraag"),
        "offer": N_("het aanbod"),
        "loan": N_("wat je leent"),
        "message": N_("je bericht"),
        "talk": N_("je gesprek"),
        "block": N_("met wie je geen contact wilt"),
        "giver": N_("jou als gever"),
        "invitation": N_("je uitnodiging"),
        "task": N_("wat klaarligt"),
        "person": N_("hoe wij je bereiken"),
        "photo": N_("je foto"),
        "wording": N_("andere woorden"),
        "handover": N_("wat iemand anders mag weten"),
        "note": N_("wat wij schreven"),
        "evening": N_("een avond"),
        "sitting": N_("samen aan tafel"),
        "paper_code": N_("je code op papier"),
    },
    "followups.kind": {
        FollowupKind.FIND_OUT_DAY: N_("weet je het al?"),
        FollowupKind.FIND_OUT_ENDS: N_("je zocht het uit"),
        FollowupKind.NO_OFFER_YET: N_("is er al iemand?"),
        FollowupKind.HOW_IT_WENT: N_("is het gelukt?"),
        FollowupKind.HOW_IT_WENT_AGAIN: N_("is het nu gelukt?"),
        FollowupKind.NOBODY_SAID: N_("wij vragen het zelf"),
        FollowupKind.TALK: N_("kennismaken"),
        FollowupKind.PROMISE_PASSED: N_("kreeg je antwoord?"),
        FollowupKind.DECISION_STANDS: N_("wat wij kozen, blijft zo"),
        FollowupKind.VOG_ENDS: N_("je VOG loopt af"),
        FollowupKind.VOG_ENDED: N_("je VOG is afgelopen"),
        FollowupKind.LOAN_DUE: N_("morgen gaat het terug"),
        FollowupKind.LOAN_BACK: N_("is het terug?"),
        FollowupKind.LOAN_BACK_AGAIN: N_("is het nu terug?"),
        FollowupKind.LOAN_LEFT: N_("wij kijken hoe het terugkomt"),
        FollowupKind.COMPANION: N_("hoe gaat het samen?"),
        FollowupKind.COMPANION_AGAIN: N_("hoe gaat het samen?"),
        FollowupKind.COMPANION_ENDS: N_("de laatste dag samen"),
    },
    "rhythm": {name.value: words for name, words in RHYTHMS.items()},
    "weekly_day": {str(day): words for day, words in enumerate(WEEKDAYS)},
    "letters.state": {
        LetterState.WAITING: N_("gaat nog weg"),
        LetterState.GATHERED: N_("gaat mee met andere vragen"),
        LetterState.CLAIMED: N_("gaat nu weg"),
        LetterState.SENT: N_("verstuurd"),
        LetterState.DROPPED: N_("niet meer nodig"),
        LetterState.DEAD: N_("kwam niet aan"),
    },
    "letters.kind": {
        LetterKind.NEED_HELD: N_("wij lezen je vraag"),
        LetterKind.NEED_OUT: N_("je vraag is verstuurd"),
        LetterKind.FIND_OUT_DAY: N_("weet je het al?"),
        LetterKind.OFFER_CAME: N_("er wil iemand helpen"),
        LetterKind.ASKED_BACK: N_("wij vragen je iets"),
        LetterKind.DESK_ASKS: N_("jij kiest"),
        LetterKind.TAKEN_OVER: N_("wij helpen je zelf"),
        LetterKind.REDIRECTED: N_("iemand anders kan helpen"),
        LetterKind.NO_OFFER_YET: N_("er is nog niemand"),
        LetterKind.OFFER_HANDED_BACK: N_("de gever kan toch niet"),
        LetterKind.GIVER_LEFT: N_("de gever is gestopt"),
        LetterKind.TALK: N_("zullen we kennismaken?"),
        LetterKind.NEW_NEED: N_("een nieuwe vraag"),
        LetterKind.DIGEST: N_("nieuwe vragen"),
        LetterKind.CHOSEN: N_("je bent gekozen"),
        LetterKind.SOMEONE_FOUND: N_("er is iemand gevonden"),
        LetterKind.NO_LONGER_NEEDED: N_("het is niet meer nodig"),
        LetterKind.ASKER_LEFT: N_("wie vroeg, is gestopt"),
        LetterKind.INTRODUCED: N_("je doet mee"),
        LetterKind.INVITED: N_("een collega nodigt je uit"),
        LetterKind.VOG_ENDS: N_("je VOG loopt af"),
        LetterKind.LOOK_ALONG: N_("wij kijken even mee"),
        LetterKind.THANKS: N_("dank je wel"),
        LetterKind.MESSAGE: N_("je hebt een bericht"),
        LetterKind.REPLY_HELD: N_("wij lezen je antwoord"),
        LetterKind.REPLY_TRIMMED: N_("een deel van je mail"),
        LetterKind.REPLY_UNREAD: N_("schrijf je nog eens?"),
        LetterKind.HOW_IT_WENT: N_("is het gelukt?"),
        LetterKind.LOAN_DUE: N_("morgen gaat het terug"),
        LetterKind.LOAN_BACK: N_("is het terug?"),
        LetterKind.LOAN_NOT_BACK: N_("het is nog niet terug"),
        LetterKind.COMPANION: N_("hoe gaat het samen?"),
        LetterKind.COMPANION_ENDED: N_("jullie zijn klaar"),
        LetterKind.URGENT: N_("een vraag met haast"),
        LetterKind.PROMISE_PASSED: N_("een vraag wacht te lang"),
        LetterKind.DESK_LATE: N_("iets wacht te lang"),
        LetterKind.FROM_US: N_("een bericht van ons"),
        LetterKind.REST_BEGAN: N_("je hebt nu rust"),
        LetterKind.REST_OVER: N_("je rust is voorbij"),
        LetterKind.LOOK_AT_DESK: N_("kijk op de lijst"),
        LetterKind.EVENING_OPENED: N_("een collega begon een avond"),
    },
}
"""The words of a code, by column or by table and column."""
