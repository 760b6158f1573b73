"""A file that nobody else can read, there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OURS_ALONE = 0o600


@contextmanager
def handed_over(path: Path, content: bytes) -> Iterator[None]:
    """Written beside it, then what is inside the `with` is done, then it gets its name: a file of
    that name was always kept in the journal, and what was not kept leaves no file.

    Raises OSError, also for a file that is there already; one that came meanwhile leaves this one
    beside it.
    """
    beside = path.with_name(f"{path.name}.part")
    if path.exists():
        raise FileExistsError(f"{path} is there already")
    _write(beside, content)
    try:
        yield
    except BaseException:
        beside.unlink()
        raise
    os.link(beside, path)  # and not a rename: that would take the place of another's file
    beside.unlink()


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OURS_ALONE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
