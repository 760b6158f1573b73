"""Every test that touches the database runs on SQLite and on PostgreSQL, each time on a migrated
and empty one, so that real commits are tested.

At the doors the two are divided, or a run takes half an hour: what a page, a letter or a command
asks of a database lies below it and is tested on both, so each test there runs on one, always the
same; below them the cases of a test take turns (`engines/divided.py` says how). `--database both`
(`make test-both`) runs all.
"""

import gc
import os
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from flask import Flask
from flask_migrate import upgrade
from jinja2 import FileSystemBytecodeCache
from playwright.sync_api import Browser, Playwright, sync_playwright

from app.factory import create_app
from app.store.db import db, only_read
from config.settings import Settings
from tests.cast import bianca, fatma, karin  # noqa: F401 (fixtures)
from tests.compiled import routes_compiled_once
from tests.ease.table import pytest_terminal_summary  # noqa: F401 (a hook of pytest)
from tests.engines import postgresql
from tests.engines.chromium import WHOLE, running_chromium
from tests.engines.divided import DATABASES, asked_for, not_its_own
from tests.engines.gateway import Gateway, running_gateway
from tests.engines.lent_app import LentApp
from tests.engines.push_service import PushService, running_push_service
from tests.engines.real_time import keeps_its_own_time
from tests.engines.smtp import PostBox, running_smtp
from tests.engines.town_database import TownDatabase
from tests.engines.town_file import TownFile
from tests.town import Town

hypothesis.settings.register_profile("house", deadline=None)  # a busy machine is no fault
hypothesis.settings.load_profile("house")

SELDOM = 50_000  # new objects between two looks for garbage; of 700 a test pays for twenty looks


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", choices=(*DATABASES, "both", "divided"), default="divided")


def pytest_configure() -> None:
    """What this machine is set to makes no test pass that fails elsewhere."""
    for setting in fields(Settings):
        os.environ.pop(setting.name.upper(), None)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database" in metafunc.fixturenames:
        metafunc.parametrize("database", asked_for(metafunc.config), indirect=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if keeps_its_own_time(item.nodeid, getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.flaky(reruns=1))
    if config.getoption("--database") == "divided":
        others = not_its_own(items)
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if item not in others]


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Ten thousand tests are not garbage: whoever looks for it passes over what was collected, and
    looks seldom, since next to nothing of ours goes in circles."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(SELDOM)
        gc.enable()


@pytest.fixture(scope="session", autouse=True)
def compiled_routes() -> Iterator[None]:
    with routes_compiled_once():
        yield


@pytest.fixture(scope="session")
def post_box() -> Iterator[PostBox]:
    with running_smtp() as box:
        yield box


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """One for the whole run; each test opens phones of its own in it."""
    with running_chromium(playwright) as browser:
        yield browser


@pytest.fixture(scope="session")
def whole_chromium(playwright: Playwright) -> Iterator[Browser]:
    """For what `chromium.WHOLE` names."""
    with running_chromium(playwright, WHOLE) as browser:
        yield browser


@pytest.fixture(scope="session")
def text_gateway() -> Iterator[Gateway]:
    with running_gateway() as gateway:
        yield gateway


@pytest.fixture(scope="session")
def push_service() -> Iterator[PushService]:
    with running_push_service() as service:
        yield service


@pytest.fixture
def pushes(push_service: PushService) -> Iterator[PushService]:
    """What phones showed in this test."""
    push_service.clear()
    yield push_service


@pytest.fixture
def letters(post_box: PostBox) -> Iterator[PostBox]:
    """What arrived by e-mail in this test."""
    post_box.clear()
    yield post_box


@pytest.fixture
def texts(text_gateway: Gateway) -> Iterator[Gateway]:
    """What arrived by text message in this test."""
    text_gateway.clear()
    yield text_gateway


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with postgresql.running_postgresql(tmp_path_factory.mktemp("postgresql")) as url:
        yield url


@pytest.fixture(scope="session")
def postgresql_template(server: str, worker_id: str) -> Iterator[str]:
    name = f"template_{worker_id}"
    postgresql.drop_database(server, name)
    migrate(postgresql.create_database(server, name))
    yield name
    postgresql.drop_database(server, name)


