"""CM.com by its JSON gateway: https://TOKEN@gw.cmtelecom.com/v1.0/message.

It reports by our reference, but neither sends what has the same one once, nor can it be asked for
it: what was handed over without an answer stays unsure, and is told at most once more.
"""

from urllib.parse import SplitResult, unquote

from app.delivery.gateways.wire import Answer, Json, post, refused
from app.delivery.refusals import NotAccepted
from app.delivery.rendered import Rendered

ABOUT_THIS_TEXT = frozenset({302, 303, 304, 307, 401, 402, 403})
"""To whom, what, too long; filtered as spam, on a list of those who want nothing, rejected. The
others are about our key, our money, the sender that we gave, or trouble of theirs."""
MOST_PARTS = 8


class Cm:
    def __init__(self, url: SplitResult, sender: str) -> None:
        self._url, self._sender = url, sender
        self._token = unquote(url.username or "")

    def send(self, letter: Rendered) -> None:
        answer = post(self._url, self._told(letter), {})
        code = _code(answer)
        if code or not answer.is_fine:
            raise _refusal(answer, code)

    def _told(self, letter: Rendered) -> Json:
        text = {
            "allowedChannels": ["SMS"],
            "from": self._sender,
            "to": [{"number": letter.to.address.replace("+", "00")}],
            "body": {"type": "auto", "content": letter.text},
            "reference": letter.reference,
            "maximumNumberOfMessageParts": MOST_PARTS,
        }
        return {"messages": {"authentication": {"producttoken": self._token}, "msg": [text]}}


def _code(answer: Answer) -> int:
    """What is wrong with the one text says more than that something is. 0: nothing."""
    texts = answer.told.get("messages") or [{}]
    return int(texts[0].get("messageErrorCode") or answer.told.get("errorCode") or 0)


def _refusal(answer: Answer, code: int) -> NotAccepted:
    return refused(answer, code in ABOUT_THIS_TEXT, code)
