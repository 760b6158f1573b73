"""The secrets that seal the journal. They live outside the database: whoever has both could write
another past. The newest seals; what older ones sealed still holds."""

from collections.abc import Sequence
from typing import cast

from flask import Flask, current_app


def init_app(app: Flask, keys: Sequence[str]) -> None:
    app.extensions["journal_keys"] = tuple(key.encode() for key in keys)


def journal_keys() -> tuple[bytes, ...]:
    return cast(tuple[bytes, ...], current_app.extensions["journal_keys"])
