"""A letter as a notification: a sentence that betrays nothing to anyone who sees the phone lie on a
table, and the page behind it. The sentence is the `notice` of the letter's own template.

No name, no words of a need, no place: those wait behind the press. One phone a family is normal.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta

from flask_babel import force_locale

from app.delivery import addresses
from app.delivery.carrier import carrier
from app.delivery.facts import cards, facts
from app.delivery.render import reference_of, words_of
from app.domain.languages import SOURCE, Language
from app.domain.letters.kinds import LetterKind
from app.domain.letters.push import lasts
from app.domain.moment import Moment
from app.store.db import AnyRow
from app.texts.catalogues.audience import in_letter

SIZE = 1024  # bytes: of one size all, so that its length tells the push service nothing


@dataclass(frozen=True)
class Shown:
    """What the worker in her browser makes a notification of (static/js/worker.js). A second one
    with the same tag takes the place of the first."""

    title: str
    body: str
    lang: str
    dir: str
    tag: str
    path: str


@dataclass(frozen=True)
class Notice:
    shown: Shown
    lasts: timedelta

    def packed(self) -> bytes:
        return json.dumps(asdict(self.shown)).encode().ljust(SIZE)


def notice(moment: Moment, letter: AnyRow, needs: Sequence[AnyRow]) -> Notice:
    language = in_letter(letter.kind, Language(letter.language or SOURCE))
    with force_locale(language.locale):
        shown = Shown(
            title=letter.community,
            body=_sentence(moment, letter, needs),
            lang=language.value,
            dir=language.direction,
            tag=reference_of(letter),
            path=addresses.path(moment, letter) or "/",
        )
    quiet_from = letter.quiet_from or moment.rules.letters.quiet_from
    return Notice(shown, lasts(LetterKind(letter.kind), quiet_from, moment.now, moment.rules.push))


def _sentence(moment: Moment, letter: AnyRow, needs: Sequence[AnyRow]) -> str:
    home = carrier().public_url
    told = facts(moment, letter, home, digits="")
    return words_of(letter.kind, told | {"cards": cards(moment, letter, home, needs)})["notice"]
