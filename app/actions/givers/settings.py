"""What a giver chooses: how often, when, about what and where. Letters follow; the list inside
shows everything all the same."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import delete

from app.actions.letters.digests import move_waiting
from app.actions.steps import take
from app.domain.givers.rhythm import Rhythm
from app.domain.moment import Moment
from app.domain.needs.themes import Theme
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.tables import Giver, GiverNeighbourhood, GiverSettings, GiverTheme


@dataclass(frozen=True)
class Chosen:
    """No theme and no neighbourhood mean every one."""

    rhythm: Rhythm
    weekly_day: int
    quiet_from: str
    quiet_until: str
    per_week: int
    open_promises: int
    themes: Collection[Theme]
    neighbourhoods: Collection[int]


def change_settings(moment: Moment, chosen: Chosen) -> None:
    """Raises NotFound for whoever is no giver."""
    giver = rows.one(Giver, moment.community_id, moment.me)
    take(moment, Verb.CHANGE_SETTINGS, giver)
    settings = rows.maybe(GiverSettings, giver.community_id, giver.id)
    if settings is None:
        settings = GiverSettings(community_id=giver.community_id, id=giver.id)
        db.session.add(settings)
    settings.rhythm, settings.weekly_day = chosen.rhythm, chosen.weekly_day
    settings.quiet_from, settings.quiet_until = chosen.quiet_from, chosen.quiet_until
    settings.per_week, settings.open_promises = chosen.per_week, chosen.open_promises
    _choose_themes(giver, chosen.themes)
    _choose_neighbourhoods(giver, chosen.neighbourhoods)
    move_waiting(moment, settings)


def _choose_themes(giver: Giver, themes: Collection[Theme]) -> None:
    _clear(GiverTheme, giver)
    key = {"community_id": giver.community_id, "id": giver.id}
    db.session.add_all(GiverTheme(**key, theme=theme) for theme in sorted(set(themes)))


def _choose_neighbourhoods(giver: Giver, ids: Collection[int]) -> None:
    _clear(GiverNeighbourhood, giver)
    key = {"community_id": giver.community_id, "id": giver.id}
    db.session.add_all(GiverNeighbourhood(**key, neighbourhood_id=one) for one in sorted(set(ids)))


def _clear(kind: type[GiverTheme] | type[GiverNeighbourhood], giver: Giver) -> None:
    hers = kind.community_id == giver.community_id, kind.id == giver.id
    db.session.execute(delete(kind).where(*hers))
