"""A demo town has coffee, from its next such weekday on."""

from datetime import time, timedelta
from typing import Any

from app.actions.town.cafe import plan_cafe
from app.cli.demo_town.town import Town
from app.domain.calendar import local
from app.domain.town.cafe import Cafe, Every


def plan_coffee(town: Town, told: dict[str, Any]) -> None:
    today = local(town.now).date()
    first = today + timedelta(days=(told["weekday"] - today.weekday()) % 7)
    starts, ends = time.fromisoformat(told["starts"]), time.fromisoformat(told["ends"])
    plan_cafe(town.on_duty(), Cafe(first, Every(told["every"]), starts, ends, told["place"]))
