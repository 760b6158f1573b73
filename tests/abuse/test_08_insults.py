"""Case 8, insults and spam in free text: held before anybody reads them, and at most five questions
under way (SE-26)."""

import pytest

from app.actions.needs import asking
from app.domain.errors import EnoughNeeds
from app.domain.states import NeedState
from app.store.queries.needs import cards
from tests.town import Town

INSULTS = ["Jullie zijn allemaal kankerhoeren", "Koop nu goedkoop op www.winkel.example"]


@pytest.mark.parametrize("words", INSULTS)
def test_it_waits_for_a_person_and_no_giver_reads_it(town: Town, words: str) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    need = town.asks(town.asker(), words)
    assert need.state == NeedState.HELD
    assert cards.one(town.moment(fatma).actor, town.by_house().rules.needs, need.id) is None


def test_nobody_floods_the_town_with_questions(town: Town) -> None:
    town.kwartiermaker()
    bianca, most = town.asker(), town.by_house().rules.needs.under_way_at_a_time
    needs = [town.asks(bianca, f"Wie kan lamp {n} maken?") for n in range(most)]
    with pytest.raises(EnoughNeeds):
        town.asks(bianca, "Wie kan nog een lamp maken?")
    asking.withdraw_need(town.moment(bianca), needs[0].id)
    assert town.asks(bianca, "Wie kan nog een lamp maken?").id
