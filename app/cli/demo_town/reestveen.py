"""The askers of Reestveen, written out one by one in `reestveen.toml`."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from app.cli.demo_town.agenda import in_daytime
from app.cli.demo_town.cast import AskerTold, NeedTold, address_of, offer_told
from app.domain.house_rules import HouseRules
from app.domain.needs.themes import Tile

LATEST = 14  # the hour until which they post, so that a day holds the offers that follow


def begins(told: dict[str, Any], now: datetime, rules: HouseRules) -> datetime:
    return now - timedelta(days=told["history_days"])


def askers(
    told: dict[str, Any], start: datetime, now: datetime, chance: Random
) -> Iterator[AskerTold]:
    for asker in told["askers"]:
        needs = tuple(_need(need, now, chance) for need in asker["needs"])
        address = address_of(told["slug"], asker["first_name"])
        yield AskerTold(asker["first_name"], address, asker["neighbourhood"], needs)


def _need(told: dict[str, Any], now: datetime, chance: Random) -> NeedTold:
    return NeedTold(
        posted_at=_posted_at(told, now, chance),
        tile=Tile(told["tile"]),
        words=told["words"],
        end=told["end"],
        offers=tuple(offer_told(line) for line in told.get("offers", ())),
        talk=tuple(told.get("talk", ())),
        thanks=told.get("thanks", ""),
        contact=told.get("contact"),
        told=told.get("told", ""),
        report=told.get("report", ""),
    )


def _posted_at(told: dict[str, Any], now: datetime, chance: Random) -> datetime:
    if "minutes" in told:
        return now - timedelta(minutes=told["minutes"])
    return in_daytime(now - timedelta(days=told["days"]), chance, LATEST)
