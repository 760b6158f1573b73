"""A1-A4: what somebody is asked about a need, a question a screen. Each answer is kept at once."""

from typing import Any

from flask import g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.needs.drafts import keep_draft
from app.domain.ids import show_id
from app.domain.needs.themes import Tile
from app.domain.needs.timings import Timing
from app.domain.triage.reading import READ_AT_MOST
from app.store.queries.needs import asking as needs
from app.store.queries.town import communities
from app.texts.themes import PICTURES, TILES
from app.texts.timings import TIMINGS
from app.web.asking.door import asking
from app.web.asking.schemas import RATHER_NOT, NeighbourhoodIn, ThemeIn, TimingIn
from app.web.entrance.arriving import browser
from app.web.entrance.moments import this_moment, visiting
from app.web.forms import drafting, intake
from app.web.forms.intake import Filled
from app.web.forms.needs import WordsIn
from app.web.showing.formats import page


def keep(**told: Any) -> None:
    keep_draft(this_moment(), browser(), **told)


def onward() -> ResponseReturnValue:
    """To the first open question, and straight back to the check when there is none (UX-08)."""
    step = drafting.first_missing(drafting.draft())
    return redirect(url_for(step.endpoint if step else "asking.check_page"))


def has_enough() -> bool:
    """No quota on asking: only a brake on accidents."""
    visitor, most = visiting(), this_moment().rules.needs.under_way_at_a_time
    return visitor is not None and needs.under_way(g.community.id, visitor.person_id) >= most


def show(template: str, form: Filled, number: int, **shown: Any) -> ResponseReturnValue:
    """`number`: which question this is. Its way back is the one before, or the check."""
    return page(
        template,
        form=form,
        step=number,
        steps=drafting.how_many(),
        back=_before(number),
        **shown,
    )


def _before(number: int) -> str:
    if drafting.first_missing(drafting.draft()) is None:
        return url_for("asking.check_page")
    return url_for(drafting.STEPS[number - 2].endpoint if number > 1 else "public.front_page")


def _told(name: str) -> Any:
    return getattr(drafting.draft(), name, None)


@asking.get("/vraag/thema")
def theme_page() -> ResponseReturnValue:
    return _show_theme(intake.blank(theme=_told("tile")))


@asking.post("/vraag/thema")
def keep_theme() -> ResponseReturnValue:
    form = intake.read(ThemeIn)
    if not form.ok:
        return _show_theme(form)
    keep(tile=form.data["theme"])
    if form.data["theme"] is Tile.THINK_ALONG:
        return redirect(url_for("asking.think_along_page"))
    return onward()


def _show_theme(form: Filled) -> ResponseReturnValue:
    rows = [{"value": t.value, "label": gettext(TILES[t]), "picture": PICTURES[t]} for t in Tile]
    return show("asking/theme.html", form, 1, rows=rows, has_enough=has_enough())


@asking.get("/vraag/woorden")
def words_page() -> ResponseReturnValue:
    words = _told("words")
    form = intake.blank(words=words) if words else intake.blank()
    return show("asking/words.html", form, 2, taken_out="eruit" in request.args)


@asking.post("/vraag/woorden")
def keep_words() -> ResponseReturnValue:
    form = intake.read(WordsIn)
    elsewhere = form.values.get("to")
    if elsewhere:
        keep(words=form.values.get("words", "")[:READ_AT_MOST])  # else nothing is lost (UX-47)
        return redirect(_elsewhere(elsewhere))
    if not form.ok:
        return show("asking/words.html", form, 2)
    keep(words=form.data["words"])
    return onward()


def _elsewhere(to: str) -> str:
    """Only to these: what a form says is no address."""
    here = url_for("asking.words_page")
    ways = {
        "back": _before(2),
        "worries": url_for("public.worries_page"),
        "how": url_for("public.how_page"),
        "language": url_for("public.language_page", van=here),
    }
    return ways.get(to, url_for("asking.going_on_page"))


@asking.get("/vraag/buurt")
def neighbourhood_page() -> ResponseReturnValue:
    chosen = _told("neighbourhood_id")
    here = show_id(chosen) if chosen else RATHER_NOT if _told("neighbourhood_told") else None
    return _show_neighbourhoods(intake.blank(neighbourhood=here))


@asking.post("/vraag/buurt")
def keep_neighbourhood() -> ResponseReturnValue:
    form = intake.read(NeighbourhoodIn)
    if not form.ok:
        return _show_neighbourhoods(form)
    keep(neighbourhood_id=form.data["neighbourhood"], neighbourhood_told=True)
    return onward()


def _show_neighbourhoods(form: Filled) -> ResponseReturnValue:
    found = communities.neighbourhoods(g.community.id)
    rows = [{"value": show_id(row.id), "label": row.name} for row in found]
    return show("asking/neighbourhood.html", form, 3, rows=rows, rather_not=RATHER_NOT)


@asking.get("/vraag/wanneer")
def timing_page() -> ResponseReturnValue:
    return _show_timings(intake.blank(timing=_told("timing")))


@asking.post("/vraag/wanneer")
def keep_timing() -> ResponseReturnValue:
    form = intake.read(TimingIn)
    if not form.ok:
        return _show_timings(form)
    keep(timing=form.data["timing"])
    return onward()


def _show_timings(form: Filled) -> ResponseReturnValue:
    rows = [{"value": timing.value, "label": gettext(TIMINGS[timing])} for timing in Timing]
    return show("asking/timing.html", form, 4, rows=rows)
