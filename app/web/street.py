"""From the street to the doors: what everybody who comes in passes, in its order, and the doors."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from app.web import watch
from app.web.dev import box
from app.web.entrance import doors, errors, guard, not_kept, pace, sitting
from app.web.forms import committing
from app.web.frame import context, presence, ready, scripts
from app.web.photos import uploads
from app.web.wire import compression, cookies, forgery, headers


def open_to(app: Flask, *, hops: int, metrics_token: str, post_box: str, development: bool) -> None:
    """`hops`: how many proxies stand in front."""
    if hops:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    watch.init_app(app, metrics_token)
    frame = scripts, context, presence
    asked_first = uploads, pace, guard, forgery, committing
    for part in (*asked_first, sitting, compression, cookies, *frame, headers, errors, not_kept):
        part.init_app(app)
    box.init_app(app, post_box)
    doors.open_doors(app, development)
    ready.init_app(app)
