"""What `flask community new` asks and answers. Only the operator reads it, so it stands in Dutch
alone and in no catalogue, as what the doctor says (app/texts/doctor.py)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """`wrong` is said of an answer that cannot be, and then the question comes again."""

    words: str
    wrong: str


ONE_LINE = "Dat moet één regel zijn van hooguit 300 tekens."
NOT_AN_EMAIL = "Dat kan geen mailadres zijn."

QUESTIONS: dict[str, Question] = {
    "slug": Question(
        "Een korte naam voor opdrachten, zoals meppel",
        "Gebruik 2 tot 40 kleine letters, cijfers of streepjes. Begin met een letter.",
    ),
    "name": Question("Hoe heet de dienst voor mensen?", ONE_LINE),
    "town": Question("Voor welke plaats of wijk?", ONE_LINE),
    "host": Question(
        "Op welk adres, zoals vragen.meppel.example?",
        "Geef alleen de naam, in kleine letters, zonder https:// en zonder schuine streep.",
    ),
    "owner": Question("Wie is verantwoordelijk, zoals Welzijn Meppel?", ONE_LINE),
    "kwartiermaker.name": Question("De voornaam van de eerste kwartiermaker", ONE_LINE),
    "kwartiermaker.email": Question("Haar mailadres op het werk", NOT_AN_EMAIL),
    "kwartiermaker.phone": Question(
        "Haar telefoon op het werk; iedereen ziet hem", "Dat kan geen telefoonnummer zijn."
    ),
    "kwartiermaker.days": Question("Wanneer zij er is, zoals: ma t/m do, 9 tot 5 uur", ONE_LINE),
    "neighbourhoods": Question(
        "De buurten, met komma's ertussen. Of de naam van een CSV-bestand",
        "Noem minstens één buurt.",
    ),
    "colours.action": Question(
        "De kleur van knoppen, zoals #0b5c57. Leeg: de kleur die er al is",
        "Een kleur is een # en dan zes cijfers of letters a tot en met f, in kleine letters.",
    ),
}

EXISTS = "{slug} is er al. Wat je nu antwoordt, komt in de plaats van wat er stond."
NOTHING_LOST = (
    "Gestopt, en er is niets bewaard. Dit had je al. "
    "Bewaar het als bestand en ga verder met --from:"
)
SAVED = "{name} staat klaar voor {town}."
CHANGED = "{name} voor {town} is bijgewerkt."
NOTHING_WRONG = "Er is niets mis met {file}. Er is nog niets bewaard."
WRONG = "Er is nog niets bewaard. Dit klopt nog niet:"
STAYED = "Deze buurten blijven staan, want er horen vragen of gevers bij: {names}."

MISSING = "{key}: dit ontbreekt."
UNKNOWN = "{key}: dit ken ik niet. Bedoel je {known}?"
NOT_A_TABLE = "{key}: dit moet een blok zijn, zoals [{key}]."
NOT_TOML = "Dit bestand is geen TOML: {trouble}"
UNREADABLE = "{file} is niet te lezen. Is het er, en mag de gebruiker vragen het lezen?"
HOST_TAKEN = "host: een andere gemeenschap is al te vinden op {host}."
TWICE = "neighbourhoods: {name} staat er twee keer in."
NO_AREAS = "neighbourhoods: in {file} staan geen {level}."
WHICH_TOWN = (
    'neighbourhoods: in {file} staan meer gemeenten. Zeg welke, zoals municipality = "{code}".'
)
NO_COLUMNS = (
    "neighbourhoods: in {file} zie ik geen kolom met namen. Neem een bestand van het CBS, "
    "of maak er een met op de eerste regel: naam;postcode"
)
WRONG_POSTCODE = "neighbourhoods: {postcode} bij {name} is geen postcode. Vier cijfers, of 1234 AB."
TOO_FAINT = (
    "{key}: {colour} is niet goed te lezen bij {beside}: het contrast is {ratio} en moet {least} "
    "zijn. De dichtstbijzijnde kleur die wel kan: {nearest}."
)
NO_NEAREST = "geen, kies een andere"
TOO_MANY_LINES = "help_lines: hooguit {most}. Wie moe is, leest er niet meer."
NO_WAY_TO_REACH = "{key}: geef een nummer of een website."
NO_COST = '{key}: bij een nummer hoort wat bellen kost, zoals cost = "gratis".'
NOT_A_DAY = "{key}: dit moet een dag zijn, zoals 2026-11-22. Geen aanhalingstekens."
IN_THE_FUTURE = "{key}: die dag moet nog komen."
NOT_A_NUMBER = "{key}: geef een telefoonnummer, zoals 0522 12 34 56."
NOT_A_SITE = "{key}: geef alleen de naam, zoals voedselbankmeppel.nl."

AS_IT_WAS = "zoals ze zijn"
WHICH_LEVEL = "Wat uit dat bestand: wijk of buurt?"
WHICH_CODE = "Van welke gemeente, zoals GM0119? Leeg als er één in staat"

WHAT_NOW = """
Wat nu
{passkey}
  - Zet de naam {host} in DNS en in het certificaat, als dat nog niet is gebeurd.
  - Kijk of alles goed is:          vragen doctor
  - De voorkant:                    {site}/
  - Het bureau:                     {site}/bureau
  - De poster, om te printen (A4):  vragen community poster {slug} > poster.html
    Later staat hij ook op het bureau: {site}/bureau/uitnodigen/samen/poster
  - Hulp bij grote zorgen:          {site}/zorgen
  - Laat de gemeente meelezen:      vragen community municipality {slug} --help
  - Wijs een vervanger aan:         vragen community kwartiermaker {slug} --help
  - Wil je later iets anders?       vragen community new --from BESTAND  (of zonder, dan vraagt hij)
"""
LINK = """  - Geef {name} deze link, zelf, binnen {hours} uur. Daarmee maakt zij haar sleutel:
    {link}
"""
COMES_IN = "  - {name} komt binnen zoals zij al deed.\n"
NO_LINES = (
    "  - Er zijn nog geen nummers in de buurt. Zet ze in een bestand: config/town.example.toml\n"
)
