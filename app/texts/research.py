"""What the description of a research file says of it. In Dutch alone: it goes to a Dutch school."""

from app.domain.people.consents import ResearchQuestion
from app.domain.town.research import PERSON, Angle

TITLE = "{name}, {town}: wie ja zei op onderzoek, tot {until}"
ABOUT = (
    "Van mensen die ja zeiden op onderzoek. Voor {for_whom}. Elk nummer is geloot voor dit bestand "
    "alleen en wordt nergens bewaard. Probeer niet om mensen te herkennen, en leg dit bestand niet "
    "naast andere bestanden over personen. Wie haar ja terugneemt, staat niet in een volgend "
    "bestand. Vragen uit het lopende kwartaal staan er niet in."
)
ANGLES: dict[str, str] = {
    Angle.PLACE: "Met de buurt; niet met het huishouden of het onderwerp van een vraag.",
    Angle.LIFE: "Met het huishouden en het onderwerp van een vraag; niet met de buurt.",
}
COLUMNS: dict[str, str] = {
    PERSON: "Nummer van een mens, geloot voor dit bestand",
    "neighbourhood": "Buurt, zoals het laatst verteld; 'other' is elke kleine buurt samen, en wie "
    "geen buurt vertelde",
    ResearchQuestion.HOUSEHOLD: "Met wie zij woont; leeg: overgeslagen",
    ResearchQuestion.CAME_BY: "Hoe zij bij ons kwam; leeg: overgeslagen",
    ResearchQuestion.KNOWS_PEOPLE: "Of zij mensen kent in haar buurt; leeg: overgeslagen",
    "quarter": "Kwartaal waarin zij de vraag stelde",
    "theme": "Onderwerp van de vraag",
    "outcome": "Hoe het ging: gelukt (solved), zelf gestopt (stopped), door ons geholpen of "
    "doorverwezen (with_us), of nog niet klaar (not_over)",
}
