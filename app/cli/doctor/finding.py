"""One thing that was looked at, and how it is."""

from dataclasses import dataclass, field
from typing import Any

from app.texts.doctor import FINDINGS, Level


@dataclass(frozen=True)
class Finding:
    """`what` is a key of FINDINGS; `about` fills its sentence in."""

    what: str
    about: dict[str, Any] = field(default_factory=dict)

    @property
    def level(self) -> Level:
        return FINDINGS[self.what].level

    @property
    def sentence(self) -> str:
        return FINDINGS[self.what].sentence.format(**self.about)


def found(what: str, **about: Any) -> Finding:
    return Finding(what, about)
