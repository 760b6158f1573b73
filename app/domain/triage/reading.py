"""The whole of a text's findings."""

from collections.abc import Callable, Iterable
from functools import partial

from app.domain.triage.folding import Folded, fold
from app.domain.triage.kinds import Finding
from app.domain.triage.links import links
from app.domain.triage.personal.address import addresses
from app.domain.triage.personal.bsn import bare_bsns, called_bsns
from app.domain.triage.personal.email import emails
from app.domain.triage.personal.iban import ibans, nearly_ibans
from app.domain.triage.personal.phone import phones
from app.domain.triage.personal.postcode import postcodes
from app.domain.triage.spots import Spot, blank, without_overlap
from app.domain.triage.worries import worries

READ_AT_MOST = 4_000
"""Characters. A form takes 500; what stands beyond is not read, and `mask` does not show it."""


def read(text: str) -> tuple[Finding, ...]:
    """What the first READ_AT_MOST characters hold, in order of place. Never raises."""
    folded = fold(text[:READ_AT_MOST])
    findings = (_finding(folded, spot) for spot in _spots(folded))
    return tuple(sorted(findings, key=lambda found: (found.start, found.end, found.rule)))


def _spots(folded: Folded) -> list[Spot]:
    """Each finder reads what the ones before it left: digits in a link are no number."""
    text = blank(folded.text, nearly_ibans(folded.text))
    found: list[Spot] = []
    for finder in _finders(folded):
        spots = without_overlap(finder(text))
        found += spots
        text = blank(text, spots)
    return [*found, *worries(text)]


def _finders(folded: Folded) -> tuple[Callable[[str], Iterable[Spot]], ...]:
    whole_postcodes = partial(postcodes, folded=folded)
    return emails, links, ibans, called_bsns, phones, bare_bsns, addresses, whole_postcodes


def _finding(folded: Folded, spot: Spot) -> Finding:
    start, end = folded.span(spot.start, spot.end)
    return Finding(spot.kind, folded.original[start:end], start, end, spot.rule)
