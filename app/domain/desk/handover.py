"""A warm hand-over: what another may be told, sentence by sentence, after the asker's yes (K6)."""

import re
from enum import StrEnum

SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+|\n+")


class AgreedHow(StrEnum):
    """Where her yes was said."""

    OWN_SCREEN = "own_screen"
    PHONE = "phone"
    TOGETHER = "together"


NOTED = tuple(how for how in AgreedHow if how is not AgreedHow.OWN_SCREEN)
"""What the desk may write down; her own screen writes for itself."""


def sentences_of(text: str) -> tuple[str, ...]:
    """Each on its own: she may say yes to one and no to the next."""
    return tuple(part.strip() for part in SENTENCE_ENDS.split(text) if part.strip())
