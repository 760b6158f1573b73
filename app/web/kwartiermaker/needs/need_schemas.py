"""What the kwartiermaker gets to see of a need, and of the offers, messages and photo with it."""

from flask_babel import gettext
from marshmallow import Schema, fields

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
from app.texts.journal import JOURNAL
from app.texts.offers import BACK_BECAUSE
from app.texts.outcomes import SAID
from app.texts.timings import TIMINGS
from app.web.forms.fields import InLanguage
from app.web.kwartiermaker.saying import Age, Clock, Day, Late, Promised, Said
from app.web.showing.hands import hands_in_words


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
