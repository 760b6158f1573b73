"""Bird, formerly MessageBird, by its REST interface: https://KEY@rest.messagebird.com/messages.

It sends what it is told twice, twice. But it can be asked what it has, with our reference: so one
that was silent after a text was handed over is asked before the text is told again.
"""

from urllib.parse import SplitResult, unquote, urlencode

from app.delivery.gateways.wire import Answer, get, post, refused
from app.delivery.refusals import NotAccepted, Unsure
from app.delivery.rendered import Rendered

ABOUT_THIS_TEXT = frozenset({"recipient", "recipients", "body"})
"""A refusal names the field; of the other fields we fill all texts alike, so those wait for us."""


class Bird:
    def __init__(self, url: SplitResult, sender: str) -> None:
        self._url, self._sender = url, sender
        self._key = {"Authorization": f"AccessKey {unquote(url.username or '')}"}

    def send(self, letter: Rendered) -> None:
        try:
            answer = post(self._url, self._told(letter), self._key)
        except Unsure:
            if self._has(letter):
                return
            raise
        if not answer.is_fine:
            raise _refusal(answer)

    def _told(self, letter: Rendered) -> dict[str, object]:
        return {
            "originator": self._sender,
            "recipients": [_number(letter)],
            "body": letter.text,
            "reference": letter.reference,
            "datacoding": "auto",
        }

    def _has(self, letter: Rendered) -> bool:
        """False when it does not say."""
        url = self._url._replace(query=urlencode({"recipient": _number(letter)}))
        try:
            found = get(url, self._key).told.get("items")
        except NotAccepted:
            return False
        return any(text.get("reference") == letter.reference for text in found or [])


def _number(letter: Rendered) -> str:
    return letter.to.address.removeprefix("+")


def _refusal(answer: Answer) -> NotAccepted:
    errors = answer.told.get("errors") or [{}]
    is_final = answer.is_about_what_was_asked and errors[0].get("parameter") in ABOUT_THIS_TEXT
    return refused(answer, is_final, errors[0].get("code", 0))
