"""The log in production: a line of JSON for each thing, so that a program can search it.

It holds no words, names, addresses or tokens of people. What our own rooms say was written for the
log; what a library warns of may quote the address that was asked for or what somebody sent, so of
that only the sentence stays, without what was filled in. Of an exception its kind and where it was.
"""

import json
import logging
from datetime import UTC, datetime
from logging import LogRecord
from traceback import extract_tb

OURS = ("app", "config")


class Lines(logging.Formatter):
    def format(self, record: LogRecord) -> str:
        told = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "says": _sentence(record),
            **_trouble(record),
        }
        return json.dumps(told, ensure_ascii=False)


def _sentence(record: LogRecord) -> str:
    is_ours = record.name.partition(".")[0] in OURS
    if is_ours or record.levelno < logging.WARNING:
        return record.getMessage()
    return _bare(record)


def _bare(record: LogRecord) -> str:
    """A sentence that was filled in beforehand cannot be told apart from what it was filled with:
    then where it was said must do."""
    template = str(record.msg)
    return template if record.args else f"{record.module}:{record.lineno}"


def _trouble(record: LogRecord) -> dict[str, object]:
    if not record.exc_info or record.exc_info[0] is None:
        return {}
    kind, _, trace = record.exc_info
    return {
        "kind": kind.__name__,
        "where": [f"{frame.filename}:{frame.lineno}" for frame in extract_tb(trace)],
    }


def write_lines() -> None:
    """From here on all that is logged in this process is such a line, on stderr."""
    handler = logging.StreamHandler()
    handler.setFormatter(Lines())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
