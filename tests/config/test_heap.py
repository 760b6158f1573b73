"""One heap for all threads: tried in processes of their own, one of which does not ask for it."""

import gc
import subprocess
import sys
from contextlib import suppress

import pytest

from config.heap import while_loading

THREADS = 4
COUNTS_HEAPS = f"""
import sys, threading
from pathlib import Path
from config.heap import share_one_heap

if sys.argv[1] == "one":
    share_one_heap()
met = threading.Barrier({THREADS} + 1)

def work():
    held = [bytes(1000) for _ in range(100)]
    met.wait()
    met.wait()

threads = [threading.Thread(target=work) for _ in range({THREADS})]
for thread in threads:
    thread.start()
met.wait()
maps = Path("/proc/self/maps").read_text().splitlines()
reserved = [line.split()[0].split("-") for line in maps if " ---p " in line]
print(sum(2**25 < int(end, 16) - int(begin, 16) <= 2**26 for begin, end in reserved))
met.wait()
"""


@pytest.mark.parametrize(("asked", "others"), [("one", 0), ("each", THREADS)])
def test_threads_share_a_heap_where_it_is_asked(asked: str, others: int) -> None:
    """What the system keeps for a heap of its own is 64 MB, nearly all of it not yet in use."""
    command = [sys.executable, "-c", COUNTS_HEAPS, asked]
    assert int(subprocess.run(command, capture_output=True, check=True).stdout) == others


@pytest.mark.parametrize("looks", [True, False])
def test_while_it_loads_nobody_looks_for_garbage(looks: bool) -> None:
    """And afterwards as before, also where it does not load."""
    seen = []
    (gc.enable if looks else gc.disable)()
    try:
        with suppress(ImportError), while_loading():
            seen.append(gc.isenabled())
            raise ImportError
        assert [*seen, gc.isenabled()] == [False, looks]
    finally:
        gc.enable()
