"""A5 and A6: the card as givers will see it, the first name, and off it goes."""

from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.domain.triage import PERSONAL, found_in, known, mask, read
from app.domain.triage.masking import MARK
from app.web.asking.door import asking
from app.web.asking.questions import has_enough, keep, onward
from app.web.asking.schemas import NameIn, to_check
from app.web.entrance import sitting
from app.web.entrance.moments import visiting
from app.web.forms import drafting, intake
from app.web.forms.intake import Filled
from app.web.showing import help_lines
from app.web.showing.formats import page


@asking.get("/vraag/klopt-dit")
def check_page() -> ResponseReturnValue:
    told = drafting.draft()
    if told is None:  # wiped meanwhile
        return redirect(url_for("asking.going_on_page"))
    need = known(told.words)
    return page(
        "asking/check.html",
        check=to_check(told, need.found),
        can_send=_name_is_known(told),
        lines=help_lines.for_findings(found_in(need)),
        has_enough=has_enough(),
        back=url_for(drafting.STEPS[-1].endpoint),
    )


def _name_is_known(told: Any) -> bool:
    visitor = visiting()
    return visitor is not None and bool(visitor.first_name or told.first_name)


@asking.post("/vraag/klopt-dit")
def post_need() -> ResponseReturnValue:
    visitor, told = visiting(), drafting.draft()
    if told is None:
        return redirect(url_for("asking.going_on_page"))
    if drafting.first_missing(told):
        return onward()
    if visitor is None or not _name_is_known(told):
        return redirect(url_for("asking.name_page"))
    need_id = drafting.post_draft(visitor.person_id)
    return redirect(sitting.after_sending(need_id))


@asking.post("/vraag/haal-eruit")
def take_out() -> ResponseReturnValue:
    """What is personal leaves the draft itself, not only the card. She sees what is left, because
    "Bel mij op" may still stand there."""
    told = drafting.draft()
    if told is not None and drafting.fits(told.words):
        keep(words=without_personal(told.words))
    return redirect(url_for("asking.words_page", eruit=1))


def without_personal(words: str) -> str:
    while any(finding.kind in PERSONAL for finding in read(words)):
        masked = mask(words, read(words)).replace(MARK, " ")
        words = "\n".join(" ".join(line.split()) for line in masked.splitlines())
    return words


@asking.get("/vraag/naam")
def name_page() -> ResponseReturnValue:
    told = drafting.draft()
    return _show_name(intake.blank(first_name=(told and told.first_name) or ""))


@asking.post("/vraag/naam")
def keep_name() -> ResponseReturnValue:
    form = intake.read(NameIn)
    if not form.ok:
        return _show_name(form)
    keep(first_name=form.data["first_name"])
    return redirect(url_for("asking.check_page" if visiting() else "signin.reach_page"))


def _show_name(form: Filled) -> ResponseReturnValue:
    return page(
        "asking/name.html",
        form=form,
        step=drafting.WHO,
        steps=drafting.how_many(),
        back=url_for("asking.check_page"),
    )
