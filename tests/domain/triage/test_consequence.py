"""Each row is a sentence of R1 (a need) or R6 (a message)."""

import pytest

from app.domain.triage import BIG, PERSONAL, Finding, Kind
from app.domain.triage.consequence import (
    Consequence,
    Family,
    Urgency,
    consequence_for_message,
    consequence_for_need,
)

URGENT, SOON, ORDINARY = Urgency
ZORG, GEGEVENS, GELD, OMGANG = Family


def found(*kinds: Kind) -> list[Finding]:
    return [Finding(kind, "x", at, at + 1, "rule") for at, kind in enumerate(kinds)]


def lines(*kinds: Kind) -> frozenset[Kind]:
    return frozenset(kinds)


OF_A_NEED = [
    # Everything else goes out.
    ((), Consequence()),
    ((Kind.DRIVING,), Consequence()),
    ((Kind.DIGID, Kind.MONEY_PAPERS), Consequence()),
    # Phone, e-mail, address, IBAN, BSN: never held.
    *(((kind,), Consequence()) for kind in sorted(PERSONAL)),
    # Crisis, veiligheid, geen-eten: help lines at once, held.
    ((Kind.CRISIS,), Consequence(True, URGENT, ZORG, lines(Kind.CRISIS))),
    ((Kind.VEILIGHEID,), Consequence(True, URGENT, ZORG, lines(Kind.VEILIGHEID))),
    ((Kind.GEEN_ETEN,), Consequence(True, URGENT, ZORG, lines(Kind.GEEN_ETEN))),
    # Other big kinds: held, answered within one working day.
    ((Kind.SCHULDEN,), Consequence(True, SOON, ZORG)),
    ((Kind.WONEN,), Consequence(True, SOON, ZORG)),
    ((Kind.GEZONDHEID,), Consequence(True, SOON, ZORG)),
    ((Kind.JURIDISCH,), Consequence(True, SOON, ZORG)),
    # Money, commercial, abuse, link, child alone: held.
    ((Kind.MONEY,), Consequence(True, ORDINARY, GELD)),
    ((Kind.COMMERCIAL,), Consequence(True, ORDINARY, GELD)),
    ((Kind.LINK,), Consequence(True, ORDINARY, GEGEVENS)),
    ((Kind.ABUSE,), Consequence(True, ORDINARY, OMGANG)),
    ((Kind.CHILD_ALONE,), Consequence(True, ORDINARY, OMGANG)),
    # The most urgent of several.
    ((Kind.MONEY, Kind.SCHULDEN), Consequence(True, SOON, ZORG)),
    (
        (Kind.PHONE, Kind.SCHULDEN, Kind.CRISIS, Kind.GEEN_ETEN),
        Consequence(True, URGENT, ZORG, lines(Kind.CRISIS, Kind.GEEN_ETEN)),
    ),
]

OF_A_MESSAGE = [
    ((), Consequence()),
    # Held only: money, IBAN, DigiD/pin, links, abuse.
    ((Kind.MONEY,), Consequence(True, SOON, GELD)),
    ((Kind.IBAN,), Consequence(True, SOON, GELD)),
    ((Kind.DIGID,), Consequence(True, SOON, GEGEVENS)),
    ((Kind.LINK,), Consequence(True, SOON, GEGEVENS)),
    ((Kind.ABUSE,), Consequence(True, SOON, OMGANG)),
    # The asker's own number or address: one question, then sent.
    ((Kind.PHONE, Kind.ADDRESS, Kind.EMAIL), Consequence()),
    # BSN: masked, not held.
    ((Kind.BSN,), Consequence()),
    # What is private stays private.
    ((Kind.SCHULDEN, Kind.COMMERCIAL, Kind.CHILD_ALONE), Consequence()),
    ((Kind.CRISIS,), Consequence(help_lines=lines(Kind.CRISIS))),
]


@pytest.mark.parametrize(("kinds", "expected"), OF_A_NEED)
def test_need(kinds: tuple[Kind, ...], expected: Consequence) -> None:
    assert consequence_for_need(found(*kinds)) == expected


@pytest.mark.parametrize(("kinds", "expected"), OF_A_MESSAGE)
def test_message(kinds: tuple[Kind, ...], expected: Consequence) -> None:
    assert consequence_for_message(found(*kinds)) == expected


@pytest.mark.parametrize("kind", Kind)
def test_a_held_need_has_an_urgency_and_a_family_and_no_other_has(kind: Kind) -> None:
    consequence = consequence_for_need(found(kind))
    assert consequence.held == (consequence.urgency is not None) == (consequence.family is not None)
    assert consequence.held or kind not in BIG
