"""K4: one person. That it was opened is noted first, and she reads by whom and when."""

from collections.abc import Callable
from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.people import notes, standing
from app.domain.desk.lateness import Looked
from app.domain.refusals import NotFound
from app.domain.verbs import Verb
from app.store.queries.desk import person as desk_person
from app.texts.desk.deeds import DONE, FIRST_WORDS
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.deeds import on_person
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.forms import FORMS
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.people.person_forms import NoteIn
from app.web.kwartiermaker.people.person_schemas import (
    HerNeedOut,
    OpenedOut,
    TalkLineOut,
    ToComeOut,
    WrittenOut,
)
from app.web.kwartiermaker.schemas import DeedOut
from app.web.showing.formats import page

MOST = 20  # of each list: the newest


@kwartiermaker.get("/mens/<id:person_id>")
def person_page(person_id: int) -> ResponseReturnValue:
    return show_person(person_id, _first_words())


def _first_words() -> Filled:
    """What is asked for often begins with words that are there to be changed."""
    return intake.blank(**{f"{verb}_told": gettext(said) for verb, said in FIRST_WORDS.items()})


def show_person(person_id: int, form: Filled, tried: Verb | None = None) -> ResponseReturnValue:
    moment = this_moment()
    note_look(Looked.PERSON, person_id)
    found = desk_person.one(moment.community_id, person_id)
    if found is None:
        raise NotFound
    here = moment.community_id, person_id
    done = DONE.get(request.args.get("gedaan", ""))
    return page(
        "kwartiermaker/people/person.html",
        form=form,
        tried=tried,
        person=OpenedOut().dump(found),
        needs=HerNeedOut(many=True).dump(desk_person.needs(*here, MOST)),
        talks=TalkLineOut(many=True).dump(desk_person.talks(*here, MOST)),
        written=WrittenOut(many=True).dump(desk_person.written_down(*here, MOST)),
        to_come=_to_come(*here),
        deeds=DeedOut(many=True).dump(on_person(found)),
        done=gettext(done) if done else None,
    )


def _to_come(community_id: int, person_id: int) -> list[dict[str, Any]]:
    coming = desk_person.to_come(community_id, person_id, this_moment().now, MOST)
    return [item for item in ToComeOut(many=True).dump(coming) if item["what"]]


@kwartiermaker.post("/mens/<id:person_id>/zeggen")
def warn_person(person_id: int) -> ResponseReturnValue:
    return _decide(Verb.WARN_PERSON, standing.warn_person, person_id)


@kwartiermaker.post("/mens/<id:person_id>/wachten")
def pause_person(person_id: int) -> ResponseReturnValue:
    return _decide(Verb.PAUSE_PERSON, standing.pause_person, person_id)


@kwartiermaker.post("/mens/<id:person_id>/buiten")
def suspend_person(person_id: int) -> ResponseReturnValue:
    return _decide(Verb.SUSPEND_PERSON, standing.suspend_person, person_id)


@kwartiermaker.post("/mens/<id:person_id>/terug")
def restore_person(person_id: int) -> ResponseReturnValue:
    return _decide(Verb.RESTORE_PERSON, standing.restore_person, person_id)


def _decide(verb: Verb, deed: Callable[..., None], person_id: int) -> ResponseReturnValue:
    form = intake.read(FORMS[verb])
    if not form.ok:
        return show_person(person_id, form, verb)
    deed(this_moment(), person_id, **form.data)
    return back_to(person_id, verb)


def back_to(person_id: int, done: Verb) -> ResponseReturnValue:
    return redirect(url_for("kwartiermaker.person_page", person_id=person_id, gedaan=done))


@kwartiermaker.post("/mens/<id:person_id>/notitie")
def write_note(person_id: int) -> ResponseReturnValue:
    form = intake.read(NoteIn)
    if not form.ok:
        return show_person(person_id, form, Verb.WRITE_NOTE)
    notes.write_note(this_moment(), person_id, form.data["words"])
    return back_to(person_id, Verb.WRITE_NOTE)


@kwartiermaker.post("/notitie/<id:note_id>/weg")
def remove_note(note_id: int) -> ResponseReturnValue:
    return back_to(notes.remove_note(this_moment(), note_id), Verb.REMOVE_NOTE)
