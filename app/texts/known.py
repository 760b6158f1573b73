"""What is kept of a person, in words: for the page that she may read, print and take along."""

from app.domain.actor import GiverKind, Hat, Turn
from app.domain.followup import FollowupKind, TaskKind
from app.domain.letters import LetterKind, LetterState
from app.domain.offer import OfferKind
from app.domain.reach import Channel
from app.domain.states import GiverState, MessageState, OfferState, PhotoState, TaskState
from app.domain.themes import Tier
from app.domain.triage.consequence import Family, Urgency
from app.texts.journal import JOURNAL
from app.texts.languages import OWN_NAMES
from app.texts.marking import N_
from app.texts.needs import STANDS
from app.texts.themes import THEMES
from app.texts.timings import CALL_SUITS, TIMINGS

LOOKED_AT = N_("%(name)s keek op %(day)s.")
DID = N_("%(name)s %(did)s op %(day)s.")

CHAPTERS: dict[str, str] = {
    "people": N_("Over jou"),
    "needs": N_("Je vragen"),
    "photos": N_("Je foto’s"),
    "offers": N_("Wie helpt wie"),
    "messages": N_("Berichten"),
    "decisions": N_("Wat wij kozen"),
    "looked_at": N_("Wie van ons keek"),
    "tasks": N_("Wat bij ons klaarlag"),
    "letters": N_("Wat wij je stuurden"),
    "followups": N_("Wat wij later vragen"),
    "rounds": N_("Wanneer je vraag rondging"),
    "partings": N_("Wie gestopt is"),
    "givers": N_("Jij als gever"),
    "giver_themes": N_("Waar je mee helpt"),
    "hats": N_("Wat je hier doet"),
    "duties": N_("Wanneer je werkt"),
    "sessions": N_("Waar je binnen bent"),
    "codes": N_("Je codes"),
    "journal": N_("Wat je deed"),
}
"""By table: what matters most comes first."""

LABELS: dict[str, str] = {
    "first_name": N_("Naam"),
    "channel": N_("Wij gebruiken"),
    "reach_sealed": N_("Nummer of e-mail"),
    "language": N_("Taal"),
    "joined_at": N_("Hier sinds"),
    "people.seen_at": N_("Laatst hier"),
    "paused_since": N_("Rust sinds"),
    "words": N_("Woorden"),
    "card_words": N_("Gevers lezen"),
    "state": N_("Hoe het staat"),
    "theme": N_("Onderwerp"),
    "tier": N_("Ontmoeting"),
    "hands": N_("Hoeveel mensen"),
    "neighbourhood_id": N_("Buurt"),
    "timing": N_("Wanneer het past"),
    "posted_at": N_("Gevraagd op"),
    "out_at": N_("Gevers zien het sinds"),
    "needs.seen_at": N_("Wij zagen het op"),
    "urgency": N_("Hoe snel wij lezen"),
    "family": N_("Waarom wij eerst lezen"),
    "answer_by": N_("Antwoord voor"),
    "ended_at": N_("Klaar op"),
    "need_id": N_("Vraag"),
    "kind": N_("Soort"),
    "asker_id": N_("Wie vroeg"),
    "giver_id": N_("Wie wil helpen"),
    "word": N_("Woorden"),
    "made_at": N_("Op"),
    "chosen_at": N_("Gekozen op"),
    "thanks": N_("Dank"),
    "contact_kept": N_("Contact gebleven"),
    "author_id": N_("Van"),
    "written_at": N_("Op"),
    "sent_at": N_("Verstuurd op"),
    "decided_by": N_("Wie"),
    "actor_id": N_("Wie"),
    "done_by": N_("Wie"),
    "introduced_by": N_("Wie"),
    "verb": N_("Wat"),
    "reason": N_("Waarom"),
    "told": N_("Wij zeiden"),
    "at": N_("Op"),
    "thing": N_("Wat"),
    "note": N_("Woorden"),
    "call_time": N_("Wanneer bellen"),
    "opened_at": N_("Sinds"),
    "start_at": N_("Telt vanaf"),
    "due_at": N_("Voor"),
    "done_at": N_("Klaar op"),
    "rounds.turn": N_("Ronde"),
    "organisation": N_("Organisatie"),
    "condition": N_("Voorwaarde"),
    "introduced_at": N_("Kennisgemaakt op"),
    "vog_seen_at": N_("VOG gezien op"),
    "hat": N_("Je bent"),
    "since": N_("Sinds"),
    "duties.turn": N_("Beurt"),
    "phone": N_("Nummer"),
    "days": N_("Dagen"),
    "begun_at": N_("Binnen sinds"),
    "used_at": N_("Laatst gebruikt"),
    "ends_at": N_("Tot"),
    "picture": N_("Foto"),
    "width": N_("Breed"),
    "height": N_("Hoog"),
    "added_at": N_("Op"),
}
"""By column, or by table and column; in this order a row says them."""

