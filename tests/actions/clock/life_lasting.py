"""What outlasts a day of help: things that are lent, and companions. Told without the code that
looks after them."""

from collections.abc import Iterator
from datetime import timedelta

from app.store.db import db
from app.store.tables import Loan, Task
from tests.actions.clock.life import Life

OUT = frozenset({"lent", "reminded", "with_us"})
SOON = timedelta(days=20)
"""After the day on which it would come back: two questions, and then a person."""


def loans_out(life: Life, person_id: int) -> list[Loan]:
    return [
        one for one in life.loans()
        if one.state in OUT and person_id in (one.asker_id, one.giver_id)
    ]  # fmt: skip


def asked_to_look(life: Life) -> set[int | None]:
    """With whom a person looks how something comes back."""
    here = Task.community_id == life.town.community_id, Task.kind == "loan"
    return {one.person_id for one in db.session.query(Task).filter(*here).populate_existing()}


def forgotten(life: Life, stay: set[int]) -> Iterator[str]:
    """The other of a loan left for good."""
    for _ in stay - asked_to_look(life):
        yield "a loan that ended with who left"


def overdue(life: Life) -> Iterator[str]:
    for offer in life.offers():
        if offer.state == "accepted" and offer.until_at and offer.until_at <= life.town.now:
            yield f"a companion until {offer.until_at}, and it is {life.town.now}"


def silences(life: Life) -> Iterator[str]:
    """Long after the last deed a loan is back, or a person looks."""
    for loan in life.loans():
        pair = {loan.asker_id, loan.giver_id}
        if loan.state == "with_us" and not pair & asked_to_look(life):
            yield "a loan that is with us, and nobody knows"
        is_old = loan.back_at + SOON < life.town.now
        if is_old and loan.state in ("lent", "reminded") and not pair & life.ever_rested:
            yield f"silence about a loan that is {loan.state}"
