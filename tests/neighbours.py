"""Another town of the same deployment, beside whose figures ours may stand."""

from sqlalchemy import update

from app.actions.town.communities import choose_comparing
from app.actions.town.figures import publish_figures
from app.store.db import db
from app.store.tables import Community
from tests.quarters import QUARTER, freeze, large_town
from tests.town import Town


def neighbour(town: Town, number: int, name: str) -> Town:
    there = Town.founded(town.app, number, f"town{number}.example")
    change = update(Community).where(Community.id == number)
    db.session.execute(change.values(town=name))
    db.session.commit()
    return there


def agree(*towns: Town, yes: bool = True) -> None:
    for town in towns:
        choose_comparing(town.by_house(), yes)
    db.session.commit()


def neighbour_with_figures(town: Town) -> None:
    """Both agreed, and published the same quarter."""
    there = neighbour(town, 9, "Aadorp")  # 2 is a town without anybody, where there is one
    large_town(there)
    freeze(there)
    publish_figures(there.by_house(), QUARTER)
    agree(town, there)