YES, NO = N_("ja"), N_("nee")
IN_THE_FILE = N_("Zit in het bestand.")

VALUES: dict[str, dict[str, str]] = {
    "channel": {Channel.PHONE: N_("telefoon"), Channel.EMAIL: N_("e-mail")},
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
    "messages.state": {
        MessageState.SENT: N_("verstuurd"),
        MessageState.HELD: N_("wij lezen eerst"),
        MessageState.STOPPED: N_("niet doorgestuurd"),
    },
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
    "givers.state": {
        GiverState.WAITING: N_("nog niet kennisgemaakt"),
        GiverState.INTRODUCED: N_("kennisgemaakt"),
    },
    "givers.kind": {
        GiverKind.RESIDENT: N_("bewoner"),
        GiverKind.ORGANISATION: N_("organisatie"),
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
        "message": N_("je bericht"),
        "giver": N_("jou als gever"),
        "task": N_("wat klaarligt"),
        "person": N_("hoe wij je bereiken"),
        "photo": N_("je foto"),
    },
    "followups.kind": {
        FollowupKind.NO_OFFER_YET: N_("is er al iemand?"),
        FollowupKind.HOW_IT_WENT: N_("is het gelukt?"),
        FollowupKind.HOW_IT_WENT_AGAIN: N_("is het nu gelukt?"),
        FollowupKind.NOBODY_SAID: N_("wij vragen het zelf"),
        FollowupKind.TALK: N_("kennismaken"),
        FollowupKind.PROMISE_PASSED: N_("kreeg je antwoord?"),
    },
    "letters.state": {
        LetterState.WAITING: N_("gaat nog weg"),
        LetterState.CLAIMED: N_("gaat nu weg"),
        LetterState.SENT: N_("verstuurd"),
        LetterState.DROPPED: N_("niet meer nodig"),
        LetterState.DEAD: N_("kwam niet aan"),
    },
    "letters.kind": {
        LetterKind.NEED_HELD: N_("wij lezen je vraag"),
        LetterKind.NEED_OUT: N_("je vraag is verstuurd"),
        LetterKind.OFFER_CAME: N_("er wil iemand helpen"),
        LetterKind.ASKED_BACK: N_("wij vragen je iets"),
        LetterKind.TAKEN_OVER: N_("wij helpen je zelf"),
        LetterKind.REDIRECTED: N_("iemand anders kan helpen"),
        LetterKind.NO_OFFER_YET: N_("er is nog niemand"),
        LetterKind.OFFER_HANDED_BACK: N_("de gever kan toch niet"),
        LetterKind.GIVER_LEFT: N_("de gever is gestopt"),
        LetterKind.TALK: N_("zullen we kennismaken?"),
        LetterKind.NEW_NEED: N_("een nieuwe vraag"),
        LetterKind.CHOSEN: N_("je bent gekozen"),
        LetterKind.SOMEONE_FOUND: N_("er is iemand gevonden"),
        LetterKind.NO_LONGER_NEEDED: N_("het is niet meer nodig"),
        LetterKind.ASKER_LEFT: N_("wie vroeg, is gestopt"),
        LetterKind.INTRODUCED: N_("je doet mee"),
        LetterKind.THANKS: N_("dank je wel"),
        LetterKind.MESSAGE: N_("je hebt een bericht"),
        LetterKind.HOW_IT_WENT: N_("is het gelukt?"),
        LetterKind.URGENT: N_("een vraag met haast"),
        LetterKind.PROMISE_PASSED: N_("een vraag wacht te lang"),
    },
}
"""The words of a code, by column or by table and column."""
