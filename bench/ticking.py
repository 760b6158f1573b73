"""A clock of its own beside what is measured."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.conftest import settings
from tests.engines.environment import as_environment

ROOT = Path(__file__).parents[1]


@contextmanager
def ticking(url: str, smtp: str, **told: Any) -> Iterator[int]:
    """`flask clock`, until the end; its pid."""
    env = as_environment(settings(url, smtp_url=smtp, **told))
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "clock"]
    clock = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL)  # noqa: S603
    try:
        yield clock.pid
    finally:
        clock.terminate()
        clock.wait()
