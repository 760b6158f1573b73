"""The deeds of the desk as a page offers them: what each does, and what it asks for."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from typing import Any

from flask import url_for
from flask_babel import gettext

from app.domain.lifecycle import LIFECYCLE
from app.domain.needs.wording import mark_of
from app.domain.policies import may
from app.domain.states import ASKING_NEEDS, UNFINISHED_NEEDS, NeedState
from app.domain.triage.consequence import Urgency
from app.domain.verbs import Verb
from app.texts.desk.deeds import ASKS, FOLLOWS, WHY, WHY_OF, WORDS
from app.texts.verbs import BUTTON
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.desk.sentence_lists import Sentence, shown_sentences
from app.web.kwartiermaker.forms import ON_PEOPLE

ON_NEEDS = (
    Verb.RELEASE_NEED,
    Verb.ASK_BACK,
    Verb.PROPOSE_WORDING,
    Verb.TAKE_OVER_NEED,
    Verb.REDIRECT_NEED,
    Verb.HOLD_NEED,
    Verb.CLOSE_NEED,
    Verb.PROPOSE_SMALL_NEED,
)
OF_A_WORDING: dict[Verb, frozenset[NeedState]] = {
    Verb.PROPOSE_WORDING: ASKING_NEEDS,
    Verb.PROPOSE_SMALL_NEED: UNFINISHED_NEEDS,
}
"""These make something new beside a need in one of these states."""
ON_MESSAGES = (Verb.RELEASE_MESSAGE, Verb.STOP_MESSAGE)
LEADS = frozenset({Verb.FINISH_TASK, Verb.READ_TALK})
"""The one thing to do on a page; the others wait behind their names. Of a need it depends, and of
a message that was held neither deed is the one to begin with."""


@dataclass(frozen=True)
class Deed:
    verb: Verb
    href: str
    button: str
    follows: str  # what it does
    why: str  # how the reason is asked for
    asks: str  # how the words for the asker are asked for; empty when she is told nothing
    leads: bool
    stood: str  # the state of the thing as the page shows it
    words: str = ""  # how a wording is asked for
    starter: str = ""  # where that begins
    read: str = ""  # the mark of the words that the page shows
    all_href: str = ""  # the same with all that came from the same person
    all_button: str = ""
    sentences: tuple[Sentence, ...] = ()  # to begin from, where the asker is told something


def on_need(need: Any) -> list[Deed]:
    """The one that leads comes first."""
    possible = _possible(_hers(ON_NEEDS, need), need.state, need.first_name, need_id=need.id)
    sentences, first = shown_sentences(), _first_on(need)
    deeds = [_read(deed, need, sentences.get(deed.verb, ())) for deed in possible]
    led = [replace(deed, leads=deed.verb is first) for deed in deeds]
    return sorted(led, key=lambda deed: not deed.leads)


def _first_on(need: Any) -> Verb | None:
    """What is dangerous is not first of all passed on to givers, but taken in hand; what was taken
    in hand is not over while she still waits for a call."""
    if need.state == NeedState.TAKEN_OVER:
        return None if need.call_id else Verb.CLOSE_NEED
    return Verb.TAKE_OVER_NEED if need.urgency == Urgency.URGENT else Verb.RELEASE_NEED


def on_message(message: Any) -> list[Deed]:
    verbs = _hers(ON_MESSAGES, message)
    return _possible(verbs, message.state, message.first_name, message_id=message.id)


def _hers(verbs: Iterable[Verb], thing: Any) -> list[Verb]:
    """What she may do: nothing about what is her own, for which there is a colleague."""
    return [verb for verb in verbs if may(this_moment().actor, verb, thing)]


def _read(deed: Deed, need: Any, sentences: tuple[Sentence, ...]) -> Deed:
    """With what its form carries of the words that were read, and what it may begin from."""
    starter = need.words if deed.verb is Verb.PROPOSE_WORDING else ""
    begun = sentences if deed.asks else ()
    return replace(deed, read=mark_of(need.words), starter=starter, sentences=begun)


def on_person(person: Any) -> list[Deed]:
    return _possible(ON_PEOPLE, person.state, person.first_name, person_id=person.id)


def _possible(verbs: Iterable[Verb], state: str, name: str, **ids: Any) -> list[Deed]:
    return [deed(verb, name, state, **ids) for verb in verbs if state in _origins(verb)]


def _origins(verb: Verb) -> Container[str | None]:
    return OF_A_WORDING.get(verb) or LIFECYCLE[verb].origins


def deed(verb: Verb, name: str, stood: str, **ids: Any) -> Deed:
    """`name` is the asker's, or the author's; `ids` is what stands in the address."""
    return Deed(
        verb,
        url_for(f"kwartiermaker.{verb}", **ids),
        gettext(BUTTON[verb]),
        gettext(FOLLOWS[verb], name=name) if verb in FOLLOWS else "",
        gettext(WHY_OF.get(verb, WHY)),
        gettext(ASKS[verb], name=name) if verb in ASKS else "",
        leads=verb in LEADS,
        stood=stood,
        words=gettext(WORDS[verb], name=name) if verb in WORDS else "",
    )
