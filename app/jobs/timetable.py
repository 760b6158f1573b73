"""What happens by itself, on one screen: how often, what, and why so often."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from app.domain.letters.lanes import LANES, Lane
from app.domain.moment import Moment
from app.jobs.backups import back_up, try_newest_backup
from app.jobs.post import carry
from app.jobs.programs import tell_programs
from app.jobs.sweeps import (
    carry_rounds_on,
    close_quarters,
    draw_looks,
    end_rests,
    end_what_is_over,
    fire_followups,
    forget_everywhere,
    seal_journal,
    tell_of_late,
    watch_looks,
)
from app.store.queries.clock import wherever
from app.store.queries.town import communities


def everywhere(_: datetime) -> Sequence[int]:
    return communities.ids()


@dataclass(frozen=True)
class Job:
    """`action` is done for each community that `where` finds, in a moment of the house: while
    nothing waits, a clock costs one look for all towns and no write. Of several clocks one does it
    in each slot of the day, unless it divides the work by itself. So many turns of it as `at_once`
    says may go on side by side in one clock: where one outlasts its rhythm, the next begins beside
    it. What is `of_all` communities together is done once, in a moment of none."""

    name: str
    every: timedelta
    action: Callable[[Moment], None]
    why: str
    where: Callable[[datetime], Sequence[int]] = everywhere
    divides_itself: bool = False
    at_once: int = 1
    of_all: bool = False


def _post(lane: Lane) -> Job:
    return Job(
        lane.name, timedelta(seconds=2), partial(carry, lane),
        "somebody is looking at an empty screen until her code comes; the lanes wait for nobody",
        where=partial(wherever.letters_wait, lane),
        divides_itself=True, at_once=lane.at_once,
    )  # fmt: skip


TIMETABLE = (
    Job(
        "rests", timedelta(minutes=15), end_rests,
        "whoever named a day is back on it, before the first letter of its morning",
    ),
    Job(
        "followups", timedelta(minutes=1), fire_followups,
        "what is due is done within fifteen minutes (I8)",
        where=wherever.followups_wait,
    ),
    Job(
        "late", timedelta(minutes=15), tell_of_late,
        "terms end at five, and the deputy may still be at work",
    ),
    Job(
        "looks", timedelta(minutes=1), watch_looks,
        "a stolen session opens page after page: colleagues hear of it within minutes",
    ),
    Job(
        "checks", timedelta(days=1), draw_looks,
        "the first day of a month; a clock that stood still draws on the next",
    ),
    Job(
        "sittings", timedelta(minutes=5), end_what_is_over,
        "a device that was left alone is nobody's; who came along hears the ending the same day",
    ),
    Job(
        "rounds", timedelta(seconds=15), carry_rounds_on,
        "the asker was told that givers read her question after ten minutes",
        where=wherever.rounds_wait,
    ),
    *map(_post, LANES),
    Job(
        "programs", timedelta(seconds=5), tell_programs,
        "a planning of an organisation that lags behind makes two people come to one door",
        where=wherever.calls_wait,
        divides_itself=True,
    ),
    Job(
        "journal", timedelta(minutes=1), seal_journal,
        "who takes over the database can rewrite one minute of the past, and no more (R18)",
        where=wherever.lines_wait,
    ),
    Job(
        "backup", timedelta(minutes=1), back_up,
        "a machine that is lost takes a minute of work along (RPO 60 s), and no more",
        of_all=True,
    ),
    Job(
        "trial", timedelta(hours=1), try_newest_backup,
        "a copy that was never put back is a hope: once a day, and after a bad one again",
        of_all=True,
    ),
    Job(
        "forget", timedelta(hours=1), forget_everywhere,
        "nothing is kept longer than it serves (PR-07)",
        of_all=True,
    ),
    Job(
        "figures", timedelta(days=1), close_quarters,
        "a quarter closes on a day, not at an hour (R21)",
    ),
)  # fmt: skip
"""In this order when all are done at once: what a job writes leaves with the post after it."""
