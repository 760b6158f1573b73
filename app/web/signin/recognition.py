"""After the right code, for anyone who was not here for long: "Hoe heet je?" (R9, case 11).

Numbers change hands. Nothing of what is kept shows before the name is right, nor which name it is;
what was being written waits in the browser's draft, and is sent only for whoever she turns out to
be.
"""

from flask import g, redirect, session, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import recognition
from app.actions.people.passkeys import needs_passkey
from app.domain.people.passkeys import CameBy
from app.store.queries.known import written_about
from app.web.entrance.coming_inside import come_inside, come_to_put_back
from app.web.entrance.knocking import KNOCKS, WAITS, is_told_to_stay_out
from app.web.entrance.moments import this_moment
from app.web.entrance.noting import note_refused
from app.web.entrance.purposes import ASKING, CALLING, remembered
from app.web.forms import drafting, intake
from app.web.forms.intake import Filled
from app.web.showing.formats import page
from app.web.signin.door import signin
from app.web.signin.schemas import KnownNameIn


def let_through(person_id: int, came_by: CameBy = CameBy.CODE) -> str:
    """Where to go after the right code. The name under a need just written is the first try."""
    if came_by is CameBy.FORMER:
        return come_to_put_back(person_id)
    if is_told_to_stay_out(person_id):
        return url_for("signin.not_now_page")
    if needs_passkey(this_moment(), person_id):
        session[KNOCKS] = [person_id, int(g.now.timestamp())]
        return url_for("keys.passkey_page")
    if not recognition.asks_name(this_moment(), person_id, came_by):
        return come_inside(person_id, remembered(), came_by)
    session[KNOCKS] = [person_id, int(g.now.timestamp()), came_by]
    told = drafting.draft() if remembered() in (ASKING, CALLING) else None
    if told is None or not told.first_name:
        return url_for("signin.known_name_page")
    return _tried(person_id, told.first_name, came_by)


@signin.get("/binnen/nu-niet")
def not_now_page() -> ResponseReturnValue:
    """Her code was right. What she was told, and whom she may call."""
    person_id, since, *_ = session.get(KNOCKS, (None, 0))
    told = written_about.told_to_stay_out(g.community.id, person_id) if person_id else None
    if told is None or g.now.timestamp() - since > WAITS.total_seconds():
        return _to_the_start()
    return page("signin/not_now.html", told=told)


def _tried(person_id: int, first_name: str, came_by: CameBy) -> str:
    if recognition.try_name(this_moment(), person_id, first_name, came_by):
        return come_inside(person_id, remembered(), came_by)
    note_refused("coming in", "wrong name")
    return url_for("signin.unknown_name_page")


def _who_knocks() -> int | None:
    """The person whose name is asked for here; None when nobody knocks, or not any more."""
    person_id, since, *_ = session.get(KNOCKS, (None, 0))
    if person_id is None or g.now.timestamp() - since > WAITS.total_seconds():
        return None
    return person_id if recognition.asks_name(this_moment(), person_id, _by_what()) else None


def _by_what() -> CameBy:
    """How whoever knocks proved herself so far."""
    return CameBy(next(iter(session.get(KNOCKS, ())[2:]), CameBy.CODE))


def _to_the_start() -> ResponseReturnValue:
    return redirect(url_for(remembered().page))


@signin.get("/binnen/naam")
def known_name_page() -> ResponseReturnValue:
    person_id = _who_knocks()
    if person_id is None:
        return _to_the_start()
    if not recognition.may_try(this_moment(), person_id):
        return redirect(url_for("signin.unknown_name_page"))
    return _show(intake.blank())


@signin.post("/binnen/naam")
def say_name() -> ResponseReturnValue:
    """A wrong try is counted: the answer leads on, so it is kept."""
    person_id, form = _who_knocks(), intake.read(KnownNameIn)
    if person_id is None:
        return _to_the_start()
    if not form.ok:
        return _show(form)
    return redirect(_tried(person_id, form.data["first_name"], _by_what()))


def _show(form: Filled) -> ResponseReturnValue:
    return page("signin/known_name.html", form=form, back=url_for(remembered().page))


@signin.get("/binnen/andere-naam")
def unknown_name_page() -> ResponseReturnValue:
    person_id = _who_knocks()
    if person_id is None:
        return _to_the_start()
    return page(
        "signin/unknown_name.html",
        may_try=recognition.may_try(this_moment(), person_id),
        may_start=recognition.may_start_afresh(_by_what()),
    )


@signin.post("/binnen/nieuw")
def start_afresh() -> ResponseReturnValue:
    """ "Ik ben hier nieuw": an empty room, and what she wrote goes out as hers."""
    person_id = _who_knocks()
    if person_id is None:
        return _to_the_start()
    if not recognition.may_start_afresh(_by_what()):
        return redirect(url_for("signin.unknown_name_page"))
    newcomer = recognition.start_afresh(this_moment(), person_id)
    return redirect(come_inside(newcomer.id, remembered()))
