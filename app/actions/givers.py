"""A giver registers; the kwartiermaker meets him or her before any need is shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.actions.accounts import wear
from app.actions.steps import take
from app.actions.tasks import open_task
from app.domain.actor import GiverKind, Hat
from app.domain.calendar import working_days_later
from app.domain.errors import WrongMoment
from app.domain.followup import TaskKind
from app.domain.moment import Moment
from app.domain.themes import TILE_THEMES, Tile
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.tables import Giver, GiverTheme, Person

DAYS_TO_MEET = 3


@dataclass(frozen=True)
class NewGiver:
    first_name: str
    kind: GiverKind
    organisation: str
    condition: str
    tiles: Iterable[Tile]


def register_giver(moment: Moment, new: NewGiver) -> Giver:
    """Anyone may help (002:1769). Raises WrongMoment a second time."""
    person_id = moment.me
    person = rows.one(Person, moment.community_id, person_id)
    if rows.maybe(Giver, moment.community_id, person_id) is not None:
        raise WrongMoment(Verb.REGISTER_GIVER)
    person.first_name = new.first_name
    wear(moment, person, Hat.GIVER)
    giver = Giver(
        community_id=moment.community_id,
        id=person_id,
        kind=new.kind,
        organisation=new.organisation,
        condition=new.condition,
    )
    take(moment, Verb.REGISTER_GIVER, giver)
    db.session.flush()
    for theme in sorted({theme for tile in new.tiles for theme in TILE_THEMES[tile]}):
        db.session.add(GiverTheme(community_id=moment.community_id, id=person_id, theme=theme))
    open_task(
        moment, TaskKind.INTRODUCE, str(person_id),
        working_days_later(moment.now, DAYS_TO_MEET), person_id=person_id,
    )  # fmt: skip
    return giver
