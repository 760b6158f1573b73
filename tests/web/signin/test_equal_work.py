"""Asking for a code takes as long for anyone who is known as for anyone who is not (abuse case 4,
SE-22).

Known and unknown by turns, so that a busy machine slows both. The control must tell apart what
takes a little longer.
"""

import gc
import random
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from time import perf_counter

import pytest
from flask import Flask

from app.factory import create_app
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import Person
from tests.conftest import opened, settings
from tests.engines.town_file import TownFile
from tests.town import Town
from tests.web.browser import Browser
from tests.web.signin.kolmogorov import p_of_same

EACH = 200
MOST_APART = 0.005  # seconds, between the medians
LEAST_P = 0.001
ASKS = "/binnen?met=email"
LITTLE = 0.004  # seconds that the control works longer for anyone who is known


def addresses(kind: str) -> list[str]:
    return [f"{kind}{number}@example.org" for number in range(EACH)]


def settle(town: Town) -> None:
    """Two hundred people, without the deeds by which each came."""
    for address in addresses("known"):
        db.session.add(
            Person(
                community_id=town.community_id,
                first_name="Noor",
                channel="email",
                reach_sealed=seals().seal(address),
                reach_fingerprint=seals().fingerprint(address),
                joined_at=town.now,
            )
        )
    db.session.commit()


def measured(app: Flask) -> tuple[list[float], list[float]]:
    """Seconds of each question by anyone who is known, and by anyone who is not; each from a
    network of its own, as no limit may stand in between."""
    known, unknown = [], []
    pairs = [*((a, known) for a in addresses("known")), *((a, unknown) for a in addresses("new"))]
    random.Random(8).shuffle(pairs)
    browser = Browser(app)
    browser.get(ASKS)
    with no_collecting():
        for number, (address, told) in enumerate(pairs):
            browser.client.environ_base["REMOTE_ADDR"] = f"10.{number // 256}.{number % 256}.1"
            told.append(seconds(browser, address))
    return known, unknown


def seconds(browser: Browser, address: str) -> float:
    begun = perf_counter()
    answer = browser.post(ASKS, reach=address)
    took = perf_counter() - begun
    assert answer.location == "/binnen/code"
    return took


@pytest.fixture
def app(town_file: TownFile) -> Iterator[Flask]:
    """On SQLite alone: what is asked of a database is the same on both, and the many questions
    that this takes are asked once."""
    with opened(create_app(settings(town_file.empty()))) as app:
        yield app


@contextmanager
def no_collecting() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def test_known_and_unknown_take_as_long(app: Flask, town: Town) -> None:
    settle(town)
    known, unknown = measured(app)
    assert abs(median(known) - median(unknown)) < MOST_APART
    assert p_of_same(known, unknown) > LEAST_P


def test_the_control_is_told_apart() -> None:
    """What works four milliseconds longer for anyone who is known, in times as they are met
    here."""
    chance = random.Random(7)
    times = [chance.lognormvariate(-4.0, 0.25) for _ in range(2 * EACH)]
    longer = [took + LITTLE for took in times[:EACH]]
    assert p_of_same(times[:EACH], times[EACH:]) > LEAST_P
    assert p_of_same(longer, times[EACH:]) < LEAST_P
