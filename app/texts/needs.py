"""Sentences about a need that Python must name: examples, what triage saw, how it stands."""

from dataclasses import dataclass

from app.domain.states import NeedState
from app.domain.themes import Tile
from app.domain.triage import Kind


@dataclass(frozen=True)
class Example:
    """A question written by us, never by a real person (screen A1c)."""

    slug: str
    tile: Tile
    words: str


EXAMPLES = (
    Example("fiets", Tile.GOODS_AND_CLOTHES, "Wie heeft een kinderfiets over?"),
    Example("brief", Tile.LETTERS_AND_PHONE, "Wie leest een brief met mij?"),
    Example("lamp", Tile.REPAIR, "Wie kan een lamp ophangen?"),
    Example("koffie", Tile.OUT_TOGETHER, "Wie drinkt een keer koffie met mij?"),
)

FOUND = {
    Kind.PHONE: "een telefoonnummer",
    Kind.EMAIL: "een e-mailadres",
    Kind.ADDRESS: "een adres",
    Kind.IBAN: "een rekeningnummer",
    Kind.BSN: "een BSN",
}
"""What an asker is told that givers will not see."""

STANDS = {
    NeedState.OPEN: "Gevers zien je vraag.",
    NeedState.HELD: "%(name)s leest je vraag.",
    NeedState.ASKED_BACK: "%(name)s vraagt je iets.",
    NeedState.MATCHED: "Iemand helpt je.",
    NeedState.TAKEN_OVER: "%(name)s helpt je zelf.",
    NeedState.SOLVED: "Gelukt.",
    NeedState.WITHDRAWN: "Je bent gestopt met deze vraag.",
    NeedState.REDIRECTED: "%(name)s weet wie wel kan helpen.",
    NeedState.CLOSED: "Deze vraag is klaar.",
}
"""How a need stands, in one sentence; `name` is whoever is on duty."""
SOMEBODY_OFFERED = "Er wil iemand helpen."
NOBODY_ON_DUTY = "Iemand van ons"
