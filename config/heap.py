"""One heap for all threads of a process, and no look at it for garbage while all is loaded."""

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager

M_ARENA_MAX = -8  # of glibc's malloc.h


def share_one_heap() -> None:
    """Each thread has one of its own else, of which much lies empty. Before the first thread. A
    machine with another malloc goes its own way."""
    libc = ctypes.CDLL(None)
    if hasattr(libc, "mallopt"):
        libc.mallopt(M_ARENA_MAX, 1)


@contextmanager
def while_loading() -> Iterator[None]:
    """What is loaded stays. To look again and again for what of it could go takes a tenth of a
    start; it is passed over afterwards too."""
    looks = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if looks:
            gc.enable()
