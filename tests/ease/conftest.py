"""The house as it is run: gunicorn on PostgreSQL, letters and texts that really leave."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
import time_machine
from flask import Flask
from playwright.sync_api import Browser

from app.factory import create_app
from tests.conftest import opened, settings
from tests.engines import postgresql
from tests.engines.gateway import Gateway
from tests.engines.gunicorn import answers, free_port, running_gunicorn
from tests.engines.meter import Meter, metered
from tests.engines.smtp import PostBox
from tests.stories.street import Street
from tests.town import Town


@pytest.fixture(scope="module")
def database_once(server: str, postgresql_template: str, worker_id: str) -> Iterator[str]:
    """What a browser shows is tested once, on PostgreSQL (R29)."""
    name = f"ease_{worker_id}"
    postgresql.drop_database(server, name)
    yield postgresql.create_database(server, name, postgresql_template)
    postgresql.drop_database(server, name)


@dataclass
class House:
    app: Flask
    meter: Meter


@pytest.fixture(scope="module")
def house(database_once: str, post_box: PostBox, text_gateway: Gateway) -> Iterator[House]:
    """Reached through a meter. This process opens the app as well, to keep the clock."""
    port = free_port()
    with metered(port) as meter:
        told = settings(
            database_once,
            public_url=meter.address,
            smtp_url=post_box.url,
            sms_gateway_url=text_gateway.url,
        )
        with running_gunicorn(told, port, workers=1), opened(create_app(told)) as app:
            assert answers(port) == 200
            yield House(app, meter)


@pytest.fixture(scope="module")
def street(
    house: House, whole_chromium: Browser, post_box: PostBox, text_gateway: Gateway
) -> Iterator[Street]:
    """A town in which Karin is on duty, on this very day."""
    town, address = Town.founded(house.app), house.meter.address
    with time_machine.travel(datetime.now(UTC), tick=True) as time:
        street = Street(town, whole_chromium, address, post_box, text_gateway, time)
        town.kwartiermaker("Karin")
        yield street
        street.close()
