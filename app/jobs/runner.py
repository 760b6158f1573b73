"""Runs a job of the timetable, for every community in which it has something to do."""

from datetime import UTC, datetime

from flask import Flask
from sqlalchemy.exc import IntegrityError

from app.actions.clock.slots import take_slot
from app.domain.actor import house
from app.domain.moment import Moment
from app.jobs.committing import keep, look, whatever_happens
from app.jobs.timetable import Job

NONE = 0  # no community has this number
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def run_in_turn(app: Flask, job: Job, now: datetime) -> None:
    """Does the job unless another clock does it in this slot. Never raises: the clock goes on."""
    with app.app_context(), whatever_happens(job.name):
        if job.divides_itself or _took_slot(job, now):
            _run(app, job, now)


def run(app: Flask, job: Job, now: datetime) -> None:
    """Does the job now, whoever else may be at it."""
    with app.app_context():
        _run(app, job, now)


def _run(app: Flask, job: Job, now: datetime) -> None:
    for community_id in (NONE,) if job.of_all else look(job.where, now):
        moment = Moment(house(community_id), now, app.extensions["house_rules"])
        with whatever_happens(job.name):
            job.action(moment)


def slot_of(job: Job, now: datetime) -> datetime:
    """When the slot began that this moment falls in; all clocks count from the same start."""
    return now - (now - EPOCH) % job.every


def next_slot(job: Job, now: datetime) -> datetime:
    return slot_of(job, now) + job.every


def _took_slot(job: Job, now: datetime) -> bool:
    try:
        keep(take_slot, job.name, slot_of(job, now), job.every, now)
    except IntegrityError:
        return False
    return True
