"""Case 8, insults and spam in free text: held before anybody reads them, the first three messages
of a pair by the stricter list, and at most five questions under way (SE-26)."""

import pytest

from app.actions.matches import talking
from app.actions.needs import asking
from app.domain.refusals import EnoughNeeds
from app.domain.states import MessageState, NeedState
from app.store.queries.needs import cards
from tests.town import Town

SPAM = "Ik verkoop ook fietsen, bel voor een offerte. Nu 20% korting op alles!"
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


@pytest.mark.parametrize(("earlier", "becomes"), [(0, "held"), (2, "held"), (3, "sent")])
def test_two_who_hardly_know_each_other_are_read_more_strictly(
    town: Town, earlier: int, becomes: str
) -> None:
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    match = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    for number in range(earlier):
        hello = talking.send_message(
            town.later(minutes=1).moment(fatma), match.id, f"Tot dag {number}."
        )
        assert hello.state == MessageState.SENT
    spam = talking.send_message(town.later(minutes=1).moment(fatma), match.id, SPAM)
    assert spam.state == becomes
    insult = talking.send_message(town.later(minutes=1).moment(fatma), match.id, INSULTS[0])
    assert insult.state == MessageState.HELD, "and that one always"
