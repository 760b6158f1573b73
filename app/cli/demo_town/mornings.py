"""The kwartiermaker's mornings: what lay on the desk for some days is done, the rest lies there."""

from datetime import datetime, time, timedelta

from app.actions.desk.tasks import finish_task
from app.actions.town.figures import due_periods, freeze_period, publish_figures
from app.cli.demo_town.agenda import Story
from app.cli.demo_town.cast import read_file
from app.cli.demo_town.looking_back import look_back
from app.cli.demo_town.town import Town
from app.domain.calendar import FRIDAY, at_local, local
from app.domain.desk.lateness import Looked
from app.domain.desk.tasks import TaskKind
from app.store.queries.desk import today as desk

LIES = timedelta(days=4)
MOST = 200
BY_MEETING = TaskKind.INTRODUCE  # done when the giver is met, not by a line
REASON = read_file("words")["reasons"]["finish"]


def first_morning(start: datetime) -> datetime:
    return at_local(local(start).date() + timedelta(days=1), time(9, 15))


def mornings(town: Town) -> Story:
    while True:
        publish_what_is_over(town)
        if local(town.now).weekday() <= FRIDAY:
            _tasks(town)
        yield timedelta(days=1)


def publish_what_is_over(town: Town) -> None:
    """The house freezes the quarters that are over; she looks back and publishes them at once."""
    for period in due_periods(town.moment()):
        freeze_period(town.moment(), period)
        look_back(town, period)
        publish_figures(town.on_duty(), period)


def _tasks(town: Town) -> None:
    for item in desk.today(town.community_id, town.now, MOST):
        is_old = item.since <= town.now - LIES
        if item.thing == Looked.TASK and item.kind != BY_MEETING and is_old:
            finish_task(town.on_duty(), item.id, REASON)
