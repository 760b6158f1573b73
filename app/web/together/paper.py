"""A7, "Ik heb geen van beide": her need goes out, and a code on paper brings her back."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import paper_codes
from app.actions.steps import by_the_house
from app.web.entrance import arriving
from app.web.entrance.moments import this_moment, visiting
from app.web.forms import drafting
from app.web.showing.formats import page, spelled
from app.web.together.door import together


@together.get("/papier")
def paper_page() -> ResponseReturnValue:
    return _elsewhere() or page("together/paper.html", word=None)


def _elsewhere() -> ResponseReturnValue | None:
    if visiting() is not None:
        return redirect(url_for("together.table_page"))
    if not drafting.has_name(drafting.draft()):
        return redirect(url_for("asking.name_page"))
    return None


@together.post("/papier")
def come_in_on_paper() -> ResponseReturnValue:
    """In one deed she is known and her need is sent; the number stands on this one page."""
    elsewhere, told = _elsewhere(), drafting.draft()
    if elsewhere is not None or told is None:
        return elsewhere or redirect(url_for("together.table_page"))
    person = paper_codes.person_on_paper(this_moment(), told.first_name)
    need_id = drafting.post_draft(person.id)
    word, digits = paper_codes.make_paper_code(by_the_house(this_moment()), person.id)
    arriving.let_in(person.id)
    return page(
        "together/paper.html",
        name=told.first_name,
        word=word,
        digits=spelled(digits),
        onward=url_for("together.sent_page", need_id=need_id),
    )
