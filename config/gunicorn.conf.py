"""How pages are served: `gunicorn wsgi:app -c config/gunicorn.conf.py`.

Stands behind a proxy (nginx, Caddy) that speaks TLS and reads a whole form before it passes it on:
a phone on a bad network must not hold a thread. It lets 64 MB through (`client_max_body_size`), so
that a photo that is too large hears so from us. The clock is a process of its own: `flask clock`.
"""
# ruff: noqa: N999 (gunicorn knows its file by this name)

import gc
import os
from functools import partial
from signal import SIG_BLOCK, SIG_UNBLOCK, SIGTERM, pthread_sigmask

from gunicorn.arbiter import Arbiter
from gunicorn.config import Config
from gunicorn.glogging import Logger
from gunicorn.workers.base import Worker

from config.log_lines import Lines

# HOST=0.0.0.0 in a container; elsewhere only the proxy beside it is to reach this.
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"

# Two processes of four threads: of the servers tried on two cores the one that went on answering.
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = 4

# The master loads the app and its workers are forked from it, so that they share what none of them
# changes: each takes some 25 MiB for itself, and 122 where each loads its own. So new code and new
# settings come with a new master (`systemctl restart`), never by a signal to this one (HUP), which
# would go on with what it loaded. Connections stay in their process: app/store/forking.py.
preload_app = True
gc.disable()  # while it loads nothing goes, and to look for what could takes a tenth of the start


def when_ready(server: Arbiter) -> None:
    """Before the first fork: what an app leaves to anyone who has visitors is done once for all
    workers, and everything stays where it is. The collector would write beside all that it looks
    at, and so take a copy of it for each worker."""
    rehearse = getattr(server.app.wsgi(), "rehearse", None)
    if rehearse is not None:  # another app, as in bench/, has none
        rehearse()
    gc.freeze()


def post_fork(server: Arbiter, worker: Worker) -> None:
    gc.enable()


# One queue for all, which the master holds and systemd before it (deploy/systemd): what waits in it
# outlives a worker, and the master too. With one for each, who stood in it when its worker went was
# cut off.
reuse_port = False

# Each page a connection. One that stays belongs to its worker, which got nearly all of them in two
# runs of three, and one that goes takes a page with it that was just asked for. People's own
# connections end at the proxy.
keepalive = 0

# A worker learns how to end some time after it was forked. Told to go before that, it went on, took
# people in, and was killed with them half a minute later; so till then the word waits for it.
os.register_at_fork(
    before=partial(pthread_sigmask, SIG_BLOCK, {SIGTERM}),
    after_in_parent=partial(pthread_sigmask, SIG_UNBLOCK, {SIGTERM}),
)


def post_worker_init(worker: Worker) -> None:
    pthread_sigmask(SIG_UNBLOCK, {SIGTERM})


timeout = 30  # a worker that is silent for longer is replaced
graceful_timeout = 30  # on SIGTERM: pages in hand are finished, what comes next waits at the socket

# Which machines may say, in X-Forwarded-For and -Proto, for whom they ask. The number of proxies
# that count is TRUSTED_PROXIES; this only keeps others from speaking for a proxy.
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")

# No access log: an address and the pages that were asked for are a person's. Errors go to stderr,
# where the app has left out what people wrote.
accesslog = None
errorlog = "-"


class LineLogger(Logger):
    """As the app's own log, a line of JSON for each thing; see config/log_lines.py."""

    def setup(self, cfg: Config) -> None:
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(Lines())


logger_class = LineLogger

# The heartbeat of the workers, in memory: on a slow disk a worker would seem dead.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108

control_socket_disable = True  # nobody steers it but by signals
