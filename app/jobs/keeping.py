"""Who commits when nobody presses anything: each deed in a transaction of its own."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from traceback import extract_tb
from typing import TypeVar

from app.store.db import db, only_read

log = logging.getLogger(__name__)
T = TypeVar("T")


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
        place = extract_tb(error.__traceback__)[-1]
        log.error("%s: %s in %s:%s", what, type(error).__name__, place.filename, place.lineno)
