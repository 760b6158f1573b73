"""The cookie goes with pages only. What is the same for everybody carries nobody's: a cache on the
way may keep a file for a year, and whoever asked next would be handed the session of the first."""

from flask import Flask, Response, request
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from itsdangerous import URLSafeTimedSerializer

SAME_FOR_ALL = frozenset(
    {
        "static",
        "health.healthz",
        "health.line",
        "public.page_script",
        "public.theme",
        "public.manifest",
        "public.worker",
        "public.offline_page",
        "public.security_txt",
    }
)


class PageCookies(SecureCookieSessionInterface):
    _signs: URLSafeTimedSerializer | None = None

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """One for all pages, for the key of an app stays the same; to make it costs 30 µs."""
        if self._signs is None:
            self._signs = super().get_signing_serializer(app)
        return self._signs

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if request.endpoint not in SAME_FOR_ALL:
            super().save_session(app, session, response)


def init_app(app: Flask) -> None:
    app.session_interface = PageCookies()
