"""The askers of Lindewater, made by lot from the patterns in `lindewater.toml`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from app.cli.demo_town.agenda import in_daytime
from app.cli.demo_town.cast import AskerTold, Names, NeedTold, offer_told, read_file
from app.domain.calendar import last_closed_quarter, quarter_end
from app.domain.house_rules import HouseRules
from app.domain.needs.themes import Tile

SOONEST_AGAIN, LATEST_AGAIN = 10, 70  # days until somebody asks again
MOST_OFFERS = 3
AN_INSTANT = timedelta(microseconds=1)


def begins(told: dict[str, Any], now: datetime, rules: HouseRules) -> datetime:
    """Early enough for so many quarters that are over and counted, and for givers to come first."""
    moment = now - timedelta(days=rules.figures.freeze_days)
    for _ in range(told["closed_quarters"]):
        moment = quarter_end(last_closed_quarter(moment)) - AN_INSTANT
    first_day = quarter_end(last_closed_quarter(moment))
    return first_day - timedelta(days=told["gathering_days"])


def askers(
    told: dict[str, Any], start: datetime, now: datetime, chance: Random
) -> Iterator[AskerTold]:
    inventor = Inventor(told, read_file("words"), chance)
    names = Names(f"post.{told['slug']}", chance)  # givers have theirs without "post."
    first_day = start + timedelta(days=told["gathering_days"])
    for _ in range(told["invented_askers"]):
        day = first_day + chance.random() * (now - first_day)
        neighbourhood = chance.choice(["", *told["neighbourhoods"]])
        yield AskerTold(*names.next(), neighbourhood, tuple(inventor.needs(day)))


@dataclass(frozen=True)
class Inventor:
    told: dict[str, Any]
    words: dict[str, Any]
    chance: Random

    def needs(self, day: datetime) -> Iterator[NeedTold]:
        for _ in range(int(self._one_of(self.told["needs_each"]))):
            yield self._need(in_daytime(day, self.chance))
            day += timedelta(days=self.chance.randint(SOONEST_AGAIN, LATEST_AGAIN))

    def _need(self, posted_at: datetime) -> NeedTold:
        patterns, chance = self.told["patterns"], self.chance
        pattern = chance.choices(patterns, [one["weight"] for one in patterns])[0]
        lines = chance.sample(self.words["offers"], chance.randint(1, MOST_OFFERS))
        return NeedTold(
            posted_at=posted_at,
            tile=Tile(pattern["tile"]),
            words=self._words(pattern["words"]),
            end=self._one_of(self.told["ends"]),
            offers=tuple(offer_told(line) for line in lines),
            talk=tuple(chance.choice(self.words["talk"])),
            thanks=chance.choice(self.words["thanks"]),
            contact=chance.choice([True, True, False, None]),
        )

    def _words(self, patterns: list[str]) -> str:
        question = self.chance.choice(patterns)
        for slot, values in self.told["slots"].items():
            question = question.replace(f"{{{slot}}}", self.chance.choice(values))
        return f"{question} {self.chance.choice(self.told['closings'])}".strip()

    def _one_of(self, weights: dict[str, int]) -> str:
        return self.chance.choices(list(weights), list(weights.values()))[0]
