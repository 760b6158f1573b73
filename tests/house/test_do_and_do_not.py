"""The pairs of §2.5: on a page for askers the first is caught, and the second may stand."""

import pytest

from app.domain.readers import Reader
from tests.house.plain_rules import faults

INSTEAD = [
    ("Dien uw hulpvraag in", "Stel je vraag"),
    ("Registreer om verder te gaan", "Hoe kunnen we je bereiken?"),
    (
        "Ongeldig telefoonnummer",
        "Dit nummer klopt niet helemaal. Een nummer heeft 10 cijfers, zoals 06 12 34 56 78.",
    ),
    ("Dit veld is verplicht", "Schrijf hier je vraag."),
    (
        "Uw sessie is verlopen",
        "Je was even weg. Je vraag is bewaard. Vul je nummer in om verder te gaan.",
    ),
    (
        "Code onjuist, nog 2 pogingen",
        "Deze code is het niet. Kijk nog eens in de sms. Of vraag een nieuwe code.",
    ),
    (
        "Uw aanvraag is in behandeling genomen",
        "Karin leest je vraag. Je hoort voor vrijdag iets.",
    ),
    (
        "Uw hulpvraag is afgewezen",  # beside it "helpers" reads gevers, by R10
        "Deze vraag past niet bij onze gevers. Karin weet wie wel kan helpen. Mag zij je bellen?",
    ),
    (
        "U heeft geen reacties",
        "Er is nog niemand. Dat kan een paar dagen duren. Karin zoekt ook mee.",
    ),
    (
        "U bent niet verschenen op de afspraak",
        "Het is niet gelukt om elkaar te zien. Wil je een nieuwe afspraak?",
    ),
    (
        "Herinnering: u heeft nog niet gereageerd!",
        "Is het gelukt met de lamp? Tik op Ja of Nee.",
    ),
    (
        "Heeft u schulden?",
        "Maak je je zorgen over geld? Je kunt gratis en anoniem bellen: 0800-8115.",
    ),
    ("Minima, cliënt, doelgroep, kwetsbaar", "mensen, jij, bewoners"),
    ("Wilt u hulp bij armoede?", "Kan iemand je helpen?"),
    ("Bent u zelfredzaam?", "Wat lukt zelf, en waar wil je iemand bij?"),
    (
        "Oeps! Er ging iets mis",
        "Het versturen lukte niet. Je vraag is bewaard. Probeer het over 5 minuten nog eens.",
    ),
    (
        "Weet u het zeker?",
        "Wil je alles verwijderen? Dan weten wij niets meer van jou. Dit kan niet terug.",
    ),
    ("Accepteer de voorwaarden", "Huisregels: 5 zinnen. Ik doe mee"),
    (
        "Toestemming gegevensverwerking onderzoek",
        "Mag een onderzoeker later meekijken of dit helpt? Nee zeggen is prima. "
        "Je krijgt dan dezelfde hulp.",
    ),
    (
        "U ontvangt een sms: Uw hulpvraag over financiën is beantwoord",
        "Je hebt een bericht. Kijk op vragen.nl",
    ),
    ("85% van de vragen is opgelost", "Van de 100 vragen zijn er ongeveer 85 gelukt."),
    ("Fatma is een gescreende vrijwilliger", "Karin heeft met Fatma kennisgemaakt."),
]
"""Not this, but this. Where R10 has another word than the table, it stands here."""


@pytest.mark.parametrize(("wrong", "right"), INSTEAD, ids=[wrong for wrong, _ in INSTEAD])
def test_do_and_do_not(wrong: str, right: str) -> None:
    assert list(faults(wrong, Reader.ASKER)) != []
    assert list(faults(right, Reader.ASKER)) == []
