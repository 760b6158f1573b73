"""A1b and A1c: "denk met mij mee", by situations of daily life, to examples to take over."""

from itertools import islice
from typing import Any

from flask import abort, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.domain.needs.themes import TILE_THEMES
from app.store.queries.needs.examples import themes_offered
from app.texts.examples import GIVERS_HERE, SITUATIONS, Situation
from app.texts.fields import SAY
from app.web.asking.door import asking
from app.web.asking.questions import keep
from app.web.asking.schemas import ExampleIn
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.showing.examples import Listed, shown
from app.web.showing.formats import page


@asking.get("/vraag/denk-mee")
def think_along_page() -> ResponseReturnValue:
    rows = [
        {"href": url_for("asking.examples_page", situation=slug), "label": gettext(found.words)}
        for slug, found in SITUATIONS.items()
    ]
    return page("asking/think_along.html", rows=rows)


@asking.get("/vraag/denk-mee/<situation>")
def examples_page(situation: str) -> ResponseReturnValue:
    return _show(_known(situation), intake.blank())


@asking.post("/vraag/denk-mee/<situation>")
def take_example(situation: str) -> ResponseReturnValue:
    """An example becomes her own words, to change as she likes."""
    found, form = _known(situation), intake.read(ExampleIn)
    chosen = next((e for e in shown(found) if e.key == form.data.get("example")), None)
    if chosen is None:
        return _show(found, form.refuse("example", SAY["choose"]))
    keep(tile=chosen.place.tile, words=chosen.words)
    return redirect(url_for("asking.words_page"))


def _known(situation: str) -> Situation:
    return SITUATIONS.get(situation) or abort(404)


def _show(situation: Situation, form: Filled) -> ResponseReturnValue:
    examples = shown(situation)
    said = _said_here(examples)
    examples.sort(key=lambda example: example.key not in said)
    at_a_time = this_moment().rules.examples.at_a_time
    after = _page() * at_a_time
    return page(
        "asking/examples.html",
        form=form,
        rows=[_row(e, said.get(e.key)) for e in examples[after : after + at_a_time]],
        more=_page() + 1 if len(examples) > after + at_a_time else None,
    )


def _page() -> int:
    told = request.args.get("meer", "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 3 else 0


def _said_here(examples: list[Listed]) -> dict[str, str]:
    """By an example's key, what givers here said they can do: each thing once. Where few can do it
    nothing is said, so that nobody is pointed at."""
    rules = this_moment().rules.examples
    offered = set(themes_offered(g.community.id, rules.givers_behind))
    themes = {TILE_THEMES[e.place.tile][0]: e.key for e in reversed(examples)}
    said = {themes[t]: gettext(GIVERS_HERE[t]) for t in GIVERS_HERE if t in offered & set(themes)}
    return dict(islice(said.items(), rules.sentences_of_givers))


def _row(example: Listed, said: str | None) -> dict[str, Any]:
    own = {"lang": "nl"} if example.is_own else {}
    return {"value": example.key, "label": example.words, "hint": said, **own}
