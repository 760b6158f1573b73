"""What is reckoned of the country is what its page says, and its towns are like the first."""

import re
from pathlib import Path

import pytest

from bench.country.assumptions import Assumptions, Country

PAGE = Path(__file__).parents[2] / "docs" / "country.md"
COUNTRY = Country(Assumptions())
SAYS = {
    "gevers": COUNTRY.givers,
    "vragers": COUNTRY.askers,
    "vragen": COUNTRY.needs,
    "brieven": COUNTRY.letters,
    "rijen erbij": COUNTRY.rows,
    "opslag erbij, in GB": COUNTRY.gigabytes,
    "bladzijden": COUNTRY.pages,
    "bladzijden per seconde, in het drukste uur": COUNTRY.pages_a_second,
    "rijen geschreven per seconde, in het drukste uur": COUNTRY.writes_a_second,
    "machines, euro per maand": COUNTRY.euros_of_machines,
    "sms'jes, euro per maand": COUNTRY.euros_of_texts,
    "inwoners": COUNTRY.assumed.inhabitants,
    "gemeenten": COUNTRY.assumed.municipalities,
    "gevers op 1.000 inwoners": COUNTRY.assumed.givers_each_thousand,
    "vragers op 1.000 inwoners, per jaar": COUNTRY.assumed.askers_each_thousand,
    "vragen per vrager, per jaar": COUNTRY.assumed.needs_an_asker,
    "aanbiedingen per vraag": COUNTRY.assumed.offers_a_need,
    "brieven per vraag, aan de twee samen": COUNTRY.assumed.letters_a_need,
    "brieven aan een gever, per week": COUNTRY.assumed.letters_a_giver_a_week,
    "bladzijden per vraag": COUNTRY.assumed.pages_a_need,
    "bladzijden van een gever, per week": COUNTRY.assumed.pages_a_giver_a_week,
    "drukste uur, keer het gemiddelde": COUNTRY.assumed.peak_times_average,
    "deel van de brieven per sms": COUNTRY.assumed.share_by_text,
    "een sms": COUNTRY.assumed.cents_a_text,
    "een databaseserver, per maand": COUNTRY.assumed.euros_a_database,
    "een andere server, per maand": COUNTRY.assumed.euros_a_server,
}


def told() -> dict[str, float]:
    """What each row of a table says that begins with a number, and that number."""
    rows = re.findall(r"^\| ([^|]+) \| ([\d.,]+)[^|]* \|", PAGE.read_text(), re.MULTILINE)
    return {what: float(number.replace(".", "").replace(",", ".")) for what, number in rows}


@pytest.mark.parametrize("what", SAYS)
def test_the_page_says_what_follows(what: str) -> None:
    assert told()[what] == pytest.approx(SAYS[what], abs=0.05)


def test_nothing_else_is_said_there() -> None:
    assert set(told()) == set(SAYS)
