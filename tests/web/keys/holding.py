"""Somebody who makes a passkey on her own page, soon after she came in."""

from tests.engines.authenticator import Authenticator
from tests.web.browser import Browser

NEW = "/mijn/gegevens/sleutels/nieuw"


def makes_own_key(browser: Browser, name: str = "") -> Authenticator:
    key = Authenticator()
    browser.get(NEW)
    options = browser.hands_in(f"{NEW}/vraag").json
    assert options is not None
    made = browser.hands_in(NEW, signed=key.makes(options), name=name)
    assert made.json == {"to": "/mijn/gegevens/sleutels"}, made.text
    return key
