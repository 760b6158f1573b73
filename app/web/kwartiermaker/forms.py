"""What the desk's forms tell. Several stand on one page, so each field carries its deed's name."""

from typing import Any

from flask_babel import gettext
from marshmallow import ValidationError, fields, post_load

from app.domain.calendar import local
from app.domain.givers.meeting import ALLOWED, MetWhere, issued_at, vog_ends
from app.domain.needs.themes import Tier
from app.domain.verbs import Verb
from app.texts.fields import SAY
from app.web.entrance.guard import moment
from app.web.forms.fields import Choice, Text
from app.web.forms.intake import Form
from app.web.forms.needs import NeedWords

LONGEST_REASON = 200
LONGEST_TOLD = 500
LONGEST_NOTE = 500
LONGEST_SOUGHT = 100

ON_PEOPLE = (Verb.WARN_PERSON, Verb.PAUSE_PERSON, Verb.SUSPEND_PERSON, Verb.RESTORE_PERSON)


class Reason(Text):
    """One line, for colleagues."""

    def __init__(self, verb: Verb) -> None:
        super().__init__("reason", LONGEST_REASON, data_key=f"{verb}_reason")

    def _deserialize(self, *told: Any, **kw: Any) -> str:
        return " ".join(super()._deserialize(*told, **kw).split())


class Told(Text):
    """What the asker gets to read."""

    def __init__(self, verb: Verb) -> None:
        super().__init__("told", LONGEST_TOLD, data_key=f"{verb}_told")


class Proposed(NeedWords):
    """What the asker gets to read as a question of hers."""

    def __init__(self, verb: Verb) -> None:
        super().__init__(data_key=f"{verb}_words")


def _form(verb: Verb, **parts: Any) -> type[Form]:
    return type(f"{verb.title()}In", (Form,), {"reason": Reason(verb), **parts})


def _about_need(verb: Verb, **parts: Any) -> type[Form]:
    """`stood` and `read` tell the need as the page showed it: its state, and the mark of its words;
    None where no page did."""
    stood, read = (fields.String(load_default=None) for _ in range(2))
    return _form(verb, stood=stood, read=read, **parts)


def _telling(verb: Verb) -> type[Form]:
    """The one sentence says enough to colleagues too."""
    return type(f"{verb.title()}In", (Form,), {"told": Told(verb)})


FORMS: dict[Verb, type[Form]] = {
    Verb.RELEASE_NEED: _about_need(Verb.RELEASE_NEED),
    Verb.ASK_BACK: _about_need(Verb.ASK_BACK, told=Told(Verb.ASK_BACK)),
    Verb.TAKE_OVER_NEED: _about_need(Verb.TAKE_OVER_NEED),
    Verb.REDIRECT_NEED: _about_need(Verb.REDIRECT_NEED, told=Told(Verb.REDIRECT_NEED)),
    Verb.HOLD_NEED: _about_need(Verb.HOLD_NEED),
    Verb.CLOSE_NEED: _about_need(Verb.CLOSE_NEED),
    Verb.PROPOSE_WORDING: _about_need(Verb.PROPOSE_WORDING, words=Proposed(Verb.PROPOSE_WORDING)),
    Verb.PROPOSE_SMALL_NEED: _about_need(
        Verb.PROPOSE_SMALL_NEED, words=Proposed(Verb.PROPOSE_SMALL_NEED)
    ),
    Verb.RELEASE_MESSAGE: _form(Verb.RELEASE_MESSAGE),
    Verb.STOP_MESSAGE: _form(Verb.STOP_MESSAGE),
    Verb.READ_TALK: _form(Verb.READ_TALK),
    Verb.REFUSE_PHOTO: _telling(Verb.REFUSE_PHOTO),
    Verb.FINISH_TASK: _form(Verb.FINISH_TASK),
    Verb.OPEN_HISTORY: _form(Verb.OPEN_HISTORY),
    **{verb: _form(verb, told=Told(verb)) for verb in ON_PEOPLE},
}


class UpTo(fields.Integer):
    """How far a giver may go without a VOG."""

    def __init__(self) -> None:
        super().__init__(
            load_default=Tier.T3,
            error_messages={"invalid": SAY["choose"], "too_large": SAY["choose"]},
        )

    def _deserialize(self, *told: Any, **kw: Any) -> Tier:
        value = super()._deserialize(*told, **kw)
        if value not in ALLOWED:
            raise ValidationError(SAY["choose"])
        return Tier(value)


class VogDate(fields.Date):
    """The date on a VOG that was seen; None: none was."""

    def __init__(self) -> None:
        super().__init__(load_default=None, error_messages={"invalid": SAY["vog_date"]})

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> Any:
        if not value:
            return None
        dated, now = super()._deserialize(value, attr, data, **kw), moment()
        if dated > local(now.now).date():
            raise ValidationError(SAY["vog_date"])
        if vog_ends(issued_at(dated), now.rules.vog) <= now.now:
            raise ValidationError(gettext(SAY["vog_too_old"], years=now.rules.vog.years))
        return dated


class AdmitGiverIn(Form):
    """`vog_seen` follows from its date."""

    up_to = UpTo()
    vog_date = VogDate()

    @post_load
    def _says_whether(self, told: dict[str, Any], **kw: Any) -> dict[str, Any]:
        return {**told, "vog_seen": told["vog_date"] is not None}


class IntroduceGiverIn(AdmitGiverIn):
    met_where = Choice(MetWhere, "choose", load_default=MetWhere.CALL)


class SearchIn(Form):
    """A first name, or the code word of somebody without a phone. Never a number or an address."""

    sought = Text("sought", LONGEST_SOUGHT)
    after = fields.String(load_default="")


class NoteIn(Form):
    words = Text("note", LONGEST_NOTE)
