"""A1c: "denk met mij mee", for now with examples to take over, and a person to call."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.texts.needs import EXAMPLES
from app.web import intake
from app.web.asking.door import asking
from app.web.asking.questions import keep
from app.web.asking.schemas import ExampleIn
from app.web.formats import page
from app.web.intake import Filled


@asking.get("/vraag/denk-mee")
def think_along_page() -> ResponseReturnValue:
    return _show_examples(intake.blank())


@asking.post("/vraag/denk-mee")
def take_example() -> ResponseReturnValue:
    """An example becomes her own words, to change as she likes."""
    form = intake.read(ExampleIn)
    if not form.ok:
        return _show_examples(form)
    example = form.data["example"]
    keep(tile=example.tile, words=gettext(example.words))
    return redirect(url_for("asking.words_page"))


def _show_examples(form: Filled) -> ResponseReturnValue:
    rows = [{"value": example.slug, "label": gettext(example.words)} for example in EXAMPLES]
    return page("asking/think_along.html", form=form, rows=rows, back=url_for("asking.theme_page"))