@pytest.fixture(scope="session")
def town_file(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> TownFile:
    return TownFile(tmp_path_factory.mktemp("town"), sqlite_template)


@pytest.fixture(scope="session")
def town_database(server: str, postgresql_template: str, worker_id: str) -> Iterator[TownDatabase]:
    database = TownDatabase(server, f"town_{worker_id}", postgresql_template)
    yield database
    database.drop()


def migrate(url: str) -> None:
    with opened(create_app(settings(url))):
        upgrade()


@pytest.fixture
def database(request: pytest.FixtureRequest) -> str:
    """The URL of a migrated, empty database of the engine this run asks for."""
    town = "town_file" if request.param == "sqlite" else "town_database"
    return str(request.getfixturevalue(town).empty())


def settings(database_url: str, **other: Any) -> Settings:
    told: dict[str, Any] = {
        "environment": "test",
        "public_url": "http://localhost",
        "database_url": database_url,
        "municipality_database_url": postgresql.walled(database_url),
        "secret_key": "s" * 32,
        "seal_keys": ("FYzWCsTMZ7r4gDgbNU0-QfW7Zd5qhAclCq8LvKVKiqA=",),
        "fingerprint_key": "f" * 32,
        "figures_key": "g" * 32,
        "journal_keys": ("j" * 32,),
        "backup_keys": (),
        "backup_folder": "",
        "smtp_url": "smtp://127.0.0.1:1",
        "smtp_second_url": "",
        "mail_from": "post@vragenengeven.example",
        "sms_gateway_url": "",
        "sms_provider": "plain",
        "sms_sender": "",
        "sms_second_gateway_url": "",
        "sms_second_provider": "plain",
        "sms_second_sender": "",
        "inbound_address": "in@vragenengeven.example",
        "inbound_secret": "i" * 32,
        "security_contact": "",
        "vapid_private_key": "8IilzkRCsNk-_RgnulGOXoTGnkEO50uYGRKA3cApvdQ",
        "vapid_public_key": "BItOC6g4X4js4CCGPTQcoFJ6lyY14sAZ6fWkL6y6cOW5"
        "Q6eQdMHD1YDAYQZc-suM_uZQIe43--_vQl1RYRJyFh0",
        "push_hosts": ("fcm.googleapis.com",),
        "metrics_token": "m" * 32,
        "post_box": "",
        "trusted_proxies": 0,
    }
    return Settings(**{**told, **other})


@contextmanager
def opened(app: Flask) -> Iterator[Flask]:
    """The app with a context, and every connection closed behind it."""
    with app.app_context():
        only_read(False)
        try:
            yield app
        finally:
            db.session.remove()
            db.engine.dispose()
            if app.extensions["wall"]:
                app.extensions["wall"].dispose()


@pytest.fixture(scope="session")
def compiled_templates(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Each test has an app of its own; what its templates compile to is the same."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture(scope="session")
def apps(
    post_box: PostBox,
    text_gateway: Gateway,
    push_service: PushService,
    compiled_templates: FileSystemBytecodeCache,
) -> Iterator[Callable[[str], LentApp]]:
    """An app for each database."""
    with ExitStack() as all_of_them:

        @cache
        def app_of(database: str) -> LentApp:
            return all_of_them.enter_context(closing(LentApp(made_for(database))))

        def made_for(database: str) -> Flask:
            told = settings(
                database,
                smtp_url=post_box.url,
                sms_gateway_url=text_gateway.url,
                push_hosts=(push_service.url,),
            )
            app = create_app(told)
            app.jinja_env.bytecode_cache = compiled_templates
            return app

        yield app_of


@pytest.fixture
def app(database: str, apps: Callable[[str], LentApp]) -> Iterator[Flask]:
    with apps(database).lent() as app:
        yield app


@pytest.fixture
def town(app: Flask) -> Town:
    """A small community through whose actions a test tells its story."""
    return Town.founded(app)


@pytest.fixture
def open_app(post_box: PostBox, text_gateway: Gateway) -> Callable[..., Any]:
    """Opens another app on a database, as a second process would."""

    def opener(database_url: str, **other: Any) -> Any:
        told = settings(
            database_url, smtp_url=post_box.url, sms_gateway_url=text_gateway.url, **other
        )
        return opened(create_app(told))

    return opener
