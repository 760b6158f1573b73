"""G1 and G3: whoever wants to give is asked a question a screen. Each answer is kept at once."""

from typing import Any

from flask import g, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.needs.drafts import Writing, keep_draft
from app.domain.ids import show_id
from app.domain.needs.themes import ASKED
from app.store.queries.town import communities
from app.texts.joining import KINDS
from app.texts.languages import OWN_NAMES
from app.texts.themes import TILES
from app.web.entrance.arriving import browser
from app.web.entrance.moments import this_moment
from app.web.forms import intake, joining_draft
from app.web.forms.intake import Filled, Form
from app.web.joining.door import joining
from app.web.joining.schemas import GivesIn, LanguagesIn, ThemesIn, WhereIn, WhoIn
from app.web.showing.formats import page


def keep(**told: Any) -> None:
    keep_draft(this_moment(), browser(), Writing.GIVER, **told)


def drafted(name: str) -> Any:
    return getattr(joining_draft.draft(), name, None)


def keep_answer(schema: type[Form], showing: Any) -> ResponseReturnValue:
    """Keeps what was told and goes on, now or later; `showing` hands the form back to be mended.
    Whoever goes on later and told nothing yet has not skipped the question."""
    form = intake.read(schema)
    later = "to" in form.values
    if later and not any(form.values.get(name) for name in schema().fields):
        return redirect(url_for("joining.going_on_page"))
    if not form.ok:
        answer: ResponseReturnValue = showing(form)
        return answer
    keep(**form.data)
    return redirect(url_for("joining.going_on_page" if later else next_page()))


def next_page() -> str:
    step = joining_draft.first_missing(joining_draft.draft())
    return step.endpoint if step else "joining.name_page"


def show(template: str, form: Filled, endpoint: str, **shown: Any) -> ResponseReturnValue:
    """`endpoint`: whose question this is. Its way back is the one before."""
    draft = joining_draft.draft()
    pages = [step.endpoint for step in joining_draft.steps(draft)]
    number = pages.index(endpoint) + 1 if endpoint in pages else len(pages) + 1
    before = pages[number - 2] if number > 1 else "public.front_page"
    return page(
        template,
        form=form,
        step=number,
        steps=joining_draft.how_many(draft),
        back=url_for(before),
        **shown,
    )


@joining.get("")
def who_page() -> ResponseReturnValue:
    return _show_who(intake.blank(kind=drafted("kind")))


@joining.post("")
def keep_who() -> ResponseReturnValue:
    return keep_answer(WhoIn, _show_who)


def _show_who(form: Filled) -> ResponseReturnValue:
    rows = [{"value": kind, "label": gettext(words)} for kind, words in KINDS.items()]
    return show("joining/who.html", form, "joining.who_page", rows=rows)


@joining.get("/wat")
def gives_page() -> ResponseReturnValue:
    return _show_gives(intake.blank(gives=drafted("gives") or ""))


@joining.post("/wat")
def keep_gives() -> ResponseReturnValue:
    return keep_answer(GivesIn, _show_gives)


def _show_gives(form: Filled) -> ResponseReturnValue:
    return show("joining/gives.html", form, "joining.gives_page")


@joining.get("/waarmee")
def themes_page() -> ResponseReturnValue:
    return _show_themes(intake.blank(tiles=(drafted("tiles") or "").split()))


@joining.post("/waarmee")
def keep_themes() -> ResponseReturnValue:
    return keep_answer(ThemesIn, _show_themes)


def _show_themes(form: Filled) -> ResponseReturnValue:
    rows = [{"value": tile, "label": gettext(TILES[tile])} for tile in ASKED]
    return show("joining/themes.html", form, "joining.themes_page", rows=rows)


@joining.get("/waar")
def where_page() -> ResponseReturnValue:
    return _show_where(intake.blank(neighbourhoods=(drafted("neighbourhoods") or "").split()))


@joining.post("/waar")
def keep_where() -> ResponseReturnValue:
    return keep_answer(WhereIn, _show_where)


def _show_where(form: Filled) -> ResponseReturnValue:
    found = communities.neighbourhoods(g.community.id)
    rows = [{"value": show_id(row.id), "label": row.name} for row in found]
    return show("joining/where.html", form, "joining.where_page", rows=rows)


@joining.get("/talen")
def languages_page() -> ResponseReturnValue:
    return _show_languages(intake.blank(languages=(drafted("languages") or "").split()))


@joining.post("/talen")
def keep_languages() -> ResponseReturnValue:
    return keep_answer(LanguagesIn, _show_languages)


def _show_languages(form: Filled) -> ResponseReturnValue:
    rows = [
        {"value": language.value, "label": name, "lang": language.value}
        for language, name in OWN_NAMES.items()
    ]
    return show("joining/languages.html", form, "joining.languages_page", rows=rows)
