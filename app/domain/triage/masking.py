"""A text as others may see it: personal data as a mark without a language."""

from collections.abc import Iterable

from app.domain.triage.kinds import PERSONAL, Finding, Kind
from app.domain.triage.reading import READ_AT_MOST, personal_in

MARK = "•••"
CUT = "…"


def mask(text: str, findings: Iterable[Finding]) -> str:
    """`text` without the personal data among `findings`; a kind left out of them stays.

    Digits that stood apart can meet once something between them is gone, so it reads again.
    What was too long to be read is cut off: nobody sees what nobody checked.
    """
    personal = [finding for finding in findings if finding.kind in PERSONAL]
    hidden = PERSONAL - _spared(text, personal)
    text = _without_unread(text)
    while personal:
        text = _without(text, personal)
        personal = [finding for finding in personal_in(text) if finding.kind in hidden]
    return text


def _spared(text: str, personal: list[Finding]) -> set[Kind]:
    masked = {finding.kind for finding in personal}
    return {finding.kind for finding in personal_in(text)} - masked if personal else set()


def _without_unread(text: str) -> str:
    return text if len(text) <= READ_AT_MOST else text[:READ_AT_MOST] + CUT


def _without(text: str, personal: list[Finding]) -> str:
    for finding in sorted(personal, key=lambda found: found.start, reverse=True):
        text = text[: finding.start] + MARK + text[finding.end :]
    return text
