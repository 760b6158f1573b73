"""The tiles of screen A1 in words, and what a theme is called."""

from app.domain.needs.themes import Theme, Tile
from app.texts.marking import N_

TILES: dict[str, str] = {
    Tile.REPAIR: N_("Iets maken of repareren"),
    Tile.GOODS_AND_CLOTHES: N_("Spullen en kleren"),
    Tile.CHILDREN_AND_SCHOOL: N_("Kinderen en school"),
    Tile.COOKING: N_("Koken en eten"),
    Tile.LETTERS_AND_PHONE: N_("Brieven, telefoon en computer"),
    Tile.OUT_TOGETHER: N_("Samen ergens heen, mensen zien"),
    Tile.LEARNING: N_("Nederlands, lezen, leren"),
    Tile.THINK_ALONG: N_("Ik weet het nog niet. Denk met mij mee"),
}

PICTURES: dict[str, str] = {
    Tile.REPAIR: "repair",
    Tile.GOODS_AND_CLOTHES: "things",
    Tile.CHILDREN_AND_SCHOOL: "school",
    Tile.COOKING: "food",
    Tile.LETTERS_AND_PHONE: "letter",
    Tile.OUT_TOGETHER: "together",
    Tile.LEARNING: "reading",
    Tile.THINK_ALONG: "think-along",
}
"""The drawing beside each word, by its name in `images/sprite.svg`."""

THEMES: dict[str, str] = {
    Theme.KLUSSEN: N_("Klussen en repareren"),
    Theme.SPULLEN: N_("Spullen"),
    Theme.KLEDING: N_("Kleding"),
    Theme.KIND_EN_SCHOOL: N_("Kinderen en school"),
    Theme.ETEN_EN_KOKEN: N_("Eten en koken"),
    Theme.TAAL_EN_LEZEN: N_("Taal en lezen"),
    Theme.PAPIEREN_EN_DIGITAAL: N_("Brieven en computer"),
    Theme.VERVOER_EN_BOODSCHAPPEN: N_("Vervoer en boodschappen"),
    Theme.GEZELSCHAP_EN_MEEDOEN: N_("Mensen zien en meedoen"),
    Theme.TUIN_EN_DIER: N_("Tuin en dieren"),
    Theme.IETS_ANDERS: N_("Iets anders"),
}
