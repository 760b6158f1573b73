"""G5: how often, when and about what a giver hears of needs."""

from typing import Any

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.givers import settings
from app.actions.givers.settings import Chosen
from app.domain.givers.rhythm import MONDAY, OPEN_PROMISES, PER_WEEK, Rhythm
from app.domain.ids import show_id
from app.domain.needs.themes import Theme
from app.store.queries.givers import settings as kept
from app.store.queries.town import communities
from app.texts.rhythm import RHYTHM_HINTS, RHYTHMS, WEEKDAYS
from app.texts.themes import THEMES
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.giver import pushing
from app.web.giver.door import giver
from app.web.giver.settings_schemas import HOURS, SettingsIn
from app.web.showing.formats import page

Rows = list[dict[str, Any]]


@giver.get("/instellingen")
def settings_page() -> ResponseReturnValue:
    return _show(intake.blank(**_as_chosen()))


@giver.post("/instellingen")
def change_settings() -> ResponseReturnValue:
    form = intake.read(SettingsIn)
    if not form.ok:
        return _show(form)
    settings.change_settings(this_moment(), Chosen(**form.data))
    return redirect(url_for("giver.start_page"))


def _as_chosen() -> dict[str, Any]:
    """Her own numbers, or the house's where she chose none."""
    moment = this_moment()
    hers, letters = kept.of(moment.actor), moment.rules.letters
    return {
        "rhythm": hers.rhythm or Rhythm.AT_ONCE,
        "weekly_day": MONDAY if hers.weekly_day is None else hers.weekly_day,
        "quiet_from": hers.quiet_from or letters.quiet_from,
        "quiet_until": hers.quiet_until or letters.quiet_until,
        "per_week": hers.per_week or letters.per_week,
        "open_promises": hers.open_promises or moment.rules.offers.open_promises,
        "themes": kept.themes(moment.actor),
        "neighbourhoods": [show_id(one) for one in kept.neighbourhoods(moment.actor)],
    }


def _show(form: Filled) -> ResponseReturnValue:
    moment = this_moment()
    here = communities.neighbourhoods(moment.community_id)
    return page(
        "giver/settings.html",
        form=form,
        push=pushing.shown(),
        rhythms=[
            {"value": rhythm, "label": gettext(words), "hint": gettext(RHYTHM_HINTS[rhythm])}
            for rhythm, words in RHYTHMS.items()
        ],
        weekdays=_rows((number, gettext(words)) for number, words in enumerate(WEEKDAYS)),
        hours=_rows((hour, hour.replace(":", ".")) for hour in HOURS),
        per_week=_rows((number, number) for number in PER_WEEK),
        open_promises=_rows((number, number) for number in OPEN_PROMISES),
        themes=_rows(
            (theme, gettext(THEMES[theme])) for theme in Theme if theme is not Theme.IETS_ANDERS
        ),
        neighbourhoods=_rows((show_id(row.id), row.name) for row in here),
    )


def _rows(pairs: Any) -> Rows:
    return [{"value": value, "label": label} for value, label in pairs]
