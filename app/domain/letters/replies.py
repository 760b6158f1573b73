"""An answer by e-mail: what of it another may read."""

from dataclasses import dataclass

from app.domain.triage import Kind, mask, read

HER_OWN = frozenset({Kind.PHONE, Kind.EMAIL, Kind.ADDRESS})
"""Inside she is asked whether she means to share these (R6). Of a letter nobody can say
whether they stand in what she wrote or under it."""
STOP = "stop"
"""What every letter says one may answer; in no language it is another word."""


@dataclass(frozen=True)
class Reply:
    words: str  # her own, without what she quoted and signed
    mark: str  # the same for each delivery of the same letter
    has_more: bool = False  # pictures or files came along, and stay behind

    @property
    def says_stop(self) -> bool:
        return self.words.strip(" .!\n").casefold() == STOP


def without_reach(words: str) -> str:
    return mask(words, [found for found in read(words) if found.kind in HER_OWN])
