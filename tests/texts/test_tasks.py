"""Whatever lies on the desk can be named, counted, explained and done."""

from app.domain.desk.tasks import TaskKind
from app.texts.desk.tasks import TASKS


def test_every_kind_has_its_row() -> None:
    assert TASKS.keys() == set(TaskKind)
