"""What the desk learnt in a quarter, and the hours it took: written until it is published."""

from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.actions.town import lookbacks
from app.actions.town.lookbacks import NOTHING_YET, LookedBack
from app.domain.refusals import LookbackChanged, NotFound
from app.domain.town.stories import periods_with, quarters_told
from app.store.queries.town import figures
from app.store.queries.town import lookbacks as kept
from app.web.entrance.errors import sentence_of
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.town.lookback_schemas import LookbackIn, LookbackOut
from app.web.showing.figures import quarter_in_words
from app.web.showing.formats import page


@kwartiermaker.get("/terugkijken")
def lookbacks_page() -> ResponseReturnValue:
    quarters = quarters_told(this_moment().now)
    return page("kwartiermaker/town/lookbacks.html", quarters=[_quarter(one) for one in quarters])


@kwartiermaker.get("/terugkijken/<quarter:period>")
def lookback_page(period: str) -> ResponseReturnValue:
    quarter = _quarter(period)
    if quarter["published"]:
        return redirect(url_for("municipality.period_page", period=quarter["published"]))
    return _show(quarter, intake.blank(**_written(period) or {}))


@kwartiermaker.post("/terugkijken/<quarter:period>")
def write_lookback(period: str) -> ResponseReturnValue:
    """Where a colleague wrote meanwhile, both texts stand there."""
    quarter, form = _quarter(period), intake.read(LookbackIn)
    if not form.ok:
        return _show(quarter, form, form.data.get("after"))
    told = LookedBack(form.data["hours"], form.data["learnt"], form.data["changed"])
    try:
        lookbacks.write_lookback(this_moment(), period, form.data["after"], told)
    except LookbackChanged as refusal:
        return _show(quarter, form.refuse("learnt", sentence_of(refusal)), beside=_written(period))
    return redirect(url_for("kwartiermaker.lookback_page", period=period, bewaard="ja"))


def _quarter(period: str) -> dict[str, Any]:
    """Raises NotFound for a quarter that is long over, or still to come."""
    if period not in quarters_told(this_moment().now):
        raise NotFound
    published = figures.published_of(this_moment().community_id, periods_with(period))
    return {"period": period, "name": quarter_in_words(period), "published": published}


def _written(period: str) -> dict[str, Any] | None:
    found = kept.one(this_moment().community_id, period)
    return LookbackOut().dump(found) if found else None


def _show(
    quarter: dict[str, Any],
    form: Filled,
    after: int | None = None,
    beside: dict[str, Any] | None = None,
) -> ResponseReturnValue:
    newest = _written(quarter["period"])
    number = newest["number"] if newest else NOTHING_YET
    return page(
        "kwartiermaker/town/lookback.html",
        form=form,
        quarter=quarter,
        after=number if after is None else after,
        beside=beside,
        is_kept=request.args.get("bewaard") == "ja",
    )
