"""A letter from the outbox in words. They stand in `templates/letters/`, one source for each kind.

A template sets `subject`, `words` and `line` (the text message), and where it serves: `large` (the
question, or the code), `quiet` under it, `each` (the link of every card, where there are more than
one), `button`, `after`, a `stop` of its own, and a `notice` for phones. All of it is plain text,
whatever people wrote in it; the HTML frame escapes what it is given.
"""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from flask import current_app
from flask_babel import force_locale

from app.delivery import ways_back
from app.delivery.carrier import carrier
from app.delivery.facts import cards, facts
from app.delivery.one_message import fits
from app.delivery.rendered import Rendered
from app.domain.languages import SOURCE, Language
from app.domain.moment import Moment
from app.domain.people.codes import unpack
from app.domain.people.reach import Channel, Reach
from app.store.db import AnyRow
from app.store.sealing import seals
from app.texts.catalogues.audience import in_letter

PARTS = ("subject", "words", "line", "large", "quiet", "each", "button", "after", "stop", "notice")


def render(moment: Moment, letter: AnyRow, needs: Sequence[AnyRow] = ()) -> Rendered:
    """`needs` are those that a digest tells of. Raises InvalidToken when no seal key opens the
    address any more."""
    reach, digits, spoken = _addressed(letter)
    language = in_letter(letter.kind, spoken)
    with force_locale(language.locale):
        gathered = cards(moment, letter, carrier().public_url, needs)
        return _said(moment, letter, gathered, reach, digits, language)


def _said(
    moment: Moment,
    letter: AnyRow,
    gathered: list[dict[str, Any]],
    reach: Reach,
    digits: str,
    language: Language,
) -> Rendered:
    told = facts(moment, letter, carrier().public_url, digits)
    told |= {"cards": gathered, "lang": language.value, "direction": language.direction}
    words = words_of(letter.kind, told)
    if reach.channel is Channel.PHONE:
        return _rendered(letter, reach, text=_line(letter.kind, told, words))
    shown = {**told, **words, "paragraphs": words["words"].split("\n\n")}
    mail = _rendered(
        letter,
        reach,
        subject=words["subject"],
        text=_framed("letters/frames/mail.txt", shown),
        html=_framed("letters/frames/mail.html", shown),
    )
    return replace(
        mail,
        headers=ways_back.headers(moment, letter, carrier()),
        bounces_to=ways_back.bounces_to(moment, letter, carrier()),
    )


def _addressed(letter: AnyRow) -> tuple[Reach, str, Language]:
    """To whom it goes, the digits it brings when it is a code, and the reader's language."""
    if letter.person_id is None:
        carried = unpack(seals().unseal(letter.sealed))
        return carried.reach, carried.digits, carried.language
    reach = Reach(Channel(letter.channel), seals().unseal(letter.reach_sealed))
    return reach, "", Language(letter.language or SOURCE)


def _line(kind: str, told: dict[str, Any], words: dict[str, str]) -> str:
    """With a link, or where that is too long for one message with our address alone: from the front
    page she finds the same after coming in. Not in Latin letters, a message has seventy signs."""
    if fits(words["line"]):
        return words["line"]
    return words_of(kind, {**told, "short_link": told["host"]})["line"]


def words_of(kind: str, told: dict[str, Any]) -> dict[str, str]:
    template = current_app.jinja_env.get_template(f"letters/{kind}.txt")
    module = template.make_module(told)
    return {part: str(getattr(module, part, "")).strip() for part in PARTS}


def _framed(frame: str, shown: dict[str, Any]) -> str:
    return current_app.jinja_env.get_template(frame).render(shown)


def _rendered(
    letter: AnyRow, reach: Reach, text: str, subject: str = "", html: str | None = None
) -> Rendered:
    return Rendered(reach, letter.community, subject, text, html, reference_of(letter))


def reference_of(letter: AnyRow) -> str:
    return sha256(f"{letter.community_id}:{letter.key}".encode()).hexdigest()[:32]
