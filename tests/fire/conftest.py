"""A fire in a town of its own, with a mail server that keeps its own account."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Event

import pytest

from app.factory import create_app
from tests.conftest import opened, settings
from tests.engines.smtp import running_smtp
from tests.fire.catcher import Catcher
from tests.fire.entry import hurried
from tests.fire.fire import Fire, lit

Lights = Callable[..., AbstractContextManager[Fire]]


@pytest.fixture
def lights(database: str, tmp_path: Path) -> Lights:
    @contextmanager
    def light(seed: int, wrong_order: str = "") -> Iterator[Fire]:
        heard = Event()
        post = Catcher(heard)
        with running_smtp(post):
            told = settings(database, smtp_url=post.url)
            with (
                opened(hurried(create_app(told))) as app,
                lit(app, told, post, heard, tmp_path / "log", seed, wrong_order) as fire,
            ):
                yield fire

    return light
