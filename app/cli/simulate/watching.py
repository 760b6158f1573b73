"""Lives through the years, and shows on stderr how far they are."""

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)

from app.cli.simulate.brakes import Way
from app.cli.simulate.comparing import Course, Plan
from app.cli.simulate.measures import Figures, Spread, spread

Found = dict[Way, dict[str, Spread]]


def watched(plan: Plan) -> Found:
    columns = TextColumn("{task.description}"), BarColumn(), TaskProgressColumn()
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True)) as progress:
        return {way: spread(_towns(plan, way, progress)) for way in Way}


def _towns(plan: Plan, way: Way, progress: Progress) -> list[Figures]:
    bar = progress.add_task(way, total=plan.towns)
    return [_lived(plan, way, number, progress, bar) for number in range(plan.towns)]


def _lived(plan: Plan, way: Way, number: int, progress: Progress, bar: TaskID) -> Figures:
    course = Course(plan, way, number)
    for far in course.lived():
        progress.update(bar, completed=number + far)
    return course.figures()
