"""One thing that makes a sentence hard."""

from dataclasses import dataclass

SMALL = 0.05  # points below which a reason is not worth a word


@dataclass(frozen=True)
class Reason:
    """`what` in a few English words, `where` the words it is about."""

    points: float
    what: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.what}: {self.where}" if self.where else self.what
