"""What the operator arranges of a community, at its founding and whenever that changes: its name
and address, its neighbourhoods, its own help lines and its colours. The same again changes nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from app.actions.town.communities import NewCommunity
from app.domain.moment import Moment
from app.domain.town.colours import Chosen, written
from app.store.db import db
from app.store.tables import Community, LocalHelpLine, Neighbourhood
from app.texts.help_lines import HelpLine

FACTS = ("name", "number", "cost", "hours", "what_for", "website", "checked")


@dataclass(frozen=True)
class Area:
    """A neighbourhood. `code`: of Statistics Netherlands, by which it is known under a new name."""

    name: str
    code: str | None = None
    households: int | None = None


def rename(moment: Moment, told: NewCommunity) -> None:
    """All but its slug, by which commands know it, and its number."""
    values = {name: value for name, value in asdict(told).items() if name != "slug"}
    here = Community.id == moment.community_id
    db.session.execute(update(Community).where(here).values(values))


def choose_colours(moment: Moment, chosen: Chosen) -> None:
    """None of them: the house's own again. Whether they can be read, was judged before."""
    here = Community.id == moment.community_id
    db.session.execute(update(Community).where(here).values(colours=written(chosen)))


def keep_help_lines(moment: Moment, lines: Iterable[HelpLine]) -> None:
    """These in the place of those before."""
    here = LocalHelpLine.community_id == moment.community_id
    db.session.execute(delete(LocalHelpLine).where(here))
    for place, line in enumerate(lines, start=1):
        facts = {name: getattr(line, name) for name in FACTS}
        db.session.add(LocalHelpLine(community_id=moment.community_id, place=place, **facts))
    db.session.flush()


def keep_neighbourhoods(moment: Moment, areas: Sequence[Area]) -> list[str]:
    """These alone; the names of those that stay besides, because needs or givers point at them. One
    that is known by its code, or else by its name, keeps its number and so what points at it."""
    before = _neighbourhoods(moment)
    known = {id(area): _known(area, before) for area in areas}
    for one in filter(None, known.values()):
        one.name = str(one.id)  # so that two may exchange their names
    db.session.flush()
    for area in areas:
        _keep(moment, area, known[id(area)])
    db.session.flush()
    kept = set(map(id, known.values()))
    return [one.name for one in before if id(one) not in kept and not _removed_unless_used(one)]


def _neighbourhoods(moment: Moment) -> Sequence[Neighbourhood]:
    here = Neighbourhood.community_id == moment.community_id
    return db.session.scalars(select(Neighbourhood).where(here).order_by(Neighbourhood.name)).all()


def _known(area: Area, before: Sequence[Neighbourhood]) -> Neighbourhood | None:
    by_code = (one for one in before if area.code and one.code == area.code)
    by_name = (one for one in before if one.name == area.name and not (one.code and area.code))
    return next(by_code, None) or next(by_name, None)


def _keep(moment: Moment, area: Area, known: Neighbourhood | None) -> None:
    one = known or Neighbourhood(community_id=moment.community_id)
    one.name, one.code = area.name, area.code or one.code
    one.households = area.households or one.households
    db.session.add(one)


def _removed_unless_used(one: Neighbourhood) -> bool:
    """False, and it stays, where needs or givers point at it."""
    try:
        with db.session.begin_nested():
            db.session.delete(one)
    except IntegrityError:
        return False
    return True
