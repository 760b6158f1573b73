"""The citizen service number: nine digits that pass the eleven test, or are called one."""

from collections.abc import Iterable, Iterator

from stdnum.nl import bsn

from app.domain.triage.kinds import Kind
from app.domain.triage.personal.numbers import Number, windows
from app.domain.triage.spots import Spot, words_after, words_before

CALLED = ("bsn", "burgerservice", "sofi", "burgerservise", "servicenummer", "citizen")
OTHER_NUMBERS = (
    *("serie", "order", "bestel", "klant", "artikel", "product", "onderdeel", "model", "type"),
    *("kenmerk", "factuur", "polis", "relatie", "referentie", "lidnummer", "pas", "kvk", "btw"),
    *("meter", "stand", "ean", "barcode", "imei", "giro", "rekening", "euro", "track", "pakket"),
    *("dossier", "zaak", "contract", "staat", "kenteken", "versie", "nummerbord", "ticket", "code"),
)
GROUPINGS = {(9,), (4, 2, 3), (3, 3, 3), (2, 2, 2, 3), (3, 2, 4)}
NEAR_BEFORE = 5
NEAR_AFTER = 3


def called_bsns(text: str, rows: Iterable[list[Number]]) -> Iterator[Spot]:
    """Nine digits beside the word, test or no test: a typing error still shows the other eight."""
    for window in windows(rows):
        digits = _digits(window)
        fits = len(digits) == 9 or (len(digits) == 8 and bsn.is_valid(digits))
        if fits and _is_called_bsn(text, window):
            yield Spot(Kind.BSN, "bsn.called", window[0].start, window[-1].end)


def bare_bsns(text: str, rows: Iterable[list[Number]]) -> Iterator[Spot]:
    """One in eleven numbers passes the test, so nothing near may call it something else."""
    for row in rows:
        grouping = tuple(len(number.digits) for number in row)
        if grouping in GROUPINGS and bsn.is_valid(_digits(row)) and _stands_alone(text, row):
            yield Spot(Kind.BSN, "bsn.eleven_test", row[0].start, row[-1].end)


def _digits(window: list[Number]) -> str:
    return "".join(number.digits for number in window)


def _is_called_bsn(text: str, window: list[Number]) -> bool:
    near = words_before(text, window[0].start, NEAR_BEFORE)
    near += words_after(text, window[-1].end, NEAR_AFTER)
    return any(word.startswith(CALLED) for word in near)


def _stands_alone(text: str, row: list[Number]) -> bool:
    start, end = row[0].start, row[-1].end
    glued = text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()
    return not glued and not is_called_otherwise(text, start)


def is_called_otherwise(text: str, start: int) -> bool:
    """A serial, order or part number, by the words before it."""
    near = words_before(text, start, NEAR_BEFORE)
    return any(part in word for word in near for part in OTHER_NUMBERS)
