"""How does it go? For programs of whoever keeps the machine: is it ready, and what is measured.

`/readyz` and `/metrics` stand before the doors: a program that asks is no visitor, and belongs
to no community; `/healthz` is a door for everybody. What is measured names nobody; its labels come
from closed lists.
"""

from flask import Flask

from app.web.watch import pages
from app.web.watch.answering import Watched


def init_app(app: Flask, token: str) -> None:
    """Before any other part of the web, so that what those cost is counted too."""
    pages.init_app(app)
    app.wsgi_app = Watched(app, app.wsgi_app, token)  # type: ignore[assignment]
