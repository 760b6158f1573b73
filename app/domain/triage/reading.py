"""The whole of a text's findings."""

from collections.abc import Callable, Iterable
from functools import cache

from app.domain.triage.folding import Folded, fold
from app.domain.triage.kinds import PERSONAL, Finding
from app.domain.triage.links import links
from app.domain.triage.personal.address import addresses
from app.domain.triage.personal.bsn import bare_bsns, called_bsns
from app.domain.triage.personal.email import emails
from app.domain.triage.personal.iban import ibans, nearly_ibans
from app.domain.triage.personal.numbers import rows_in
from app.domain.triage.personal.phone import phones
from app.domain.triage.personal.postcode import postcodes
from app.domain.triage.spots import Spot, blank, without_overlap
from app.domain.triage.worries import worries

READ_AT_MOST = 4_000
"""Characters. A form takes 500; what stands beyond is not read, and `mask` does not show it."""


def read(text: str) -> tuple[Finding, ...]:
    """What the first READ_AT_MOST characters hold, in order of place. Never raises."""
    return read_folded(fold(text[:READ_AT_MOST]))


def read_folded(folded: Folded) -> tuple[Finding, ...]:
    spots, left = _with_a_shape(folded)
    return _findings(folded, [*spots, *worries(left)])


def personal_in(text: str) -> list[Finding]:
    """Only the personal part of what `read` finds, for less than half of the work."""
    folded = fold(text[:READ_AT_MOST])
    found = _findings(folded, _with_a_shape(folded)[0])
    return [finding for finding in found if finding.kind in PERSONAL]


def _with_a_shape(folded: Folded) -> tuple[list[Spot], str]:
    """What is known by how it is written, and the text without it. Each finder reads what the ones
    before it left: digits in a link are no number."""
    text = blank(folded.text, nearly_ibans(folded.text))
    found: list[Spot] = []
    for finder in _finders(folded):
        if spots := without_overlap(finder(text)):
            found += spots
            text = blank(text, spots)
    return found, text


def _finders(folded: Folded) -> tuple[Callable[[str], Iterable[Spot]], ...]:
    rows = cache(rows_in)  # most texts have no personal data: all finders read the same
    return (
        emails,
        links,
        ibans,
        lambda text: called_bsns(text, rows(text)),
        lambda text: phones(text, rows(text)),
        lambda text: bare_bsns(text, rows(text)),
        addresses,
        lambda text: postcodes(text, folded),
    )


def _findings(folded: Folded, spots: Iterable[Spot]) -> tuple[Finding, ...]:
    findings = (_finding(folded, spot) for spot in spots)
    return tuple(sorted(findings, key=lambda found: (found.start, found.end, found.rule)))


def _finding(folded: Folded, spot: Spot) -> Finding:
    start, end = folded.span(spot.start, spot.end)
    return Finding(spot.kind, folded.original[start:end], start, end, spot.rule)
