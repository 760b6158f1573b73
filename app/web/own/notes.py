"""What the desk wrote down of her: she reads it, and may say that it was otherwise (PR-09)."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import notes
from app.domain.refusals import NotFound
from app.store.db import AnyRow
from app.store.queries.known import written_about
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.own.door import own
from app.web.own.schemas import AnswerIn, NoteOut, ToldOut
from app.web.showing.formats import page


@own.get("/van-ons")
def from_us_page() -> ResponseReturnValue:
    """With what she was last told about taking part."""
    actor = this_moment().actor
    measure = written_about.last_measure(actor)
    return page(
        "own/from_us.html",
        notes=NoteOut(many=True).dump(written_about.notes(actor)),
        measure=ToldOut().dump(measure) if measure and measure.told else None,
    )


@own.get("/notitie/<id:note_id>")
def note_page(note_id: int) -> ResponseReturnValue:
    note = _own_note(note_id)
    return _show(note, intake.blank(words=note.answer))


@own.post("/notitie/<id:note_id>")
def answer_note(note_id: int) -> ResponseReturnValue:
    form = intake.read(AnswerIn)
    if not form.ok:
        return _show(_own_note(note_id), form)
    notes.answer_note(this_moment(), note_id, form.data["words"])
    return redirect(url_for("own.from_us_page"))


def _own_note(note_id: int) -> AnyRow:
    """Raises NotFound for what is not there or not hers."""
    found = [note for note in written_about.notes(this_moment().actor) if note.id == note_id]
    if not found:
        raise NotFound
    return found[0]


def _show(note: AnyRow, form: Filled) -> ResponseReturnValue:
    return page("own/note.html", note=NoteOut().dump(note), form=form)
