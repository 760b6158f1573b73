"""A kwartiermaker and her passkey, in a real browser with a device that Chromium makes up."""

from dataclasses import dataclass
from datetime import UTC, datetime

from playwright.sync_api import CDPSession, Page, expect

from app.actions.people import staff
from app.store.db import db
from app.store.tables import Person
from tests.stories.street import Someone, Street


@dataclass
class Device:
    """What signs: a phone's own lock, as the browser's protocol offers it."""

    line: CDPSession
    name: str

    @classmethod
    def of(cls, page: Page) -> "Device":
        line = page.context.new_cdp_session(page)
        line.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }
        made = line.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        return cls(line, made["authenticatorId"])

    def keys(self) -> int:
        told = self.line.send("WebAuthn.getCredentials", {"authenticatorId": self.name})
        return len(told["credentials"])

    def refuses(self, refuses: bool = True) -> None:
        """The finger is not hers."""
        self.line.send(
            "WebAuthn.setUserVerified",
            {"authenticatorId": self.name, "isUserVerified": not refuses},
        )


def is_invited(street: Street, someone: Someone) -> str:
    street.town.now = datetime.now(UTC)
    person = street.town.kwartiermaker(someone.name)
    token = staff.invite_staff(street.town.by_house(), person.id)
    db.session.commit()
    return f"/binnen/uitnodiging/{token}"


def presses(karin: Someone, label: str) -> None:
    karin.page.get_by_role("button", name=label).click()


def test_from_the_link_to_the_desk_and_back_in(street: Street) -> None:
    karin = Someone(street, "Karin")
    device = Device.of(karin.page)
    karin.goes_to(is_invited(street, karin))
    karin.writes("name", "Mijn telefoon")
    presses(karin, "Maak mijn sleutel")
    karin.page.wait_for_url("**/bureau")
    assert device.keys() == 1
    karin.goes_to("/mijn/gegevens/sleutels")
    karin.sees("Mijn telefoon")
    karin.taps("Log uit")
    karin.goes_to("/bureau")
    presses(karin, "Gebruik mijn sleutel")
    karin.page.wait_for_url("**/bureau")


def test_a_finger_that_is_not_hers_opens_nothing_and_is_said_kindly(street: Street) -> None:
    karin = Someone(street, "Karin")
    device = Device.of(karin.page)
    karin.goes_to(is_invited(street, karin))
    device.refuses()
    presses(karin, "Maak mijn sleutel")
    expect(karin.page.locator("#passkey-said")).to_contain_text("Het is niet gelukt")
    device.refuses(False)
    presses(karin, "Maak mijn sleutel")
    karin.page.wait_for_url("**/bureau")


def test_a_second_key_on_one_device_is_said(street: Street) -> None:
    karin = Someone(street, "Karin")
    Device.of(karin.page)
    karin.goes_to(is_invited(street, karin))
    presses(karin, "Maak mijn sleutel")
    karin.page.wait_for_url("**/bureau")
    karin.goes_to("/mijn/gegevens/sleutels/nieuw")
    presses(karin, "Maak mijn sleutel")
    expect(karin.page.locator("#passkey-said")).to_contain_text("heb je al een sleutel")


def test_without_a_device_or_javascript_one_sentence_says_so(street: Street) -> None:
    karin = Someone(street, "Karin")
    path = is_invited(street, karin)
    karin.page.add_init_script("delete window.PublicKeyCredential")
    karin.goes_to(path)
    presses(karin, "Maak mijn sleutel")
    expect(karin.page.locator("#passkey-said")).to_contain_text("Deze browser kent geen sleutels")
    without = Someone(street, "Sam", javascript=False)
    without.goes_to("/binnen/sleutel")
    assert "JavaScript" in without.page.locator("noscript").inner_text()


def test_a_key_of_elsewhere_is_said(street: Street) -> None:
    """Her invitation was made anew meanwhile: what she had opens nothing."""
    karin = Someone(street, "Karin")
    Device.of(karin.page)
    karin.goes_to(is_invited(street, karin))
    presses(karin, "Maak mijn sleutel")
    karin.page.wait_for_url("**/bureau")
    staff.invite_staff(street.town.by_house(), db.session.query(Person.id).scalar())
    db.session.commit()
    karin.goes_to("/binnen/sleutel")
    presses(karin, "Gebruik mijn sleutel")
    expect(karin.page.locator("#passkey-said")).to_contain_text("Deze sleutel werkt hier niet")
