"""The cookie goes with pages only. What is the same for everybody carries nobody's: a cache on the
way may keep a file for a year, and whoever asked next would be handed the session of the first."""

from flask import Flask, Response, request
from flask.sessions import SecureCookieSessionInterface, SessionMixin

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
    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if request.endpoint not in SAME_FOR_ALL:
            super().save_session(app, session, response)


def init_app(app: Flask) -> None:
    app.session_interface = PageCookies()
