"""A desk on which more lies than any desk should bear."""

from datetime import timedelta
from typing import Any

from sqlalchemy import insert

from app.domain.desk.tasks import TaskKind
from app.store.db import db
from app.store.tables import Message, Need, Offer, Person, Task
from tests.town import Town

HELD = (
    ("nu", "zorg", "Ik wil niet meer leven. Wie komt er langs?"),
    ("snel", "zorg", "Ik krijg een uitzetting. Wie leest de brief met mij?"),
    ("gewoon", "geld", "Wie kan mij geld lenen tot vrijdag?"),
    ("gewoon", None, "Wie kan mijn fiets maken? Hij staat al een maand stil in de schuur."),
)
TASKS = tuple(TaskKind)


def crowd(town: Town, asker: Person, offer: Offer, how_many: int) -> None:
    """Three of five are needs, one is a message, one a task; promised on the days around now."""
    needs = [_need(town, asker, number) for number in range(how_many * 3 // 5)]
    messages = [_message(town, offer, number) for number in range(how_many // 5)]
    tasks = [_task(town, asker, number) for number in range(how_many // 5)]
    for table, rows in ((Need, needs), (Message, messages), (Task, tasks)):
        if rows:
            db.session.execute(insert(table), rows)
    db.session.commit()


def _need(town: Town, asker: Person, number: int) -> dict[str, Any]:
    urgency, family, words = HELD[number % len(HELD)]
    asked = town.now - timedelta(minutes=number)
    return {
        "community_id": town.community_id, "asker_id": asker.id, "state": "held",
        "theme": "iets-anders", "tier": 2, "words": f"{words} ({number})",
        "card_words": f"{words} ({number})", "language": "nl", "timing": "this_week",
        "posted_at": asked, "urgency": urgency, "family": family, "promised_at": asked,
        "answer_by": asked + timedelta(days=1),
    }  # fmt: skip


def _message(town: Town, offer: Offer, number: int) -> dict[str, Any]:
    written = town.now - timedelta(minutes=number)
    return {
        "community_id": town.community_id, "offer_id": offer.id, "need_id": offer.need_id,
        "asker_id": offer.asker_id, "giver_id": offer.giver_id, "author_id": offer.giver_id,
        "state": "held", "words": f"Kun je {number} euro overmaken?", "written_at": written,
        "answer_by": written + timedelta(days=1),
    }  # fmt: skip


def _task(town: Town, asker: Person, number: int) -> dict[str, Any]:
    opened = town.now - timedelta(minutes=number)
    return {
        "community_id": town.community_id, "key": f"crowd:{number}",
        "kind": TASKS[number % len(TASKS)], "state": "open", "person_id": asker.id, "note": "",
        "opened_at": opened, "due_at": opened + timedelta(days=1), "reason": "",
    }  # fmt: skip
