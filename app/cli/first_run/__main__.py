"""Settings, database, demo towns, post, clock and pages: all of it in this one process."""

import os
from pathlib import Path

from environs import Env
from rich.console import Console

from app.cli.first_run import settings_file
from app.cli.first_run.post import caught_post
from app.cli.first_run.serving import listening
from app.cli.stopping import until_told
from config.heap import while_loading

USUAL_PORT = 8000
PRODUCTION = "production"  # also where nothing is said


def main() -> None:
    console, port = Console(), _port(os.environ.get("PORT", ""))
    with listening(port) as sockets:
        stop = until_told()
        told = _settings(console, port)
        with caught_post(told.str("SMTP_URL", ""), told.str("POST_BOX", "")) as smtp_url:
            os.environ["SMTP_URL"] = smtp_url
            with while_loading():  # a start that may not be is told sooner than that
                from app.cli.first_run.living import live
            live(console, sockets, stop)


def _port(told: str) -> int:
    if not told:
        return USUAL_PORT
    if not told.isdecimal() or not 0 < int(told) < 2**16:
        raise SystemExit(f"PORT must be a number from 1 to 65535, not {told!r}.")
    return int(told)


def _settings(console: Console, port: int) -> Env:
    """Reads `.env`, written now when missing; this run's addresses follow its port."""
    env, folder = Env(), Path.cwd()
    path = folder / settings_file.NAME
    env.read_env(path, recurse=False)
    if env.str("ENVIRONMENT", PRODUCTION if path.exists() else "") == PRODUCTION:
        raise SystemExit("`make run` is for development; ENVIRONMENT says production.")
    if settings_file.write_once(folder, port):
        console.print("Settings written to .env")
    env.read_env(path, recurse=False)
    os.environ.update(settings_file.addresses(port))
    return env


if __name__ == "__main__":
    main()
