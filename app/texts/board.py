"""What the klankbordgroep reads along with: pages, and words of screens and letters as they stand.

The sentences are those of the template named; a test holds them to it.
"""

from dataclasses import dataclass

from app.domain.town.board import About
from app.texts.leaflets import LEAFLETS
from app.texts.marking import N_


@dataclass(frozen=True)
class Piece:
    """Names in it are those of whoever is on duty; `day` is an example."""

    slug: str
    title: str
    template: str
    sentences: tuple[str, ...]


PIECES = {
    piece.slug: piece
    for piece in (
        Piece(
            "voorkant",
            N_("Het eerste scherm"),
            "public/front.html",
            (
                N_("Kan iemand je helpen?"),
                N_("Stel een vraag aan mensen in je buurt."),
                N_("Het is gratis."),
                N_("Je hoeft niets uit te leggen."),
            ),
        ),
        Piece(
            "vraag-schrijven",
            N_("Je vraag opschrijven"),
            "asking/words.html",
            (
                N_("Wat is je vraag?"),
                N_("Schrijf het zoals je het zegt. Fouten zijn niet erg."),
                N_("Zet geen telefoonnummer, adres of BSN in je vraag."),
            ),
        ),
        Piece(
            "wij-lezen-eerst",
            N_("Bericht: wij lezen je vraag eerst"),
            "letters/need_held.txt",
            (
                N_("%(name)s leest je vraag eerst."),
                N_("Je hoort iets vóór %(day)s."),
                N_("Je hoeft nu niets te doen."),
            ),
        ),
        Piece(
            "nog-niemand",
            N_("Bericht: er is nog niemand"),
            "letters/no_offer_yet.txt",
            (
                N_("Er is nog niemand. Dat kan een paar dagen duren."),
                N_(
                    "We sturen je vraag nog een keer rond. %(name)s zoekt ook mee. "
                    "Je hoeft niets te doen."
                ),
            ),
        ),
        Piece(
            "is-het-gelukt",
            N_("Bericht: is het gelukt?"),
            "letters/how_it_went.txt",
            (
                N_("We zijn benieuwd of het gelukt is. Eén tik is genoeg."),
                N_("Lukte het niet om elkaar te zien? Dat geeft niet. Dan kijken we samen verder."),
            ),
        ),
        Piece(
            "kennismaken",
            N_("Bericht: zullen we kennismaken?"),
            "letters/talk.txt",
            (
                N_("Je bent nu een paar weken bij ons. %(name)s wil graag weten hoe het gaat."),
                N_(
                    "Kies een tijd die jou past. Praten kan aan de telefoon, of bij een kop koffie."
                ),
                N_("Liever niet? Dat is ook goed. Er verandert niets."),
            ),
        ),
        Piece(
            "past-niet",
            N_("Als een vraag niet past"),
            "asker/need_redirected.html",
            (
                N_("%(name)s weet wie wel kan helpen"),
                N_("Deze vraag past niet bij onze gevers."),
                N_("Je mag altijd bellen."),
            ),
        ),
    )
}

ABOUT = {
    About.LEAFLET: N_("een bladzijde"),
    About.WORDS: N_("een scherm of bericht"),
    About.FIGURES: N_("de cijfers"),
}

FIGURES_OVER = N_("Cijfers over %(months)s")
TOPICS = {
    **{slug: leaflet.title for slug, leaflet in LEAFLETS.items()},
    **{slug: piece.title for slug, piece in PIECES.items()},
}
"""What a topic is called; figures go by their quarter."""
