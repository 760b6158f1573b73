"""The café's days and its visitors, kept at the desk."""

from datetime import date
from itertools import islice

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.town import cafe as deeds
from app.actions.town.cafe import Counted
from app.domain.calendar import local
from app.domain.refusals import NotFound
from app.domain.town.cafe import Cafe, Time, days
from app.store.queries.town import cafe as kept
from app.store.queries.town.cafe import Planned
from app.texts.cafe import VISITORS
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.town.cafe_schemas import (
    CafeIn,
    CafeOut,
    DayIn,
    VisitsIn,
    VisitsOut,
    cafe_of,
    rhythms,
)
from app.web.showing.cafe import cafe_line
from app.web.showing.formats import page

SHOWN = 6


@kwartiermaker.get("/koffie")
def cafes_page() -> ResponseReturnValue:
    return _show_all(intake.blank(day=_today().isoformat()))


@kwartiermaker.post("/koffie/geteld")
def count_visits() -> ResponseReturnValue:
    form = intake.read(VisitsIn)
    if not form.ok:
        return _show_all(form)
    day = form.data.pop("day")
    deeds.count_visits(this_moment(), day, Counted(**form.data))
    return _to_all()


def _show_all(form: Filled) -> ResponseReturnValue:
    here = this_moment().community_id
    return page(
        "kwartiermaker/town/cafes.html",
        form=form,
        cafes=CafeOut(many=True).dump(kept.planned(here)),
        visitors=[(name, gettext(words)) for name, words in VISITORS.items()],
        visits=VisitsOut(many=True).dump(kept.last_visits(here)),
    )


@kwartiermaker.get("/koffie/nieuw")
def new_cafe_page() -> ResponseReturnValue:
    return _show_new(intake.blank(every="month"))


@kwartiermaker.post("/koffie/nieuw")
def plan_cafe() -> ResponseReturnValue:
    form = intake.read(CafeIn)
    if not form.ok:
        return _show_new(form)
    deeds.plan_cafe(this_moment(), cafe_of(form.data))
    return _to_all()


def _show_new(form: Filled) -> ResponseReturnValue:
    return page("kwartiermaker/town/new_cafe.html", form=form, rhythms=rhythms())


@kwartiermaker.get("/koffie/<id:cafe_id>")
def one_cafe_page(cafe_id: int) -> ResponseReturnValue:
    plan = _one(cafe_id)
    return _show(plan, intake.blank(**_as_typed(plan.cafe)))


@kwartiermaker.post("/koffie/<id:cafe_id>")
def change_cafe(cafe_id: int) -> ResponseReturnValue:
    plan, form = _one(cafe_id), intake.read(CafeIn)
    if not form.ok:
        return _show(plan, form)
    deeds.change_cafe(this_moment(), cafe_id, cafe_of(form.data))
    return _to_all()


def _as_typed(cafe: Cafe) -> dict[str, str]:
    """From its next day on: what is over is not to be changed."""
    return {
        "first_on": next(days(cafe, _today()), cafe.first_on).isoformat(),
        "every": cafe.every,
        "starts": f"{cafe.starts:%H:%M}",
        "ends": f"{cafe.ends:%H:%M}",
        "place": cafe.place,
    }


@kwartiermaker.post("/koffie/<id:cafe_id>/overslaan")
def skip_cafe_day(cafe_id: int) -> ResponseReturnValue:
    deeds.skip_cafe_day(this_moment(), cafe_id, _day())
    return _back_to(cafe_id)


@kwartiermaker.post("/koffie/<id:cafe_id>/toch-wel")
def restore_cafe_day(cafe_id: int) -> ResponseReturnValue:
    deeds.restore_cafe_day(this_moment(), cafe_id, _day())
    return _back_to(cafe_id)


@kwartiermaker.post("/koffie/<id:cafe_id>/weg")
def stop_cafe(cafe_id: int) -> ResponseReturnValue:
    deeds.stop_cafe(this_moment(), cafe_id)
    return _to_all()


def _day() -> date:
    """Raises NotFound for what no button of ours says."""
    form = intake.read(DayIn)
    if not form.ok:
        raise NotFound
    told: date = form.data["day"]
    return told


def _one(cafe_id: int) -> Planned:
    for plan in kept.planned(this_moment().community_id):
        if plan.id == cafe_id:
            return plan
    raise NotFound


def _show(plan: Planned, form: Filled) -> ResponseReturnValue:
    return page(
        "kwartiermaker/town/cafe.html",
        form=form,
        cafe=CafeOut().dump(plan),
        days=[_as_row(plan.cafe, day) for day in islice(days(plan.cafe, _today()), SHOWN)],
        rhythms=rhythms(),
    )


def _as_row(cafe: Cafe, day: date) -> dict[str, object]:
    words = cafe_line(Time(day, cafe))["day"]
    return {"value": day.isoformat(), "words": words, "is_skipped": day in cafe.skipped}


def _today() -> date:
    return local(this_moment().now).date()


def _to_all() -> ResponseReturnValue:
    return redirect(url_for("kwartiermaker.cafes_page"))


def _back_to(cafe_id: int) -> ResponseReturnValue:
    return redirect(url_for("kwartiermaker.one_cafe_page", cafe_id=cafe_id))
