"""Tells the past of one demo town, up to now. The caller keeps it all or nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from app.actions.letters.outbox import drop_every_letter
from app.actions.people.sessions import note_seen
from app.cli.demo_town import lindewater, reestveen
from app.cli.demo_town.agenda import in_daytime
from app.cli.demo_town.arrivals import found, giver_story, givers
from app.cli.demo_town.cast import AskerTold, Names, read_file
from app.cli.demo_town.coffee import plan_coffee
from app.cli.demo_town.mornings import first_morning, mornings, publish_what_is_over
from app.cli.demo_town.stories import need_story
from app.cli.demo_town.town import Town
from app.domain.house_rules import HouseRules
from app.store.db import db

SEED = 1719  # the same tale each time: the line (002:1719) that gives the town its size
STEPS_A_BATCH = 200
JUST_CAME = timedelta(days=2)  # sooner than anybody is met


@dataclass(frozen=True)
class Tale:
    begins: Callable[[dict[str, Any], datetime, HouseRules], datetime]
    askers: Callable[[dict[str, Any], datetime, datetime, Random], Iterator[AskerTold]]


TALES = {
    "reestveen": Tale(reestveen.begins, reestveen.askers),
    "lindewater": Tale(lindewater.begins, lindewater.askers),
}


def tell(slug: str, now: datetime, rules: HouseRules) -> Iterator[float]:
    """Yields how far the tale is, from 0 to 1, while it is told in the session's transaction.

    Nothing of it leaves the house: the letters of the past are dropped; what is due later comes.
    """
    told, chance = read_file(slug), Random(SEED)  # noqa: S311 - a tale, no secret
    start = TALES[slug].begins(told, now, rules)
    town = found(told, rules, chance, start)
    _givers_come(town, told, start, now)
    for asker in TALES[slug].askers(told, start, now, chance):
        for need in asker.needs:
            town.agenda.begin(need_story(town, asker, need), need.posted_at)
    town.agenda.begin(mornings(town), first_morning(start))
    yield from _play(town, start, now)
    plan_coffee(town, told["cafe"])
    drop_every_letter(town.moment())
    for person_id in town.people:
        note_seen(town.moment(), person_id)


def _givers_come(town: Town, told: dict[str, Any], start: datetime, now: datetime) -> None:
    """Whoever is in the file first, then the rest over some weeks; the last ones wait to be met."""
    chance, coming = town.chance, list(givers(told, Names(town.slug, town.chance), town.chance))
    for place, giver in enumerate(coming):
        day = start + timedelta(days=told["gathering_days"] * place / len(coming))
        at = in_daytime(day, chance)
        if place >= len(coming) - told["waiting"]:
            at = now - chance.random() * JUST_CAME
        town.agenda.begin(giver_story(town, giver), at)


def _play(town: Town, start: datetime, now: datetime) -> Iterator[float]:
    for step, at in enumerate(town.agenda.play(now, town.arrive)):
        if step % STEPS_A_BATCH == 0:
            _forget_rows()
            yield (at - start) / (now - start)
    town.now = now
    town.do_what_is_due()
    publish_what_is_over(town)


def _forget_rows() -> None:
    """Written, still in the transaction; what the session remembers would only slow it down."""
    db.session.flush()
    db.session.expunge_all()
