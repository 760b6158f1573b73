"""The roof: the only place where everything meets, and the only one that reads settings."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from flask import Flask
from flask.typing import ResponseReturnValue
from werkzeug.middleware.proxy_fix import ProxyFix

from app import cli
from app.delivery import carrier
from app.jobs import clock
from app.store import elsewhere, figures_key, journal_keys, migrated, sealing
from app.store.backups import keeping as backups
from app.store.connecting import reached
from app.store.db import db, listen
from app.store.wall import engine as wall
from app.web import watch
from app.web.dev import box
from app.web.entrance import doors, errors, guard, not_kept, pace, sitting
from app.web.forms import keeping
from app.web.frame import context, languages, presence, ready, scripts, templates, theme
from app.web.photos import uploads
from app.web.showing import formats
from app.web.wire import compression, cookies, forgery, headers
from config.house_rules import read_house_rules
from config.settings import Settings
from config.version import version

ROOT = Path(__file__).resolve().parent.parent  # of this version, whatever a link points at later
LARGEST_FORM = 1_000_000  # bytes


class House(Flask):
    jinja_environment = templates.Templates

    def ensure_sync(self, func: Any) -> Any:
        """Nothing here is a coroutine, and Flask looks at each step of each page."""
        return func

    def dispatch_request(self) -> ResponseReturnValue:
        return keeping.keep_or_undo(super().dispatch_request)


def create_app(settings: Settings) -> Flask:
    app = House("app", root_path=str(ROOT / "app"), template_folder=str(ROOT / "templates"))
    app.config.update(_flask_config(settings))
    app.extensions["house_rules"] = read_house_rules()
    app.extensions["settings"] = settings
    app.extensions["version"] = version()
    _store(app, settings)
    carrier.init_app(app, _carrier(settings))
    _web(app, settings)
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
    return create_app(replace(settings, database_url=database_url, **other))  # type: ignore[arg-type]


def _web(app: Flask, settings: Settings) -> None:
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    watch.init_app(app, settings.metrics_token)
    uploads.init_app(app)
    pace.init_app(app)
    guard.init_app(app)
    forgery.init_app(app)
    languages.init_app(app)
    frame = templates, scripts, theme, context, presence
    for part in (sitting, compression, cookies, formats, *frame, headers, errors, not_kept):
        part.init_app(app)
    box.init_app(app, settings.post_box)
    doors.open_doors(app, development=not settings.is_production)
    ready.init_app(app)
