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
            "privacy",
            N_("Zo gaan we met je gegevens om"),
            (
                N_("%(owner)s zorgt voor je gegevens. Heb je een vraag? Bel ons, of loop binnen."),
                N_("## Waarom hebben we ze?"),
                N_("- Je nummer of e-mailadres: zo kom je binnen en zo schrijven we je."),
                N_("- Je vraag en je buurt: zo ziet een gever of het past."),
                N_("- Je voornaam: zo weet de gever die jij kiest wie je bent."),
                N_("- Je berichten: zo spreken jullie iets af."),
                N_("Stellen we jou een vraag over hoe het gaat? Dan vragen we eerst je ja."),
                N_("Je mag dat ja altijd terugnemen."),
                N_("## Wie krijgt ze?"),
                N_("- Gevers: je vraag en je buurt. Nooit je nummer."),
                N_(
                    "- Een gever kan een organisatie zijn."
                    " Die leest je vraag soms in een eigen programma."
                ),
                N_("- De gemeente: alleen getallen."),
                N_("- Wie onze sms en e-mail brengt: je nummer of je e-mailadres."),
                N_("- Niemand anders. We verkopen niets."),
                N_("## Wat kun jij doen?"),
                N_("- Lees alles, of neem het mee."),
                N_("- Verander je naam of je woorden."),
                N_("- Haal alles weg. Dat kan meteen."),
                N_("- We bewaren alles nog twee weken achter slot, voor als er iets stuk gaat."),
                N_("- Zeg dat we ergens mee moeten stoppen."),
                N_("## Gaat er iets niet goed?"),
                N_("Vertel het ons. Je mag ook bellen met de Autoriteit Persoonsgegevens."),
            ),
        ),
        Leaflet(
            "toegankelijk",
            N_("Kan iedereen dit gebruiken?"),
            (
                N_("Wij willen dat iedereen dit kan lezen en gebruiken."),
                N_("- Je kunt de letters groter zetten."),
                N_("- Je kunt alles doen met toetsen alleen."),
                N_("- Je telefoon kan de tekst voorlezen."),
                N_("- Een oude telefoon doet het ook."),
                N_("## Wat is er nog niet goed?"),
                N_("- Niemand van buiten keek nog of alles klopt."),
                N_("- Mensen die moeilijk lezen, probeerden het nog niet."),
                N_("- Turks, Arabisch, Pools en Oekraïens las nog niemand na."),
                N_("- De posters zijn er alleen in het Nederlands."),
                N_("## Lukt er iets niet?"),
                N_("Bel ons, of loop binnen. Dan zoeken we samen een weg."),
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
