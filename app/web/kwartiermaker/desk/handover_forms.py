"""What the desk tells of a warm hand-over."""

from flask_babel import gettext
from marshmallow import ValidationError, validate

from app.domain.desk.handover import NOTED, AgreedHow, sentences_of
from app.texts.fields import SAY
from app.web.entrance.moments import this_moment
from app.web.forms.fields import Choice, Text
from app.web.forms.intake import Form
from app.web.forms.ticked import TicksIn

LONGEST_NAME = 100
LONGEST_TOLD = 2000


class Sentences(Text):
    """Read one by one, so that she may say yes to one and no to the next."""

    def __init__(self) -> None:
        super().__init__("handover_sentences", LONGEST_TOLD)
        self.validators = [*self.validators, _not_too_many]


def _not_too_many(text: str) -> None:
    most = this_moment().rules.sentences.most_told
    if len(sentences_of(text)) > most:
        raise ValidationError(gettext(SAY["too_many_sentences"], most=most))


class HandoverIn(Form):
    to_whom = Text("to_whom", LONGEST_NAME)
    what_they_do = Text("what_they_do", LONGEST_NAME)
    sentences = Sentences()


class AgreementIn(TicksIn):
    how = Choice(
        AgreedHow, "choose", required=True, validate=validate.OneOf(NOTED, error=SAY["choose"])
    )
