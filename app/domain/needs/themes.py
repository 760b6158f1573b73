"""What a need is about, the tile it was chosen by, and how delicate the meeting is (3 and 4)."""

from collections.abc import Iterable, Mapping
from enum import IntEnum, StrEnum

from app.domain.triage import Kind
from app.domain.triage.folding import fold
from app.domain.triage.learnt import weigh


class Theme(StrEnum):
    KLUSSEN = "klussen"
    SPULLEN = "spullen"
    KLEDING = "kleding"
    KIND_EN_SCHOOL = "kind-en-school"
    ETEN_EN_KOKEN = "eten-en-koken"
    TAAL_EN_LEZEN = "taal-en-lezen"
    PAPIEREN_EN_DIGITAAL = "papieren-en-digitaal"
    VERVOER_EN_BOODSCHAPPEN = "vervoer-en-boodschappen"
    GEZELSCHAP_EN_MEEDOEN = "gezelschap-en-meedoen"
    TUIN_EN_DIER = "tuin-en-dier"
    IETS_ANDERS = "iets-anders"


class Tile(StrEnum):
    REPAIR = "maken"
    GOODS_AND_CLOTHES = "spullen-en-kleren"
    CHILDREN_AND_SCHOOL = "kinderen-en-school"
    COOKING = "koken-en-eten"
    LETTERS_AND_PHONE = "brieven-telefoon-computer"
    OUT_TOGETHER = "samen-erheen"
    LEARNING = "nederlands-lezen-leren"
    THINK_ALONG = "denk-mee"


ASKED = tuple(tile for tile in Tile if tile is not Tile.THINK_ALONG)
"""The tiles that say what a need is about."""


class Tier(IntEnum):
    """T0 goods handed over in public, T1 phone or messages, T2 meeting in public, T3 at the
    asker's home, T4 a child without a parent, DigiD or money papers, driving: VOG seen."""

    T0 = 0
    T1 = 1
    T2 = 2
    T3 = 3
    T4 = 4


TILE_THEMES: dict[Tile, tuple[Theme, ...]] = {
    Tile.REPAIR: (Theme.KLUSSEN, Theme.TUIN_EN_DIER),
    Tile.GOODS_AND_CLOTHES: (Theme.SPULLEN, Theme.KLEDING),
    Tile.CHILDREN_AND_SCHOOL: (Theme.KIND_EN_SCHOOL,),
    Tile.COOKING: (Theme.ETEN_EN_KOKEN,),
    Tile.LETTERS_AND_PHONE: (Theme.PAPIEREN_EN_DIGITAAL,),
    Tile.OUT_TOGETHER: (
        Theme.GEZELSCHAP_EN_MEEDOEN,
        Theme.VERVOER_EN_BOODSCHAPPEN,
        Theme.TUIN_EN_DIER,
    ),
    Tile.LEARNING: (Theme.TAAL_EN_LEZEN,),
    Tile.THINK_ALONG: (Theme.IETS_ANDERS, *list(Theme)[:-1]),
}
"""The themes among which triage may refine; the first stands when it has no better idea."""

TIER_OF_THEME: dict[Theme, Tier] = {
    Theme.KLUSSEN: Tier.T3,
    Theme.SPULLEN: Tier.T0,
    Theme.KLEDING: Tier.T0,
    Theme.KIND_EN_SCHOOL: Tier.T2,
    Theme.ETEN_EN_KOKEN: Tier.T2,
    Theme.TAAL_EN_LEZEN: Tier.T2,
    Theme.PAPIEREN_EN_DIGITAAL: Tier.T2,
    Theme.VERVOER_EN_BOODSCHAPPEN: Tier.T2,
    Theme.GEZELSCHAP_EN_MEEDOEN: Tier.T2,
    Theme.TUIN_EN_DIER: Tier.T3,
    Theme.IETS_ANDERS: Tier.T2,
}

DELICATE = frozenset({Kind.CHILD_ALONE, Kind.DIGID, Kind.MONEY_PAPERS, Kind.DRIVING})
"""Found in the words, these make a meeting T4 whatever its theme."""


def tier_of(theme: Theme, findings_kinds: frozenset[Kind]) -> Tier:
    return Tier.T4 if findings_kinds & DELICATE else TIER_OF_THEME[theme]


def by_likeness(text: str, themes: Iterable[Theme] = Theme) -> tuple[Theme, ...]:
    """What a text is most about first."""
    return likeliest(weigh(fold(text)).scores, themes)


def likeliest(scores: Mapping[str, float], themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """By what the words weigh. An earlier theme goes before one that weighs the same."""
    return tuple(sorted(themes, key=lambda theme: -scores[theme]))
