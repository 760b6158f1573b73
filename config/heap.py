"""One heap for all threads of a process. Each has one of its own else, of which much lies empty."""

import ctypes

M_ARENA_MAX = -8  # of glibc's malloc.h


def share_one_heap() -> None:
    """Before the first thread. A machine with another malloc goes its own way."""
    libc = ctypes.CDLL(None)
    if hasattr(libc, "mallopt"):
        libc.mallopt(M_ARENA_MAX, 1)
