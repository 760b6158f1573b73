"""What triage finds in a text, read again each time it is opened and kept nowhere (R12)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from flask_babel import gettext

from app.domain.triage import Finding
from app.texts.desk.reading import FOUND


@dataclass(frozen=True)
class Piece:
    text: str
    is_found: bool


@dataclass(frozen=True)
class Found:
    kind: str
    words: str
    rule: str = field(compare=False)  # its name: somebody may look it up, or object to it


@dataclass(frozen=True)
class Marked:
    """A text in pieces, and what was found in it: each thing once."""

    pieces: tuple[Piece, ...]
    found: tuple[Found, ...]


def marked(text: str, findings: Sequence[Finding]) -> Marked:
    named = [Found(gettext(FOUND[one.kind]), one.words, one.rule) for one in findings]
    return Marked(_pieces(text, findings), tuple(dict.fromkeys(named)))


def _pieces(text: str, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """Findings may overlap: the text is cut wherever one begins or ends."""
    ends = {end for finding in findings for end in (finding.start, finding.end)}
    cuts = sorted({0, len(text), *ends})
    return tuple(
        Piece(text[start:end], any(f.start <= start and end <= f.end for f in findings))
        for start, end in pairwise(cuts)
    )
