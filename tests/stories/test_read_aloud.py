"""The button "Lees voor", on a phone whose voices a test tells: a browser in a test has none."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.engines.axe import violations
from tests.stories.street import Street

PHONE = """
window.said = [];
window.SpeechSynthesisUtterance = function (words) { this.words = words; };
const speech = {
  arrived: !LATE,
  isLasting: LASTING,
  getVoices() { return this.arrived ? VOICES : []; },
  speak(utterance) {
    said.push([utterance.lang, utterance.words]);
    if (!this.isLasting) setTimeout(() => utterance.onend());
  },
  cancel() { sessionStorage.cancelled = 1 + Number(sessionStorage.cancelled || 0); },
};
Object.defineProperty(window, "speechSynthesis", { value: speech });
"""
DUTCH = {"lang": "nl-NL", "localService": True}
FAR_AWAY = {"lang": "nl-NL", "localService": False}
WORDS_PAGE = [
    "Stap 2 van 6",
    "Wat is je vraag?",
    "Schrijf het zoals je het zegt. Fouten zijn niet erg.",
    "Zet geen telefoonnummer, adres of BSN in je vraag.",
    "Wie kan mijn fiets maken?",
    "Verder",
    "Je kunt ook praten: tik op de microfoon van je toetsenbord.",
]

Phone = Callable[..., Page]


@pytest.fixture
def phone(street: Street) -> Phone:
    """Opens a page on a phone with these voices."""

    def opener(
        *voices: dict[str, Any], path: str = "/", late: bool = False, lasting: bool = False
    ) -> Page:
        told = {"VOICES": voices, "LATE": late, "LASTING": lasting}
        script = PHONE
        for name, value in told.items():
            script = script.replace(name, json.dumps(value))
        page = street.phone()
        page.add_init_script(script)
        page.goto(path)
        return page

    return opener


def aloud(page: Page) -> Any:
    return page.locator("#read-aloud")


def heard(page: Page) -> list[str]:
    expect(aloud(page)).to_have_text("Lees voor")  # it finished
    return [words for _, words in page.evaluate("said")]


@pytest.mark.parametrize(
    ("voices", "is_shown"),
    [
        ([], False),
        ([FAR_AWAY], False),
        ([{"lang": "nl-NL"}], False),
        ([{"lang": "en-GB", "localService": True}], False),
        ([FAR_AWAY, DUTCH], True),
        ([{"lang": "nl_NL", "localService": True}], True),
        ([{"lang": "NL", "localService": True}], True),
    ],
    ids=["none", "far-away", "not-told", "another-language", "both", "underscore", "short"],
)
def test_only_a_voice_of_the_phone_itself(
    phone: Phone, voices: list[dict[str, Any]], is_shown: bool
) -> None:
    expect(aloud(phone(*voices))).to_be_visible(visible=is_shown)


def test_a_browser_without_voices_shows_nothing(street: Street) -> None:
    page = street.phone()
    page.goto("/")
    expect(aloud(page)).to_be_hidden()


def test_voices_may_come_late(phone: Phone) -> None:
    page = phone(DUTCH, late=True)
    expect(aloud(page)).to_be_hidden()
    page.evaluate("speechSynthesis.arrived = true; speechSynthesis.onvoiceschanged()")
    expect(aloud(page)).to_be_visible()
    assert violations(page) == []


def test_a_page_in_a_language_without_a_voice(phone: Phone) -> None:
    page = phone(DUTCH, path="/taal")
    expect(aloud(page)).to_be_visible()
    page.get_by_role("button", name="العربية").click()
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(aloud(page)).to_be_hidden()


def test_it_reads_what_stands_there_in_its_order(phone: Phone) -> None:
    page = phone(DUTCH, path="/vraag/thema")
    page.locator("button.choice").first.click()
    page.locator("#words").fill("Wie kan mijn fiets maken?")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    aloud(page).click()
    assert heard(page) == WORDS_PAGE
    assert asked == [], "the words stay on the phone"


def test_it_passes_over_what_it_has_no_voice_for(phone: Phone) -> None:
    page = phone(DUTCH, {"lang": "tr-TR", "localService": True})
    page.locator("main").evaluate(
        """main => main.innerHTML = `<p>Zij vraagt: <span lang="tr">Kim yardım eder?</span></p>
        <p lang="ar">من يساعد؟</p><p hidden>stil</p><p><span aria-hidden="true">K</span>Karin</p>
        <details><summary>Meer</summary><p>dicht</p></details>`"""
    )
    aloud(page).click()
    assert heard(page) == ["Zij vraagt:", "Kim yardım eder?", "Karin", "Meer"]
    assert page.evaluate("said.map(([tag]) => tag)") == ["nl-NL", "tr-TR", "nl-NL", "nl-NL"]


def test_a_long_text_is_read_in_breaths(phone: Phone) -> None:
    page = phone(DUTCH)
    sentence = "Wie kan mij helpen met een brief van de gemeente, want ik begrijp hem niet goed. "
    words = sentence * 4 + "woord " * 40 + "a" * 400
    page.locator("main").evaluate("(main, words) => main.textContent = words", words)
    aloud(page).click()
    breaths = heard(page)
    assert max(map(len, breaths)) <= 160
    assert breaths[0] == sentence.strip(), "it ends where a sentence ends"
    assert "".join(breaths).replace(" ", "") == words.replace(" ", "")


def test_a_second_press_stops(phone: Phone) -> None:
    page = phone(DUTCH, lasting=True)
    aloud(page).click()
    expect(aloud(page)).to_have_text("Stop")
    aloud(page).click()
    expect(aloud(page)).to_have_text("Lees voor")
    assert len(page.evaluate("said")) == 1
    assert page.evaluate("sessionStorage.cancelled") == "1"


def test_leaving_the_page_stops(phone: Phone) -> None:
    page = phone(DUTCH, lasting=True)
    aloud(page).click()
    page.goto("/hoe-werkt-het")
    assert page.evaluate("sessionStorage.cancelled") == "1"
