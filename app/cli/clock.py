"""`flask clock`: what happens by itself, until it is stopped."""

import logging
from contextlib import AbstractContextManager
from threading import Event
from typing import Protocol

import click
from flask import current_app
from flask.cli import with_appcontext

from app.cli.stopping import until_told


class Clock(Protocol):
    """What `app.jobs.clock` puts beside the app; the roof brings the two together."""

    def tick_until(self, stop: Event) -> None: ...

    def tick_once(self) -> None: ...

    def do_alone(self, job: str) -> int: ...

    def ticking(self) -> AbstractContextManager[None]: ...


@click.command()
@click.option("--once", is_flag=True, help="Do every job once and end: for a timer of your own.")
@click.option("--alone", hidden=True, help="How a clock has one job done in a process of its own.")
@with_appcontext
def clock(once: bool, alone: str | None) -> None:
    """Carries letters out, and does what is due, until it is stopped.

    It may run beside the web server, on another machine, or twice: what is due stands in the
    database. On SIGTERM it finishes the letter in hand.

    \b
    Example:
      flask --app wsgi clock
      flask --app wsgi clock --once
    """
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
    ticker: Clock = current_app.extensions["clock"]
    if alone:
        raise SystemExit(ticker.do_alone(alone))
    if once:
        ticker.tick_once()
        return
    stop = until_told()
    click.echo("The clock ticks. Ctrl-C stops it.")
    ticker.tick_until(stop)
