"""What people in the demo towns say: triage stops what the tale says it stops, and nothing else."""

from itertools import zip_longest
from typing import Any

import pytest

from app.cli.demo_town.cast import OfferTold, offer_told, read_file
from app.cli.demo_town.stories import ENDS
from app.domain.triage import PERSONAL, read
from app.domain.triage.consequence import consequence_for_message, consequence_for_need

REESTVEEN, LINDEWATER, WORDS = (read_file(name) for name in ("reestveen", "lindewater", "words"))
NEEDS = [need for asker in REESTVEEN["askers"] for need in asker["needs"]]
STOPPED = {"held", "taken_over", "redirected"}


def patterns() -> list[str]:
    """Each question of Lindewater with each word it may hold, one slot after the other."""
    questions = [words for pattern in LINDEWATER["patterns"] for words in pattern["words"]]
    return [filled for question in questions for filled in _filled(question, LINDEWATER["slots"])]


def _filled(question: str, slots: dict[str, list[str]]) -> list[str]:
    found = {slot: slots[slot] for slot in slots if f"{{{slot}}}" in question}
    rows = zip_longest(*found.values()) if found else [()]
    return [
        question.format(
            **{slot: word or found[slot][0] for slot, word in zip(found, row, strict=True)}
        )
        for row in rows
    ]


def sayings() -> list[str]:
    told = [line for need in NEEDS for line in (*need.get("talk", ()), need.get("thanks", ""))]
    general = [line for talk in WORDS["talk"] for line in talk]
    return [*told, *general, *WORDS["thanks"], *WORDS["offers"], *LINDEWATER["closings"]]


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need["words"][:30])
def test_a_need_of_reestveen_is_held_where_its_story_says_so(need: dict[str, Any]) -> None:
    assert consequence_for_need(read(need["words"])).held is (need["end"] in STOPPED)
    assert need["end"] in ENDS


def test_one_need_is_urgent_and_one_is_masked() -> None:
    found = [read(need["words"]) for need in NEEDS]
    assert [consequence_for_need(one).urgency for one in found].count("nu") == 1
    assert [any(each.kind in PERSONAL for each in one) for one in found].count(True) == 1


def test_no_question_of_lindewater_is_held() -> None:
    assert [words for words in patterns() if consequence_for_need(read(words)).held] == []
    assert set(LINDEWATER["ends"]) <= set(ENDS)


def test_one_thing_people_say_to_each_other_is_held() -> None:
    held = [words for words in sayings() if consequence_for_message(read(words)).held]
    assert held == ["Kun je vooraf 15 euro overmaken? Dan zet ik hem apart."]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ik kom.", OfferTold("Ik kom.")),
        ("Nel: Ik kom.", OfferTold("Ik kom.", by="Nel")),
        ("? Ik vraag het.", OfferTold("Ik vraag het.", is_sure=False)),
        ("Nel: ? Misschien: morgen.", OfferTold("Misschien: morgen.", by="Nel", is_sure=False)),
        ("", OfferTold("")),
    ],
)
def test_an_offer_is_read(line: str, told: OfferTold) -> None:
    assert offer_told(line) == told


def test_who_offers_by_name_is_in_the_file() -> None:
    named = {offer_told(line).by for need in NEEDS for line in need.get("offers", ())} - {""}
    known = {one["first_name"] for one in (*REESTVEEN["organisations"], *REESTVEEN["companies"])}
    assert named <= {*known, REESTVEEN["known_giver"]}
