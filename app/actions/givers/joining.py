"""A giver registers; the kwartiermaker meets him or her before any need is shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.actions.desk.tasks import open_task
from app.actions.desk.terms import in_working_days
from app.actions.givers.organisations import found_organisation, join_by_invitation
from app.actions.people.accounts import wear
from app.actions.steps import take
from app.domain.actor import GiverKind, Hat
from app.domain.desk.tasks import TaskKind
from app.domain.languages import Language
from app.domain.moment import Moment
from app.domain.needs.themes import TILE_THEMES, Tile
from app.domain.refusals import WrongMoment
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.tables import (
    Giver,
    GiverLanguage,
    GiverNeighbourhood,
    GiverTheme,
    Organisation,
    Person,
)

DAYS_TO_MEET = 3


@dataclass(frozen=True)
class NewGiver:
    """`organisation`, `kvk` and `why` are empty for a resident. Without `neighbourhoods` she helps
    everywhere. `invitation_id` opens the organisation of whoever invited her, and then nothing is
    asked about that."""

    first_name: str
    kind: GiverKind
    organisation: str
    condition: str
    tiles: Iterable[Tile]
    kvk: str = ""
    why: str = ""
    gives: str = ""
    neighbourhoods: Iterable[int] = ()
    languages: Iterable[Language] = ()
    invitation_id: int | None = None


def register_giver(moment: Moment, new: NewGiver) -> Giver:
    """Anyone may help (002:1769). Raises WrongMoment a second time, and when the invitation was
    used or is over."""
    person_id = moment.me
    person = rows.one(Person, moment.community_id, person_id)
    if rows.maybe(Giver, moment.community_id, person_id) is not None:
        raise WrongMoment(Verb.REGISTER_GIVER)
    person.first_name = new.first_name
    wear(moment, person, Hat.GIVER)
    organisation, kind = _answers_for(moment, new)
    giver = Giver(
        community_id=moment.community_id,
        id=person_id,
        kind=kind,
        organisation_id=organisation.id if organisation else None,
        condition="" if organisation else new.condition,
        gives=new.gives,
    )
    take(moment, Verb.REGISTER_GIVER, giver)
    db.session.flush()
    _note_what_and_where(giver, new)
    ask_to_meet(moment, person_id)
    return giver


def _answers_for(moment: Moment, new: NewGiver) -> tuple[Organisation | None, GiverKind]:
    if new.invitation_id is not None:
        return join_by_invitation(moment, new.invitation_id)
    if new.kind is GiverKind.RESIDENT:
        return None, new.kind
    return found_organisation(moment, new.organisation, new.kvk, new.why, new.condition), new.kind


def _note_what_and_where(giver: Giver, new: NewGiver) -> None:
    hers = {"community_id": giver.community_id, "id": giver.id}
    themes = sorted({theme for tile in new.tiles for theme in TILE_THEMES[tile]})
    db.session.add_all(GiverTheme(**hers, theme=theme) for theme in themes)
    db.session.add_all(
        GiverNeighbourhood(**hers, neighbourhood_id=place) for place in set(new.neighbourhoods)
    )
    db.session.add_all(GiverLanguage(**hers, language=spoken) for spoken in set(new.languages))


def ask_to_meet(moment: Moment, person_id: int) -> None:
    open_task(
        moment, TaskKind.INTRODUCE, str(person_id),
        in_working_days(moment, DAYS_TO_MEET), person_id=person_id,
    )  # fmt: skip


def read_house_rules(moment: Moment) -> None:
    """Ticked with the day; the first one stays."""
    giver = rows.one(Giver, moment.community_id, moment.me)
    take(moment, Verb.READ_HOUSE_RULES, giver)
    giver.rules_read_at = giver.rules_read_at or moment.now
