"""A letter from the outbox in words. They stand in `templates/letters/`, one source for each kind.

A template sets `subject`, `words` and `line` (the text message), and where it serves: `large` (the
question, or the code), `quiet` under it, `button`, `after`, and a `stop` of its own. All of it is
plain text, whatever people wrote in it; the HTML frame escapes what it is given.
"""

from hashlib import sha256
from typing import Any

from flask import current_app

from app.delivery.carrier import carrier
from app.delivery.facts import facts
from app.delivery.rendered import Rendered
from app.domain.moment import Moment
from app.domain.reach import Channel, Reach
from app.store.db import AnyRow
from app.store.sealing import seals

PARTS = ("subject", "words", "line", "large", "quiet", "button", "after", "stop")


def render(moment: Moment, letter: AnyRow) -> Rendered:
    """Raises InvalidToken when no seal key opens the address any more."""
    reach, digits = _addressed(letter)
    told = facts(moment, letter, carrier().public_url, digits)
    words = _words(letter.kind, told)
    if reach.channel is Channel.PHONE:
        return _rendered(letter, reach, text=words["line"])
    shown = {**told, **words, "paragraphs": words["words"].split("\n\n")}
    return _rendered(
        letter,
        reach,
        subject=words["subject"],
        text=_framed("letters/frames/mail.txt", shown),
        html=_framed("letters/frames/mail.html", shown),
    )


def _addressed(letter: AnyRow) -> tuple[Reach, str]:
    """To whom it goes, and the digits it brings when it is a code."""
    if letter.person_id is None:
        channel, address, digits = seals().unseal(letter.sealed).split(" ")
        return Reach(Channel(channel), address), digits
    return Reach(Channel(letter.channel), seals().unseal(letter.reach_sealed)), ""


def _words(kind: str, told: dict[str, Any]) -> dict[str, str]:
    template = current_app.jinja_env.get_template(f"letters/{kind}.txt")
    module = template.make_module(told)
    return {part: str(getattr(module, part, "")).strip() for part in PARTS}


def _framed(frame: str, shown: dict[str, Any]) -> str:
    return current_app.jinja_env.get_template(frame).render(shown)


def _rendered(
    letter: AnyRow, reach: Reach, text: str, subject: str = "", html: str | None = None
) -> Rendered:
    reference = sha256(f"{letter.community_id}:{letter.key}".encode()).hexdigest()[:32]
    return Rendered(reach, letter.community, subject, text, html, reference)
