"""What a column says where it holds a word of ours: by its name, then its value."""

from app.domain.actor import GiverKind, Hat, Turn
from app.domain.needs.themes import Tier
from app.domain.needs.wording import WordingKind
from app.domain.offers.kinds import OfferKind
from app.domain.people.consents import Asked, ConsentFor
from app.domain.people.passkeys import CameBy
from app.domain.people.reach import Channel
from app.domain.triage.consequence import Family, Urgency
from app.texts.board import ABOUT, TOPICS
from app.texts.consents import EFFECT, OFTEN, RESEARCH, RESEARCH_ANSWERS
from app.texts.devices import DEVICES
from app.texts.handovers import AGREED_HOW
from app.texts.journal import JOURNAL
from app.texts.known.kinds import KINDS
from app.texts.known.states import STATES
from app.texts.languages import OWN_NAMES
from app.texts.marking import N_
from app.texts.meeting import MET_WHERE, TIERS_WITHOUT_VOG
from app.texts.offers import BACK_BECAUSE, PARTS
from app.texts.outcomes import SAID
from app.texts.rhythm import RHYTHMS, WEEKDAYS
from app.texts.themes import THEMES
from app.texts.timings import CALL_SUITS, TIMINGS

YES, NO = N_("ja"), N_("nee")
IN_THE_FILE = N_("Zit in het bestand.")
TOLD = {value: words for answers in RESEARCH_ANSWERS.values() for value, words in answers.items()}

VALUES: dict[str, dict[str, str]] = {
    **STATES,
    **KINDS,
    "channel": {
        Channel.PHONE: N_("telefoon"),
        Channel.EMAIL: N_("e-mail"),
        Channel.PAPER: N_("papier"),
    },
    "language": dict(OWN_NAMES.items()),
    "theme": dict(THEMES.items()),
    "timing": TIMINGS,
    "call_time": CALL_SUITS,
    "verb": dict(JOURNAL.items()),
    "tier": {
        str(Tier.T0.value): N_("iets aan elkaar geven"),
        str(Tier.T1.value): N_("bellen of schrijven"),
        str(Tier.T2.value): N_("op een plek met mensen"),
        str(Tier.T3.value): N_("bij jou thuis"),
        str(Tier.T4.value): N_("met iemand die een VOG heeft"),
    },
    "urgency": {
        Urgency.URGENT: N_("nu"),
        Urgency.SOON: N_("snel"),
        Urgency.ORDINARY: N_("gewoon"),
    },
    "family": {
        Family.ZORG: N_("zorgen"),
        Family.GEGEVENS: N_("gegevens"),
        Family.GELD: N_("geld"),
        Family.OMGANG: N_("omgang"),
    },
    "offers.kind": {
        OfferKind.YES: N_("ja"),
        OfferKind.CONDITION: N_("ja, met een voorwaarde"),
        OfferKind.FIND_OUT: N_("zoekt het uit"),
    },
    "suits_part": dict(PARTS.items()),
    "asker_said": dict(SAID.items()),
    "giver_said": dict(SAID.items()),
    "back_because": dict(BACK_BECAUSE.items()),
    "wordings.kind": {
        WordingKind.INSTEAD: N_("andere woorden"),
        WordingKind.BESIDE: N_("een kleine vraag erbij"),
    },
    "about": dict(ABOUT.items()),
    "topic": TOPICS,
    "agreed_how": dict(AGREED_HOW.items()),
    "purpose": {
        ConsentFor.EFFECT: N_("drie vragen, na drie en zes maanden"),
        ConsentFor.RESEARCH: N_("een onderzoeker kijkt mee"),
    },
    "answers.asked": {
        Asked.AT_TALK: N_("toen we kennismaakten"),
        Asked.FIRST: N_("na drie maanden"),
        Asked.SECOND: N_("na zes maanden"),
    },
    "answers.question": {**EFFECT, **RESEARCH},
    "answers.value": {**OFTEN, **TOLD},
    "met_where": MET_WHERE,
    "up_to": {str(tier.value): words for tier, words in TIERS_WITHOUT_VOG.items()},
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
    "device": dict(DEVICES.items()),
    "came_by": {
        CameBy.CODE: N_("een code"),
        CameBy.PASSKEY: N_("je sleutel"),
        CameBy.PAPER: N_("een code op papier"),
        CameBy.FORMER: N_("een code naar je oude nummer of e-mail"),
        CameBy.DEVELOPMENT: N_("een knop"),
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
        "board_member": N_("of je meeleest"),
        "comment": N_("wat je schreef bij het meelezen"),
        "evening": N_("een avond"),
        "sitting": N_("samen aan tafel"),
        "paper_code": N_("je code op papier"),
        "first_talk": N_("kennismaken"),
        "consent": N_("waar je ja op zei"),
        "story": N_("je verhaal bij de cijfers"),
        "passkey": N_("je sleutel"),
        "token": N_("een toegangscode voor een ander programma"),
        "staff_invitation": N_("een uitnodiging voor een sleutel"),
    },
    "rhythm": {name.value: words for name, words in RHYTHMS.items()},
    "weekly_day": {str(day): words for day, words in enumerate(WEEKDAYS)},
}
"""The words of a code, by column or by table and column."""
