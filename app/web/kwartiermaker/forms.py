"""What the desk's forms tell. Several stand on one page, so each field carries its deed's name."""

from typing import Any

from marshmallow import fields

from app.domain.verbs import Verb
from app.web.forms.fields import Text
from app.web.forms.intake import Form
from app.web.forms.needs import NeedWords

LONGEST_REASON = 200
LONGEST_TOLD = 500

ON_PEOPLE = (Verb.WARN_PERSON, Verb.PAUSE_PERSON, Verb.SUSPEND_PERSON, Verb.RESTORE_PERSON)


class Reason(Text):
    """One line, for colleagues."""

    def __init__(self, verb: Verb) -> None:
        super().__init__("reason", LONGEST_REASON, data_key=f"{verb}_reason")

    def _deserialize(self, *given: Any, **kw: Any) -> str:
        return " ".join(super()._deserialize(*given, **kw).split())


class WordsToRead(Text):
    """What the asker, or the person it is about, gets to read."""

    def __init__(self, verb: Verb) -> None:
        super().__init__("told", LONGEST_TOLD, data_key=f"{verb}_told")


class Proposed(NeedWords):
    """What the asker gets to read as a need of hers."""

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
    return type(f"{verb.title()}In", (Form,), {"told": WordsToRead(verb)})


FORMS: dict[Verb, type[Form]] = {
    Verb.RELEASE_NEED: _about_need(Verb.RELEASE_NEED),
    Verb.ASK_BACK: _about_need(Verb.ASK_BACK, told=WordsToRead(Verb.ASK_BACK)),
    Verb.TAKE_OVER_NEED: _about_need(Verb.TAKE_OVER_NEED),
    Verb.REDIRECT_NEED: _about_need(Verb.REDIRECT_NEED, told=WordsToRead(Verb.REDIRECT_NEED)),
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
    **{verb: _form(verb, told=WordsToRead(verb)) for verb in ON_PEOPLE},
}
