"""The secret that rounds the figures. It lives outside the database (SD-05): whoever has both could
work out how many people stand behind a figure."""

from typing import cast

from flask import Flask, current_app


def init_app(app: Flask, key: str) -> None:
    app.extensions["figures_key"] = key.encode()


def figures_key() -> bytes:
    return cast(bytes, current_app.extensions["figures_key"])
