"""The app as the killed processes run it: the house's own, with waits that a test can outlast, and
for a control one wrong order that the harness must find. Nothing in `app/` knows of it."""

import os
from dataclasses import replace
from datetime import timedelta

from jinja2 import FileSystemBytecodeCache

from app.domain.house_rules import HouseRules
from app.domain.letters.lanes import LANES
from app.factory import House, create_app
from app.jobs import clock
from config.settings import read_settings
from tests.fire.wrong_orders import WRONG_ORDERS

SECONDS = {**{lane.name: 0.2 for lane in LANES}, "rounds": 0.7, "followups": 0.7}
"""The rhythms of the jobs that carry on what people did; the others keep theirs."""


def in_a_hurry(rules: HouseRules) -> HouseRules:
    """No quiet hours, no minutes to reconsider, and a claim that ends soon after its worker died
    but outlasts a busy machine."""
    letters = {"claim_seconds": 15, "per_week": 100_000, "quiet_from": "00:00"}
    return replace(
        rules,
        needs=replace(rules.needs, change_minutes=0, under_way_at_a_time=100_000),
        offers=replace(rules.offers, take_back_minutes=0, open_promises=100_000),
        letters=replace(rules.letters, quiet_until="00:00", **letters),
    )


def hurried(app: House) -> House:
    app.extensions["house_rules"] = in_a_hurry(app.extensions["house_rules"])
    return app


def _quicker(job: clock.Job) -> clock.Job:
    every = SECONDS.get(job.name)
    return replace(job, every=timedelta(seconds=every)) if every else job


def started() -> House:
    """Of a hundred workers each would compile the same pages anew, which is most of what a short
    life costs: where `COMPILED_IN` names a folder, those of one fire share what the first made."""
    clock.TIMETABLE = tuple(_quicker(job) for job in clock.TIMETABLE)
    WRONG_ORDERS[os.environ.get("WRONG_ORDER", "")]()
    app = hurried(create_app(read_settings()))
    if folder := os.environ.get("COMPILED_IN"):
        app.jinja_env.bytecode_cache = FileSystemBytecodeCache(folder)
    return app
