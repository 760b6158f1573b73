"""K8: our device goes to somebody at the table, and a code on paper for anyone who needs one."""

from flask import redirect
from flask.typing import ResponseReturnValue

from app.actions.desk import sittings
from app.actions.people import paper_codes
from app.domain.desk.lateness import Looked
from app.domain.refusals import NotFound
from app.domain.verbs import Verb
from app.store.queries.desk import person as desk_person
from app.web.entrance import arriving, sitting
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.people.person import back_to
from app.web.showing.formats import page, spelled


@kwartiermaker.get("/samen")
def sitting_page() -> ResponseReturnValue:
    return page("kwartiermaker/desk/sitting.html", rules=this_moment().rules.together)


@kwartiermaker.post("/samen")
def begin_sitting() -> ResponseReturnValue:
    """The kwartiermaker is out of the desk on this device from here on."""
    begun = sittings.begin_sitting(this_moment())
    arriving.let_out()
    sitting.begin(begun.id)
    arriving.settle_phone(False)
    return redirect("/samen")


@kwartiermaker.post("/mens/<id:person_id>/papier")
def make_paper_code(person_id: int) -> ResponseReturnValue:
    """The number stands on this one page and is kept nowhere: whoever opens it again finds
    another."""
    note_look(Looked.PERSON, person_id)
    found = desk_person.one(this_moment().community_id, person_id)
    if found is None:
        raise NotFound
    word, digits = paper_codes.make_paper_code(this_moment(), person_id)
    return page(
        "kwartiermaker/desk/paper_code.html",
        person={"id": person_id, "name": found.first_name},
        word=word,
        digits=spelled(digits),
    )


@kwartiermaker.get("/mens/<id:person_id>/papier")
def paper_page(person_id: int) -> ResponseReturnValue:
    """The page with the number was opened again."""
    return back_to(person_id, Verb.MAKE_PAPER_CODE)


@kwartiermaker.post("/mens/<id:person_id>/papier/weg")
def revoke_paper_code(person_id: int) -> ResponseReturnValue:
    paper_codes.revoke_paper_code(this_moment(), person_id)
    return back_to(person_id, Verb.REVOKE_PAPER_CODE)
