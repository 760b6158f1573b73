"""Choosing a language, from the front page or from wherever somebody stands."""

from urllib.parse import urlsplit

from flask import current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, NotFound

from app.actions.people.accounts import speak
from app.domain.languages import Language
from app.texts.languages import OWN_NAMES
from app.web.entrance import arriving, invited
from app.web.entrance.moments import this_moment, visiting
from app.web.forms import intake
from app.web.forms.fields import Choice
from app.web.forms.intake import Form
from app.web.frame import languages
from app.web.public.door import public
from app.web.showing.formats import page

FROM = "van"


class LanguageIn(Form):
    language = Choice(Language, "choose", required=True)


def names() -> list[dict[str, object]]:
    """Every language by its own name, in its own direction."""
    here = languages.here()
    return [
        {"code": one.value, "name": name, "direction": one.direction, "is_here": one is here}
        for one, name in OWN_NAMES.items()
    ]


@public.get("/taal")
def language_page() -> ResponseReturnValue:
    return _show(intake.blank())


@public.post("/taal")
def choose_language() -> ResponseReturnValue:
    form, visitor = intake.read(LanguageIn), visiting()
    if not form.ok:
        return _show(form)
    arriving.browser()
    invited.bring_along()
    languages.choose(form.data["language"])
    if visitor is not None:
        speak(this_moment(), visitor.person_id, form.data["language"])
    return redirect(own_page(form.values.get(FROM, "")))


def _show(form: intake.Filled) -> ResponseReturnValue:
    came_from = own_page(form.values.get(FROM, request.args.get(FROM, "")))
    return page("public/language.html", form=form, names=names(), back=came_from)


def own_page(path: str) -> str:
    """The path when a page of ours is there to go back to, else the front page: nobody can send a
    person elsewhere with a link."""
    is_plain = path.startswith("/") and not path.startswith("//") and "\\" not in path
    try:
        told = urlsplit(path)
        if not is_plain or told.netloc:
            raise NotFound
        current_app.url_map.bind("").match(told.path, method="GET")
    except (HTTPException, ValueError):
        return url_for("public.front_page")
    return told.path
