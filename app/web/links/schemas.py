"""What is pressed on the page behind a link in a letter, and all that shows there."""

from enum import StrEnum

from marshmallow import Schema, fields

from app.domain.matches.outcomes import Said
from app.domain.states import NeedState
from app.web.forms.fields import Choice, InLanguage, TimingField
from app.web.forms.intake import Form
from app.web.showing.offers import maybe_day

ASKED_STILL = (NeedState.OPEN, NeedState.MATCHED)


class WayOn(StrEnum):
    """What one of the two may want when it did not work out (screen A16)."""

    AGAIN = "again"
    SOMEONE_ELSE = "someone_else"
    CALL = "call"
    STOP = "stop"


class BroughtOut(Schema):
    first_name = fields.String()
    platform = fields.String()


class AnswerIn(Form):
    answer = Choice(Said, "choose", required=True)


class WayOnIn(Form):
    way = Choice(WayOn, "choose", required=True)


class LetterCardOut(Schema):
    """A need to the giver it was sent to; as on the list, nothing of who asked."""

    words = fields.String()
    language = fields.String()
    in_language = InLanguage()
    neighbourhood = fields.String()
    timing = TimingField()
    is_full = fields.Boolean()


class LetterOfferOut(Schema):
    """A giver's own offer, before she signs in: no name, and not the words she said with it."""

    state = fields.String()
    kind = fields.String()
    find_out_by = fields.Function(lambda offer: maybe_day(offer.find_out_by))
    is_asked_still = fields.Function(lambda offer: offer.need_state in ASKED_STILL)


class LetterMatchOut(Schema):
    """As one of its two people sees it. The giver sees the card, the asker also who helped her."""

    is_asker = fields.Boolean()
    words = fields.String()
    giver_name = fields.String()
    state = fields.String()
    need_state = fields.String()
    thanks = fields.String()
    said = fields.String()


class InvitationOut(Schema):
    organisation = fields.String()
    inviter = fields.String()
