"""Who commits when nobody presses anything: each deed in a transaction of its own."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from app.store.db import db, only_read

log = logging.getLogger(__name__)
T = TypeVar("T")
HOUSE = str(Path(__file__).parent.parent)


def keep(deed: Callable[..., T], *told: object) -> T:
    """Does it and keeps it, or undoes it and raises what it raised."""
    only_read(False)
    try:
        done = deed(*told)
        db.session.commit()
    except BaseException:
        db.session.rollback()
        raise
    return done


def look(question: Callable[..., T], *told: object) -> T:
    """Asks the database something, without keeping any other writer waiting."""
    only_read(True)
    try:
        return question(*told)
    finally:
        db.session.rollback()
        only_read(False)


@contextmanager
def whatever_happens(what: str) -> Iterator[None]:
    """One thing that fails does not stop the others. The log says what failed and where: a message
    may hold words and addresses of people, so it is left out."""
    try:
        yield
    except Exception as error:
        log.error("%s: %s in %s", what, type(error).__name__, _place(error))


def _place(error: Exception) -> str:
    """The last line of our own that led to it."""
    frames = extract_tb(error.__traceback__)
    frame = next((one for one in reversed(frames) if HOUSE in one.filename), frames[-1])
    return f"{frame.filename}:{frame.lineno}"
