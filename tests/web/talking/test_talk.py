"""The shared pages of two who talk, at either door, and at the desk."""

from app.actions.matches import talking
from app.domain.ids import show_id
from app.store.db import db
from tests.town import Town
from tests.web.browser import Browser


def test_talk_report_and_no_contact_at_both_doors(town: Town) -> None:
    karin = town.kwartiermaker()
    bianca, fatma = town.asker("Bianca"), town.giver("Fatma", met_by=karin)
    need = town.asks(bianca)
    offer = town.chooses(bianca, town.offers(fatma, need))
    held = talking.send_message(town.moment(fatma), offer.id, "Leen mij 50 euro")
    db.session.commit()
    as_bianca = Browser(town.app).sign_in(town, bianca)
    as_fatma = Browser(town.app).sign_in(town, fatma)
    as_karin = Browser(town.app).sign_in(town, karin)
    talk = f"/vraag/{show_id(need.id)}/gesprek/{show_id(offer.id)}"
    as_bianca.get(talk)
    assert "Karin kijkt er eerst naar" in as_bianca.text
    assert "50 euro" not in as_bianca.text
    as_fatma.get(f"/geef/gesprek/{show_id(offer.id)}")
    assert "Toch veranderen" in as_fatma.text
    as_fatma.get(f"/geef/gesprek/{show_id(offer.id)}/bericht/{show_id(held.id)}")
    assert "Leen mij 50 euro" in as_fatma.text
    as_karin.get(f"/bureau/gesprek/{show_id(offer.id)}")
    assert "50 euro" not in as_karin.text
    for path in (f"{talk}/meld", f"{talk}/geen-contact"):
        assert as_bianca.get(path).status_code == 200
        assert "Fatma" in as_bianca.text
    as_bianca.post(f"{talk}/geen-contact")
    as_bianca.follow()
    assert "Fatma" in as_bianca.text
    as_fatma.get(f"/geef/aanbod/{show_id(offer.id)}")
    assert "Dank je voor je aanbod" in as_fatma.text
    assert "Bianca" not in as_fatma.text
