"""The pages that a community may word itself, as they stand until it does: Markdown, a paragraph
or a list at a time. The names in them are those of the community."""

from dataclasses import dataclass

from app.texts.marking import N_


@dataclass(frozen=True)
class Leaflet:
    slug: str
    title: str
    parts: tuple[str, ...]


LEAFLETS = {
    leaflet.slug: leaflet
    for leaflet in (
        Leaflet(
            "stress",
            N_("Wat stress doet met je hoofd"),
            (
                N_("Heb je veel zorgen? Dan is je hoofd vol."),
                N_("Dat ligt niet aan jou. Het gebeurt bij iedereen."),
                N_("## Wat gebeurt er?"),
                N_("- Je vergeet dingen."),
                N_("- Je slaapt slecht."),
                N_("- Je denkt vooral aan vandaag."),
                N_("- Een brief openen voelt zwaar."),
                N_("## Wat helpt?"),
                N_("- Begin met één klein ding."),
                N_("- Vraag iemand om mee te kijken."),
                N_("- Schrijf op wat je wilt onthouden. Dan is het uit je hoofd."),
                N_("- Ga even naar buiten."),
                N_("Elk klein ding dat lukt, geeft ruimte in je hoofd."),
                N_("## Wordt het te veel?"),
                N_("Je hoeft het niet alleen te doen. Kijk [wie je nu kunt bellen](/zorgen)."),
            ),
        ),
        Leaflet(
            "huisregels",
            N_("Zo gaan we met elkaar om"),
            (
                N_("- Wees vriendelijk."),
                N_("- Spreek de eerste keer af op een plek met mensen."),
                N_("- Geef, leen of vraag geen geld."),
                N_("- Vraag nooit om een pincode of DigiD. Geef ze ook nooit."),
                N_("- Film niemand."),
                N_("- Voelt iets niet goed? Stop en meld het."),
            ),
        ),
        Leaflet(
            "over-ons",
            N_("Wie zijn wij?"),
            (
                N_("In %(town)s vragen mensen elkaar iets kleins. Wie kan helpen, helpt."),
                N_("Een fiets maken. Samen een brief lezen. Een keer koffie drinken."),
                N_("Het is voor iedereen die moeilijk rondkomt. Je hoeft niets te bewijzen."),
                N_("Het is gratis."),
                N_("%(owner)s zorgt ervoor. Bel ons gerust, of loop binnen."),
            ),
        ),
    )
}
