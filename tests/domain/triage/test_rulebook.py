"""Where a phrase lies says nothing else than whether it fits: by every way of being found."""

import pytest

from app.domain.triage.folding import fold
from app.domain.triage.kinds import Kind
from app.domain.triage.learnt.weights import weights
from app.domain.triage.notation import phrases
from app.domain.triage.rulebook import RuleBook
from app.domain.triage.rules import Rule
from app.domain.triage.tokens import tokens_of

SAYS = (
    *("fiets", "fiets*", "*fiets", "*fiets*", "#", "112", "betaal*|schuld", "*achterstand", "een"),
    *("een .. fiets*", "fiets* ~ betaal*", "bel #", "fiets* $", "een fiets*|bak|bak_fiets .. en $"),
)
RULES = [Rule(Kind.MONEY, str(number), says) for number, says in enumerate(SAYS)]
BOOK = RuleBook(RULES)


@pytest.mark.parametrize(
    "text",
    [
        "Een fiets, fietsen, bakfiets en bakfietsen.",
        "Bel 112 of 06 12345678",
        "Ik betaal de betaalde schulden niet, ik heb huurachterstand en een huurachterstant",
        "betaalen of betalen; SCHULD schult schuldt",
        "Een mooie oude rode dure grote fiets. Een. Fiets, betaal een fiets! Een bak fiets en",
        "betaalde fietsen en een bakfiets, een twee drie vier vijf zes zeven fietsen",
        "é ß ı ... , ! ?",
        "",
    ],
)
def test_each_phrase_is_found_wherever_it_fits(text: str) -> None:
    weights()  # now what fits a common word is kept: the second time it is not looked up
    tokens = tokens_of(fold(text).text)
    fits = {
        (rule.name, first, last)
        for rule in RULES
        for phrase in phrases(rule.says)
        for first in range(len(tokens))
        if (last := phrase.last_from(tokens, first)) is not None
    }
    for _ in range(2):
        found = BOOK.find(tokens_of(fold(text).text))
        assert {(match.rule.name, match.first, match.last) for match in found} == fits


def test_the_ways_are_all_tried() -> None:
    """Else the test above could compare nothing with nothing."""
    text = "een fiets, bakfietsen, bel 112, fiets betaald, huurachterstand, een bak fiets en"
    tokens = tokens_of(fold(text).text)
    assert {match.rule.name for match in BOOK.find(tokens)} == {
        str(number) for number in range(len(SAYS))
    }
