"""Why a line stands on the list of today, where a rule found something: its kind says all else.

A held text is read again each time its line is shown, and what is found is kept nowhere (decision
12). Of a private message only the kind is said: its words are for anyone who opens it, and then
that is noted (R6).
"""

from typing import Any

from flask_babel import gettext

from app.domain.desk.lateness import Looked
from app.domain.triage import read, read_need
from app.domain.triage.consequence import holding_kinds
from app.texts.desk.reading import FOUND
from app.texts.desk.today import WHY_FOUND, WHY_KIND, WHY_MESSAGE, WHY_NEED

LONGEST = 40  # characters of what was found: enough to know it by


def why(item: Any) -> str:
    if item.thing == Looked.MESSAGE:
        return _of_message(item.held_words or "")
    if item.held_words:
        return _of_need(item)
    return ""


def _of_need(item: Any) -> str:
    """The first words that hold it; where another reading found none, what the rule is about."""
    holding = holding_kinds(item.family)
    found = next((f for f in read_need(item.held_words) if f.kind in holding), None)
    if found is None:
        return gettext(WHY_NEED[item.family])
    return gettext(WHY_FOUND, kind=gettext(FOUND[found.kind]), words=_short(found.words))


def _of_message(words: str) -> str:
    found = next((f for f in read(words) if f.kind in holding_kinds()), None)
    return gettext(WHY_KIND, kind=gettext(FOUND[found.kind])) if found else gettext(WHY_MESSAGE)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
