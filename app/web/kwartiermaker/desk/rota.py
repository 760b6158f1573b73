"""K9: who is there when: on duty, the deputy, and the days on which somebody is away."""

from datetime import date
from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.desk import absences
from app.domain.calendar import local
from app.domain.desk.rota import begins, gaps
from app.domain.ids import show_id
from app.domain.verbs import Verb
from app.store.queries.desk import rota as kept
from app.texts.rota import AWAY, AWAY_ONE_DAY, GAP, GAP_ONE_DAY, TURNS
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.desk.rota_forms import AbsenceIn
from app.web.kwartiermaker.door import kwartiermaker
from app.web.showing.formats import day, page


@kwartiermaker.get("/rooster")
def rota_page() -> ResponseReturnValue:
    return _show(intake.blank())


def _show(form: Filled) -> ResponseReturnValue:
    moment = this_moment()
    people = kept.people(moment.community_id)
    return page(
        "kwartiermaker/desk/rota.html",
        form=form,
        people=[_person(row) for row in people],
        colleagues=[{"value": show_id(row.id), "label": row.first_name} for row in people],
        absences=[_absence(row) for row in kept.absences(moment.community_id, moment.now)],
        gaps=gaps_ahead(),
    )


@kwartiermaker.post("/rooster/weg")
def plan_absence() -> ResponseReturnValue:
    form = intake.read(AbsenceIn)
    if not form.ok:
        return _show(form)
    absences.plan_absence(this_moment(), **form.data)
    return redirect(url_for("kwartiermaker.rota_page"))


@kwartiermaker.post("/rooster/weg/<id:absence_id>/toch-niet")
def end_absence(absence_id: int) -> ResponseReturnValue:
    absences.end_absence(this_moment(), absence_id)
    return redirect(url_for("kwartiermaker.rota_page"))


def gaps_ahead() -> list[str]:
    """The days on which nobody would be there, in sentences, in time to change it."""
    moment = this_moment()
    rota = [row.id for row in kept.people(moment.community_id)]
    away = kept.as_days(kept.absences(moment.community_id, moment.now))
    ahead = moment.rules.desk.gap_ahead_days
    found = gaps(rota, away, local(moment.now).date(), ahead)
    return [_span(GAP_ONE_DAY, GAP, gap.first, gap.last) for gap in found]


def _person(row: Any) -> dict[str, str]:
    told = {"name": row.first_name, "phone": row.phone, "days": row.days}
    return {**told, "turn": gettext(TURNS[row.turn])}


def _absence(row: Any) -> dict[str, str]:
    (one,) = kept.as_days([row])
    said = _span(AWAY_ONE_DAY, AWAY, one.first, one.last, name=row.first_name)
    verb = f"kwartiermaker.{Verb.END_ABSENCE}"
    return {"said": said, "href": url_for(verb, absence_id=row.id)}


def _span(one_day: str, several: str, first: date, last: date, **told: str) -> str:
    sentence = one_day if first == last else several
    return gettext(sentence, first=day(begins(first)), last=day(begins(last)), **told)
