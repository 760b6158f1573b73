"""What ends a program that goes on until it is told to."""

import os
import signal
from threading import Event, Thread

TOLD = (signal.SIGTERM, signal.SIGINT)
SHELLS_OWN = 128  # what a shell adds to the signal that ended a program


def until_told() -> Event:
    """Is set by the first SIGTERM or SIGINT; a second one ends the program where it stands.

    Heard by a thread of its own. A handler would run in the middle of whatever the main thread
    does: what it raises is lost inside a finalizer, and `Event.set` waits for ever when the main
    thread was just about to wait for that event. Called before other threads start, which leave
    the signals alone because this one does.
    """
    told = Event()
    signal.pthread_sigmask(signal.SIG_BLOCK, TOLD)

    def listen() -> None:
        signal.sigwait(TOLD)
        told.set()
        os._exit(SHELLS_OWN + signal.sigwait(TOLD))

    Thread(target=listen, name="stopping", daemon=True).start()
    return told
