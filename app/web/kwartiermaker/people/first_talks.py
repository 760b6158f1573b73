"""The kennismakingsgesprek at the desk: each outcome one press, without a reason."""

from collections.abc import Callable
from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from marshmallow import fields

from app.actions.people import consents, first_talks
from app.domain.desk.lateness import Looked
from app.domain.moment import Moment
from app.domain.people.consents import (
    RESEARCH,
    VERSION,
    Asked,
    CameBy,
    ConsentFor,
    Household,
    KnowsPeople,
    ResearchQuestion,
)
from app.domain.refusals import NotFound
from app.domain.states import FirstTalkState
from app.domain.verbs import Verb
from app.store.queries.desk import person as desk_person
from app.store.queries.people import consents as consents_kept
from app.store.queries.people import first_talks as kept
from app.texts import consents as said
from app.texts.desk.first_talks import AGREED_AT, MISSED, STANDS
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.fields import Choice
from app.web.forms.intake import Filled, Form
from app.web.kwartiermaker.deciding import back_to_today
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.looking import note_look
from app.web.showing.first_talks import time_in_words
from app.web.showing.formats import day, page

HERS = "/kennismaken/<id:person_id>"


class FinishTalkIn(Form):
    """What she said yes to in so many words; nothing is ticked beforehand."""

    said_yes = fields.List(Choice(ConsentFor, "choose"), load_default=list)


class ResearchIn(Form):
    """Each may be skipped."""

    household = Choice(Household, "choose", load_default=None)
    came_by = Choice(CameBy, "choose", load_default=None)
    knows_people = Choice(KnowsPeople, "choose", load_default=None)


def talk_of(person_id: int | None, name: str) -> dict[str, Any] | None:
    """As the page of its task shows it; None for anyone who was not asked, or is done."""
    talk = kept.of(this_moment().community_id, person_id)
    if talk is None or talk.state not in STANDS:
        return None
    stands = gettext(STANDS[FirstTalkState(talk.state)], name=name)
    return {
        "person_id": person_id,
        "name": name,
        "stands": gettext(AGREED_AT, time=time_in_words(talk.at)) if talk.at else stands,
        "missed": gettext(MISSED, day=day(talk.missed_at)) if talk.missed_at else "",
        "is_agreed": talk.state == FirstTalkState.AGREED,
        "asks": [
            {"value": purpose.value, "label": gettext(said.SENTENCES[purpose, number])}
            for purpose, number in VERSION.items()
        ],
    }


@kwartiermaker.post(f"{HERS}/gesproken")
def finish_talk(person_id: int) -> ResponseReturnValue:
    form = intake.read(FinishTalkIn)
    said_yes = form.data.get("said_yes", []) if form.ok else []
    first_talks.finish_talk(this_moment(), person_id, said_yes)
    if ConsentFor.RESEARCH in said_yes:
        return redirect(url_for("kwartiermaker.research_page", person_id=person_id))
    return back_to_today(Verb.FINISH_TALK)


@kwartiermaker.post(f"{HERS}/andere-tijd")
def move_talk(person_id: int) -> ResponseReturnValue:
    return _done(Verb.MOVE_TALK, first_talks.move_talk, person_id)


@kwartiermaker.post(f"{HERS}/gemist")
def miss_talk(person_id: int) -> ResponseReturnValue:
    return _done(Verb.MISS_TALK, first_talks.miss_talk, person_id)


@kwartiermaker.post(f"{HERS}/liever-niet")
def refuse_talk(person_id: int) -> ResponseReturnValue:
    return _done(Verb.REFUSE_TALK, first_talks.refuse_talk, person_id)


def _done(verb: Verb, deed: Callable[[Moment, int], None], person_id: int) -> ResponseReturnValue:
    deed(this_moment(), person_id)
    return back_to_today(verb)


@kwartiermaker.get(f"{HERS}/onderzoek")
def research_page(person_id: int) -> ResponseReturnValue:
    return _show_research(person_id, intake.blank())


@kwartiermaker.post(f"{HERS}/onderzoek")
def note_research(person_id: int) -> ResponseReturnValue:
    form = intake.read(ResearchIn)
    if not form.ok:
        return _show_research(person_id, form)
    told = {name: value.value for name, value in form.data.items() if value is not None}
    consents.note_research(this_moment(), person_id, told)
    return back_to_today(Verb.NOTE_RESEARCH)


def _show_research(person_id: int, form: Filled) -> ResponseReturnValue:
    """Only to be filled in. Raises NotFound without a yes, and when it was filled in before."""
    moment = this_moment()
    note_look(Looked.PERSON, person_id)
    found = desk_person.one(moment.community_id, person_id)
    if found is None or not _may_be_noted(moment, person_id):
        raise NotFound
    rows = [
        {
            "name": question.value,
            "words": gettext(said.RESEARCH[question]),
            "rows": _answers(question),
        }
        for question in RESEARCH
    ]
    return page(
        "kwartiermaker/people/research_questions.html",
        form=form,
        questions=rows,
        name=found.first_name,
    )


def _may_be_noted(moment: Moment, person_id: int) -> bool:
    here = moment.community_id, person_id
    said_yes = consents_kept.stands(*here, ConsentFor.RESEARCH)
    return said_yes and not consents_kept.has_told(*here, ConsentFor.RESEARCH, Asked.AT_TALK)


def _answers(question: ResearchQuestion) -> list[dict[str, str]]:
    answers = said.RESEARCH_ANSWERS[question]
    return [{"value": value, "label": gettext(words)} for value, words in answers.items()]
