"""What a sentence tells, and sentences that only sound heavy."""

from dataclasses import replace
from itertools import chain

import pytest

from app.domain.triage import BIG, Finding, Kind, read
from app.domain.triage.folding import fold
from app.domain.triage.groups import GROUPS
from app.domain.triage.rulebook import RuleBook
from app.domain.triage.rules import Rule
from app.domain.triage.tokens import tokens_of
from app.domain.triage.words import RULES

HELD_FIRST = BIG | {Kind.MONEY, Kind.COMMERCIAL, Kind.ABUSE, Kind.CHILD_ALONE, Kind.LINK}

HARMLESS = """
mijn zoon speelt de deurwaarder in de musical van groep 8
voor inburgering oefen ik de woorden schuld, boete en deurwaarder
ons konijn is dakloos sinds de storm
al een jaar schulden vrij, wie wil taart
geen schulden hoor, alleen een vraag over sparen
ik verveel me dood zonder werk
ik schaam me dood maar ik kan niet strijken
hoe sla je eiwit stijf zonder mixer
sla steeds op mijn duim met die hamer
hij leest een boek waar iemand vermoord wordt voor een verslag
beslag voor pannenkoeken lukt nooit
de rechter lade van de kast klemt
hoef geen geld hoor alleen een ladder lenen
juf vraagt of we speelgeld meegeven voor de winkelhoek
mijn moeder heeft kanker gehad en wil weer zwemmen
ik kan niet meer bij de bovenste plank
""".strip().splitlines()

HEAVY = [
    (Kind.CRISIS, "ik wil niet meer leven"),
    (Kind.CRISIS, "ZELFMOORT gedachten"),
    (Kind.VEILIGHEID, "me man slaagt me als ie drinkt"),
    (Kind.VEILIGHEID, "زوجي يضربني"),
    (Kind.GEEN_ETEN, "kids hebben al 2 dagen niks gegeten"),
    (Kind.SCHULDEN, "gerechtsdeurwaader aan de deur"),
    (Kind.SCHULDEN, "huurachterstant van 3 maanden"),
    (Kind.WONEN, "we worden uit ons huis gezet"),
    (Kind.WONEN, "slaap in de auto"),
    (Kind.GEZONDHEID, "ik hoor stemmen snachts"),
    (Kind.JURIDISCH, "ik heb een avocaat nodig"),
    (Kind.MONEY, "wie kan mij 15 euro lenen"),
    (Kind.COMMERCIAL, "te koop bankstel"),
    (Kind.ABUSE, "stelletje klootzakken"),
    (Kind.CHILD_ALONE, "zoek oppas voor mijn dochter"),
    (Kind.DIGID, "wat is je pincode"),
    (Kind.MONEY_PAPERS, "hulp met huurtoeslag"),
    (Kind.DRIVING, "wie brengt mij naar het ziekenhuis"),
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_sounds_heavy_goes_out(text: str) -> None:
    assert [finding for finding in read(text) if finding.kind in HELD_FIRST] == []


@pytest.mark.parametrize(("kind", "text"), HEAVY)
def test_what_is_heavy_is_found_and_says_by_what(kind: Kind, text: str) -> None:
    found = [finding for finding in read(text) if finding.kind is kind]
    assert found
    assert all(finding.rule.startswith(f"{kind}.") for finding in found)


def test_a_finding_names_its_words_as_typed() -> None:
    found = read("Hoi! Morgen komt de  Deurwaarder, help")
    assert Finding(Kind.SCHULDEN, "Deurwaarder", 21, 32, "schulden.collection") in found


def test_names_of_rules_are_unique() -> None:
    names = [rule.full_name for rule in RULES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.full_name)
def test_every_line_of_every_list_is_found(rule: Rule) -> None:
    book = RuleBook([replace(rule, also=(), unless="", deniable=False)])
    lost = [line for line in lines_of(rule) if not any(book.find(tokens_of(example(line))))]
    assert lost == []


def test_the_check_of_the_lists_sees_a_line_that_cannot_be_found() -> None:
    other = Rule(Kind.SCHULDEN, "other", "deurwaarder*")
    assert not any(RuleBook([other]).find(tokens_of(example("komornik*"))))


def lines_of(rule: Rule) -> list[str]:
    return [line.strip() for line in rule.says.splitlines() if line.strip()]


def example(line: str) -> str:
    """The line's own words, the first of each choice, with nothing in between."""
    for name, members in GROUPS.items():
        line = line.replace("{" + name + "}", "|".join(members.split()))
    words = (
        place.split("|")[0].split("_") for place in line.split() if place not in {"..", "~", "$"}
    )
    plain = (word.replace("*", "").replace("#", "5") for word in chain.from_iterable(words))
    return fold(" ".join(plain)).text
