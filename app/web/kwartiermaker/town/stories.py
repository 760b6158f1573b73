"""Stories beside the figures, at the desk: written for her yes, and let go of."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.town import stories
from app.domain.desk.lateness import Looked
from app.domain.refusals import EnoughStories, NotFound
from app.domain.town.stories import names_somebody, quarters_told
from app.store.db import AnyRow
from app.store.queries.desk import person as desk_person
from app.store.queries.town import stories as kept
from app.texts.fields import SAY
from app.web.entrance.errors import sentence_of
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.town.story_schemas import StoryAtDeskOut, StoryIn
from app.web.showing.figures import quarter_in_words
from app.web.showing.formats import page

LISTED = 50  # the newest
TALKS = 20  # whose first names are looked for in the words


@kwartiermaker.get("/verhalen")
def stories_page() -> ResponseReturnValue:
    found = kept.at_desk(this_moment().community_id, LISTED)
    return page("kwartiermaker/town/stories.html", stories=StoryAtDeskOut(many=True).dump(found))


@kwartiermaker.get("/mens/<id:person_id>/verhaal")
def story_page(person_id: int) -> ResponseReturnValue:
    note_look(Looked.PERSON, person_id)
    return _show(_about(person_id), intake.blank())


@kwartiermaker.post("/mens/<id:person_id>/verhaal")
def write_story(person_id: int) -> ResponseReturnValue:
    person, form = _about(person_id), intake.read(StoryIn)
    if form.ok and names_somebody(form.data["words"], _names(person)):
        form = form.refuse("words", SAY["story_names"])
    if not form.ok:
        return _show(person, form)
    try:
        stories.write_story(this_moment(), person_id, form.data["period"], form.data["words"])
    except EnoughStories as refusal:
        return _show(person, form.refuse("period", sentence_of(refusal)))
    return redirect(url_for("kwartiermaker.stories_page"))


@kwartiermaker.post("/verhaal/<id:story_id>/weg")
def drop_story(story_id: int) -> ResponseReturnValue:
    stories.drop_story(this_moment(), story_id)
    return redirect(url_for("kwartiermaker.stories_page"))


def _about(person_id: int) -> AnyRow:
    found = desk_person.one(this_moment().community_id, person_id)
    if found is None:
        raise NotFound
    return found


def _names(person: AnyRow) -> list[str]:
    """Hers, and of those she was in a match with."""
    talks = desk_person.talks(this_moment().community_id, person.id, TALKS)
    return [person.first_name, *(talk.with_whom for talk in talks)]


def _show(person: AnyRow, form: Filled) -> ResponseReturnValue:
    quarters = quarters_told(this_moment().now)
    return page(
        "kwartiermaker/town/story.html",
        form=form,
        person={"id": person.id, "name": person.first_name},
        quarters=[{"value": one, "label": quarter_in_words(one)} for one in quarters],
    )
