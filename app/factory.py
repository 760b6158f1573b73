"""The roof: the only place where everything meets, and where settings are handed out. Most parts
are given what they need of them; commands and four rooms of the web look up a single one in
`app.extensions["settings"]`."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from flask import Flask

from app import cli
from app.delivery import carrier
from app.jobs import clock
from app.store import elsewhere, figures_key, journal_keys, migrated, sealing
from app.store.backups import backups
from app.store.connecting import reached
from app.store.db import db, listen
from app.store.wall import engine as wall
from app.web.frame import languages, templates, theme
from app.web.showing import formats
from config.house_rules import read_house_rules
from config.settings import Settings
from config.version import version

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

ROOT = Path(__file__).resolve().parent.parent  # of this version, whatever a link points at later
LARGEST_FORM = 1_000_000  # bytes


class House(Flask):
    """Its doors open when the first one knocks, or when a server says so before it takes anybody
    in. Whoever only types, and the clock, does without them: they are a quarter of what is
    loaded."""

    jinja_environment = templates.Templates

    def __init__(self, settings: Settings) -> None:
        templates_in = str(ROOT / "templates")
        super().__init__("app", root_path=str(ROOT / "app"), template_folder=templates_in)
        self._opening, self._is_open = Lock(), False
        self._settings = settings

    def open_up(self) -> None:
        """Asked twice, it does so once."""
        with self._opening:
            if not self._is_open:
                _open(self, self._settings)
                self._is_open = True

    def rehearse(self) -> None:
        """For a server that forks: before it does, and before it takes anybody in."""
        self.open_up()
        _rehearse(self, self._settings)

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        if not self._is_open:
            self.open_up()
        return self.wsgi_app(environ, start_response)

    def ensure_sync(self, func: Any) -> Any:
        """Nothing here is a coroutine, and Flask looks at each step of each page."""
        return func


def create_app(settings: Settings) -> House:
    """All of it, with the doors open."""
    house = create_closed(settings)
    house.open_up()
    return house


def create_closed(settings: Settings) -> House:
    """All of it but the doors, which open when somebody comes."""
    app = House(settings)
    app.config.update(_flask_config(settings))
    app.extensions["house_rules"] = read_house_rules()
    app.extensions["settings"] = settings
    app.extensions["version"] = version()
    _store(app, settings)
    carrier.init_app(app, _carrier(settings))
    for part in (languages, formats, templates, theme):
        part.init_app(app)
    clock.init_app(app)
    cli.init_app(app)
    return app


def _carrier(settings: Settings) -> carrier.Carrier:
    return carrier.Carrier(
        public_url=settings.public_url,
        smtp_url=settings.smtp_url,
        mail_from=settings.mail_from,
        sms_gateway_url=settings.sms_gateway_url,
        sms_provider=settings.sms_provider,
        sms_sender=settings.sms_sender,
        inbound_address=settings.inbound_address,
        push=_push(settings),
        smtp_second_url=settings.smtp_second_url,
        sms_second_gateway_url=settings.sms_second_gateway_url,
        sms_second_provider=settings.sms_second_provider,
        sms_second_sender=settings.sms_second_sender,
    )


def _push(settings: Settings) -> carrier.PushMeans | None:
    if not settings.vapid_private_key:
        return None
    return carrier.PushMeans(
        settings.vapid_private_key,
        settings.vapid_public_key,
        settings.mail_from,
        settings.push_hosts,
    )


def _flask_config(settings: Settings) -> dict[str, object]:
    secure = settings.public_url.startswith("https://")
    url, options = reached(settings.database_url)
    return {
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_DATABASE_URI": url,
        "SQLALCHEMY_ENGINE_OPTIONS": options,
        "MAX_CONTENT_LENGTH": LARGEST_FORM,
        "SESSION_COOKIE_NAME": "__Host-session" if secure else "session",
        "SESSION_COOKIE_SECURE": secure,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "WTF_CSRF_TIME_LIMIT": None,
        "BABEL_DEFAULT_LOCALE": "nl",
        "BABEL_DEFAULT_TIMEZONE": "Europe/Amsterdam",
    }


def _store(app: Flask, settings: Settings) -> None:
    db.init_app(app)
    with app.app_context():
        listen(db.engine)
        wall.init_app(app, db.engine.url, settings.municipality_database_url)
    migrated.init_app(app, ROOT / "migrations")
    sealing.init_app(app, settings.seal_keys, settings.fingerprint_key)
    figures_key.init_app(app, settings.figures_key)
    journal_keys.init_app(app, settings.journal_keys)
    backups.init_app(app, settings.backup_folder, settings.backup_keys, settings.database_url)
    elsewhere.init_app(app, partial(_create_elsewhere, settings))


def _create_elsewhere(settings: Settings, database_url: str) -> Flask:
    """With a database of its own, and neither wall nor backups."""
    other = {"municipality_database_url": "", "backup_folder": ""}
    return create_closed(replace(settings, database_url=database_url, **other))  # type: ignore[arg-type]


def _open(app: Flask, settings: Settings) -> None:
    from app.web import street  # all doors, and all libraries that only pages use

    street.open_to(
        app,
        hops=settings.trusted_proxies,
        metrics_token=settings.metrics_token,
        post_box=settings.post_box,
        development=not settings.is_production,
    )


def _rehearse(app: Flask, settings: Settings) -> None:
    from app.web import rehearsal

    rehearsal.rehearse(app, settings.public_url)
