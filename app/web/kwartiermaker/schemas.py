"""Everything the kwartiermaker gets to see."""

from typing import Any

from flask import url_for
from flask_babel import gettext
from marshmallow import Schema, fields

from app.domain.desk.lateness import RANKS, Looked
from app.domain.ids import show_id
from app.domain.needs.wording import WordingKind
from app.domain.states import TALKING, NeedState
from app.texts.desk.reading import (
    CHANNELS,
    NEED_STATES,
    OFFER_KINDS,
    OFFER_STATES,
    TIERS,
    WORDING_STATES,
)
from app.texts.desk.today import AND_FURTHER, KINDS
from app.texts.journal import JOURNAL
from app.texts.offers import BACK_BECAUSE
from app.texts.outcomes import SAID
from app.texts.timings import TIMINGS
from app.web.entrance.guard import moment
from app.web.forms.fields import InLanguage
from app.web.kwartiermaker.desk.claim_lines import claim_on
from app.web.kwartiermaker.desk.why import why
from app.web.kwartiermaker.saying import Age, Clock, Day, Late, Promised, Said, Waits
from app.web.kwartiermaker.terms import late, promised
from app.web.showing.hands import hands_in_words

PAGES = {
    Looked.NEED: ("kwartiermaker.need_page", "need_id"),
    Looked.MESSAGE: ("kwartiermaker.message_page", "message_id"),
    Looked.PHOTO: ("kwartiermaker.photo_page", "photo_id"),
    Looked.TASK: ("kwartiermaker.task_page", "task_id"),
}


def page_of(thing: Looked, thing_id: int) -> str:
    endpoint, name = PAGES[thing]
    ids: dict[str, Any] = {name: thing_id}
    return url_for(endpoint, **ids)


def _kind(item: Any) -> str:
    said = gettext(KINDS[item.kind])
    return f"{said}, {gettext(AND_FURTHER, num=item.further)}" if item.further else said


class BesideOut(Schema):
    """A line of the list, as it stands beside what was opened."""

    href = fields.Function(lambda item: page_of(Looked(item.thing), item.id))
    urgency = fields.Function(lambda item: RANKS[item.rank].value)
    kind = fields.Function(lambda item: _kind(item))
    words = fields.Function(lambda item: ": ".join(filter(None, (item.name, item.words))))
    since = Waits()
    late = fields.Function(lambda item: late(item.due_at, moment().now, item.promised_at))
    due = fields.Function(lambda item: promised(item.due_at, moment().now, item.promised_at))


class ItemOut(BesideOut):
    """A line of the list itself: what a rule found in it, and who has it in hand."""

    line = fields.Function(lambda item: f"{item.thing}-{show_id(item.id)}")
    why = fields.Function(why)
    claim = fields.Function(lambda item: claim_on(Looked(item.thing), item.id, item))


class CardOut(Schema):
    """A need in another list."""

    id = fields.Integer()
    words = fields.String()
    neighbourhood = fields.String()
    timing = Said(TIMINGS)
    since = Age(attribute="posted_at")
    name = fields.String(attribute="first_name")


class PieceOut(Schema):
    text = fields.String()
    is_found = fields.Boolean()


class FoundOut(Schema):
    kind = fields.String()
    rule = fields.String()
    words = fields.String()


class MarkedOut(Schema):
    """A text that was opened, with what triage finds in it."""

    pieces = fields.Nested(PieceOut, many=True)
    found = fields.Nested(FoundOut, many=True)


class NeedOut(Schema):
    id = fields.Integer()
    asker_id = fields.Integer()
    name = fields.String(attribute="first_name")
    stands = fields.Function(
        lambda need: gettext(NEED_STATES[need["state"]], name=need["first_name"])
    )
    late = Late(attribute="answer_by", since="promised_at")
    due = Promised(attribute="answer_by")
    together_with = fields.String()
    marked = fields.Nested(MarkedOut)
    language = fields.String()
    in_language = InLanguage()
    neighbourhood = fields.String()
    timing = Said(TIMINGS)
    tier = Said(TIERS)
    channel = Said(CHANNELS)
    since = Age(attribute="posted_at")
    hands = fields.Function(lambda need: hands_in_words(need["hands"]))
    call_id = fields.Integer()
    call_leads = fields.Function(lambda need: need["state"] == NeedState.TAKEN_OVER)
    photo_id = fields.Integer()
    photo_state = fields.String()


class OfferOut(Schema):
    id = fields.Integer()
    talks = fields.Function(lambda offer: offer.state in TALKING)
    giver_id = fields.Integer()
    name = fields.String(attribute="first_name")
    organisation = fields.String()
    kind = Said(OFFER_KINDS)
    word = fields.String()
    state = Said(OFFER_STATES)
    back_because = Said(BACK_BECAUSE)
    asker_said = Said(SAID)
    giver_said = Said(SAID)
    since = Age(attribute="made_at")


class DecisionOut(Schema):
    did = Said(JOURNAL, attribute="verb")
    reason = fields.String()
    told = fields.String()
    day = Day(attribute="at")
    who = fields.String()
    is_undone = fields.Function(lambda decision: decision.undone_at is not None)


class MessageOut(Schema):
    id = fields.Integer()
    name = fields.String(attribute="first_name")
    to_whom = fields.String()
    marked = fields.Nested(MarkedOut)
    since = Age(attribute="written_at")
    late = Late(attribute="answer_by", since="written_at")
    due = Promised(attribute="answer_by")
    need_id = fields.Integer()
    need_words = fields.String()


class PhotoOut(Schema):
    id = fields.Integer()
    state = fields.String()
    width = fields.Integer()
    height = fields.Integer()
    name = fields.String(attribute="first_name")
    since = Age(attribute="added_at")
    late = Late(attribute="answer_by", since="added_at")
    due = Promised(attribute="answer_by")
    need_id = fields.Integer()
    need_words = fields.String()


class SentenceOut(Schema):
    """To begin from; in its own words the deed may still change it."""

    key = fields.String()
    words = fields.String()
    is_own = fields.Boolean()
    is_hidden = fields.Boolean()
    team_words = fields.String()


class UndoOut(Schema):
    """The last decision, while it can be taken back."""

    id = fields.Integer()
    did = Said(JOURNAL, attribute="verb")
    who = fields.String()
    until = Clock(attribute="until_at")


class ProposedOut(Schema):
    """What was proposed, and what the asker said of it."""

    words = fields.String()
    own_words = fields.String()
    stands = Said(WORDING_STATES, attribute="state")
    is_beside = fields.Function(lambda wording: wording.kind == WordingKind.BESIDE)


class DeedOut(Schema):
    """A deed that may be done now, with its form."""

    verb = fields.String()
    href = fields.String()
    button = fields.String()
    follows = fields.String()
    asks = fields.String()
    why = fields.String()
    leads = fields.Boolean()
    stood = fields.String()
    read = fields.String()
    rewords = fields.String(attribute="words")
    starter = fields.String()
    all_href = fields.String()
    all_button = fields.String()
    sentences = fields.Nested(SentenceOut, many=True)
