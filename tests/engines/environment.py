"""Settings as a process of its own reads them."""

import os

from config.settings import Settings


def as_environment(told: Settings) -> dict[str, str]:
    """All that it is told; a `.env` that lies about is not read."""
    plain = {name.upper(): _plain(value) for name, value in vars(told).items()}
    return {**os.environ, **plain, "SETTINGS_FILE": os.devnull}


def _plain(value: object) -> str:
    return ",".join(value) if isinstance(value, tuple) else str(value)
