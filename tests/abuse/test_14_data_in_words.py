"""Case 14, a BSN, IBAN, number or address typed into a question: no giver reads it on any page, and
of a BSN in a message nobody does (SE-14; how many are found is `tests/domain/triage`)."""

import pytest

from app.actions.matches import talking
from app.domain.ids import show_id
from tests.town import Town
from tests.web.browser import Browser

BSN = "123456782"
TYPED = ["0687654321", "els@example.org", "NL91 ABNA 0417 1643 00", BSN, "Dorpsstraat 12"]


@pytest.mark.parametrize("told", TYPED)
def test_no_giver_reads_it(town: Town, told: str) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    need = town.asks(town.asker(), f"Wie kan mijn fiets maken? Het is {told}")
    phone = Browser(town.app).sign_in(town, fatma)
    for path in ("/geef", f"/geef/vraag/{show_id(need.id)}"):
        assert told not in phone.get(path).text, path


def test_a_bsn_in_a_message_is_read_by_nobody(town: Town) -> None:
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    message = talking.send_message(town.moment(bianca), offer.id, f"Mijn BSN is {BSN}, komt goed.")
    assert BSN not in message.words
    assert "komt goed" in message.words, "the control"
