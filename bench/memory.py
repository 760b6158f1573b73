"""Goals of memory: one web process for itself, and the whole box on SQLite with its clock.

The clock is measured after it did each of its jobs once, and tried a copy: what it loaded for that
and kept, it keeps for good.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from cryptography.fernet import Fernet

from app.store.backups.trials import Trials
from app.store.db import db
from app.store.tables import Slot
from bench.goals import Measured
from bench.ground import Ground
from bench.pages import LIST, giver_cookie
from bench.served import asked, get
from bench.ticking import ticking
from tests.conftest import settings
from tests.engines.gunicorn import answers, free_port, running_gunicorn

MIB = 1024
SECONDS, REST = 120, 5  # until a copy was tried, and what comes after that once a day was done
PRIVATE = ("Private_Clean", "Private_Dirty")
SHARE = ("Pss",)  # what is shared counts for each that shares it in part


def of_web_process(ground: Ground) -> Measured:
    """The larger of the two, after they served lists."""
    with _served(ground) as (master, *workers):
        largest = max(_mib(worker, PRIVATE) for worker in workers)
        beside = _mib(master, PRIVATE)
    return Measured(largest, f"MiB private of the larger of {len(workers)}; master {beside:.0f}")


def of_box(ground: Ground) -> Measured:
    """Master, two workers and the clock; what they share counts once."""
    _forget_slots(ground)
    with (
        TemporaryDirectory() as copies,
        _served(ground) as web,
        ticking(ground.url("sqlite"), "smtp://127.0.0.1:1", **_kept_in(copies)) as clock,
    ):
        _settled(clock, Trials(Path(copies)))
        pages, ticks = sum(_mib(pid, SHARE) for pid in web), _mib(clock, SHARE)
    return Measured(pages + ticks, f"{pages:.0f} of web ×2 with its master, {ticks:.0f} the clock")


@contextmanager
def _served(ground: Ground) -> Iterator[list[int]]:
    """The master and its workers, each of which made pages."""
    with ground.app("sqlite") as app:
        cookie = giver_cookie(app)
    port = free_port()
    with running_gunicorn(settings(ground.url("sqlite")), port) as master:
        answers(port)
        for path in (LIST, "/"):
            asked(get(port, path, cookie))
        yield [master.pid, *_children(master.pid)]


def _forget_slots(ground: Ground) -> None:
    """As where no clock ticked before: else one that did for another goal has tried a copy."""
    with ground.app("sqlite"):
        db.session.query(Slot).delete()
        db.session.commit()


def _kept_in(folder: str) -> dict[str, object]:
    return {"backup_folder": folder, "backup_keys": (Fernet.generate_key().decode(),)}


def _settled(clock: int, trials: Trials) -> None:
    """Raises TimeoutError where the clock never comes so far."""
    ends = monotonic() + SECONDS
    while trials.last_good() is None or [*_children(clock)]:
        if monotonic() > ends:
            raise TimeoutError("the clock tried no copy")
        sleep(0.5)
    sleep(REST)


def _children(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").iterdir():
        yield from map(int, (task / "children").read_text().split())


def _mib(pid: int, kinds: tuple[str, ...]) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    told = (line.split() for line in lines if line.partition(":")[0] in kinds)
    return sum(int(words[1]) for words in told) / MIB
