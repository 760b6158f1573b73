"""The tiles of screen A1 in words, and what a theme is called."""

from app.domain.themes import Theme, Tile

TILES: dict[str, str] = {
    Tile.REPAIR: "Iets maken of repareren",
    Tile.GOODS_AND_CLOTHES: "Spullen en kleren",
    Tile.CHILDREN_AND_SCHOOL: "Kinderen en school",
    Tile.COOKING: "Koken en eten",
    Tile.LETTERS_AND_PHONE: "Brieven, telefoon en computer",
    Tile.OUT_TOGETHER: "Samen ergens heen, mensen zien",
    Tile.LEARNING: "Nederlands, lezen, leren",
    Tile.THINK_ALONG: "Ik weet het nog niet. Denk met mij mee",
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
    Theme.KLUSSEN: "Klussen en repareren",
    Theme.SPULLEN: "Spullen",
    Theme.KLEDING: "Kleding",
    Theme.KIND_EN_SCHOOL: "Kinderen en school",
    Theme.ETEN_EN_KOKEN: "Eten en koken",
    Theme.TAAL_EN_LEZEN: "Taal en lezen",
    Theme.PAPIEREN_EN_DIGITAAL: "Brieven en computer",
    Theme.VERVOER_EN_BOODSCHAPPEN: "Vervoer en boodschappen",
    Theme.GEZELSCHAP_EN_MEEDOEN: "Mensen zien en meedoen",
    Theme.TUIN_EN_DIER: "Tuin en dieren",
    Theme.IETS_ANDERS: "Iets anders",
}
