"""A code on paper, for anyone who has no phone and no e-mail: two everyday words by which it is
found, and a number that only its paper knows."""

from collections.abc import Callable
from datetime import datetime

from app.domain.calendar import A_DAY

DIGITS = 6
WORDS = (
    "appel", "auto", "bakker", "bal", "bank", "beer", "berg", "bloem", "boek", "boom", "boot",
    "bord", "brief", "broek", "brood", "brug", "bus", "dak", "deken", "deur", "doos", "draad",
    "druif", "eend", "emmer", "fiets", "fluit", "gans", "glas", "gras", "haan", "hand", "hek",
    "hert", "hoed", "hond", "huis", "jas", "kaart", "kaas", "kast", "kat", "kers", "kip", "klok",
    "knoop", "koek", "kom", "konijn", "kraan", "krant", "kruk", "lamp", "land", "lepel", "maan",
    "mand", "markt", "melk", "muis", "muts", "noot", "paard", "pan", "peer", "pen", "plank",
    "plein", "poort", "pop", "raam", "ring", "roos", "schaap", "schip", "schoen", "sleutel",
    "sneeuw", "stoel", "straat", "tafel", "tak", "tas", "thee", "toren", "touw", "trap", "trein",
    "trui", "tuin", "uil", "veer", "vis", "vlag", "vogel", "vork", "vuur", "weide", "wiel",
    "wolk", "zaal", "zee", "zon",
)  # fmt: skip
"""Short, told apart when they are read aloud, and about nothing."""


def new_word(choose: Callable[[tuple[str, ...]], str]) -> str:
    return f"{choose(WORDS)} {choose(WORDS)}"


def as_kept(told: str) -> str:
    """As people type it: capitals, a dash or more spaces do not matter."""
    return " ".join(told.casefold().replace("-", " ").split())


def may_try(wrong_tries: int, tried_at: datetime | None, now: datetime, most: int) -> bool:
    """So many wrong numbers a day; tomorrow it works again, and a person makes a new one today."""
    is_today = tried_at is not None and now - tried_at < A_DAY
    return wrong_tries < most or not is_today
