"""The words on the screen: R10, the rules UX-31…33, 37, 40…44 and §2.8.

The rules stand in `plain_rules.py`, the words that need a reason in `explained.toml`.
"""

import re
from collections.abc import Iterable

import pytest

from app.domain.readers import Reader
from app.texts.catalogues.audience import BY_DOOR
from app.web.entrance.doors import DOORS
from tests.house import plain_rules
from tests.house.pages import Page
from tests.house.plain_rules import RULES, Rule, faults
from tests.house.reading import Piece, read
from tests.house.said import said

NOT_READ_IN_A_HURRY = {
    "/hoe-werkt-het": "a page of explanation, opened by who wants to know more",
    "/lees/over-ons": "who we are, opened by who wants to know more",
    "/lees/privacy": "what the law asks to be told, opened by who wants to know more",
    "/lees/toegankelijk": "what works and what does not yet, opened by who wants to know more",
    "/lees/stress": "a page of explanation, opened by who wants to know more",
    "/mijn/gegevens/alles": "all that is kept of one person, opened by who asks for it",
    "/wat-wij-weten": "all that we know and how long, as the law asks",
    "/zonder-internet": "the help lines, one under another, when nothing else can be opened",
    "/zorgen": "help lines: a name, a sentence and a number each",
}
"""Pages for askers that may hold more than 60 words, each with why."""

TOPICS = {
    r"(\d+|Meer) vragen in je buurt": "the list of givers, whose number is the news (screen G6)",
    r"Vragen in je buurt": "the same list, when it is longer than a page",
}
"""Headings that are no message, each with why. The desk heads a list and a thing by its name."""

SAYS_SOMETHING = frozenset(
    """
    is zijn ben bent was heb hebt heeft kan kun kunt mag wil wilt hoef hoeft moet zit staat gaat
    komt ziet zien zie lees leest helpt helpen vraagt zegt weet weten doe doet klopt werkt past
    zoekt zoeken krijgt wacht belt bellen kijkt maakt lukt lukte gelukt geeft woont heet denk denkt
    horen hoort zeiden zei gebruiken begint meldt kom kies stel praat neem schrijf stuur zet
    vertel gaan
    """.split()
)
NOBODY_READS = {
    "api": "answers other programs, in JSON",
    "dev": "stands open on a developer's machine alone",
    "openapi": "tells who writes programs about the API, in English",
    "health": "answers machines that watch over us",
    "inbound": "takes letters from a mail server",
}
"""Doors that the walk passes by (`pages.APART`), each with why."""

DO = frozenset(
    """
    schrijf kies kijk vraag wacht bel laat gebruik probeer neem geef maak stuur tik zet ga haal vul
    stel lees begin rond
    """.split()
)


def for_reader(page: Page, piece: Piece) -> Reader:
    """The frame of a page of the municipality is that of the whole house, which says je."""
    reader = BY_DOOR.get(page.door, Reader.ASKER)
    is_shared = reader is Reader.MUNICIPALITY and piece.place == "frame"
    return Reader.STAFF if is_shared else reader


def listed(found: Iterable[str]) -> str:
    """One a line, so that a failing test shows them all."""
    return "\n".join(sorted(set(found)))


def for_askers(pages: Iterable[Page]) -> list[Page]:
    return [page for page in pages if page.door not in BY_DOOR]


def headings(page: Page) -> list[str]:
    return [piece.words for piece in page.pieces if piece.place == "h1"]


def is_a_message(heading: str) -> bool:
    words = frozenset(re.findall(r"\w+", heading.lower()))
    return "?" in heading or bool(words & SAYS_SOMETHING) or is_a_topic(heading)


def is_a_topic(heading: str) -> bool:
    return any(re.fullmatch(topic, heading) for topic in TOPICS)


def says_what_to_do(error: str) -> bool:
    return bool(frozenset(re.findall(r"\w+", error.lower())) & DO)


# every sentence, wherever it stands


def test_every_sentence_of_the_house_is_plain() -> None:
    assert listed(fault for reader, words in said() for fault in faults(words, reader)) == ""


def test_every_page_is_plain_as_it_is_read(pages: list[Page]) -> None:
    assert (
        listed(
            f"{fault} on {page}"
            for page in pages
            for piece in page.pieces
            for fault in faults(piece.words, for_reader(page, piece))
        )
        == ""
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_catches_what_it_is_for(rule: Rule) -> None:
    """The negative control of each row."""
    for reader in rule.readers:
        assert any(fault.startswith(rule.id) for fault in faults(rule.caught, reader))


# every page


def test_the_walk_comes_everywhere(pages: list[Page]) -> None:
    """Or the tests below would be content with nothing."""
    shown = {door.blueprint.name for door in DOORS} - set(NOBODY_READS)
    assert {page.door for page in pages} >= shown
    assert {page.status for page in pages} >= {200, 409, 422}
    assert [str(page) for page in pages if page.status >= 500] == []
    assert len(pages) > 150


def test_an_asker_reads_nine_words_a_sentence_at_most(pages: list[Page]) -> None:
    means = {str(page): plain_rules.mean_length(page.pieces) for page in for_askers(pages)}
    assert {page: mean for page, mean in means.items() if mean > plain_rules.MEAN} == {}


def test_an_asker_reads_sixty_words_a_page_at_most(pages: list[Page]) -> None:
    """What counts: the text between heading and buttons (`plain_rules.READ`)."""
    counted = {
        str(page): plain_rules.body_words(page.pieces)
        for page in for_askers(pages)
        if not page.path.startswith(tuple(NOT_READ_IN_A_HURRY))
    }
    assert {page: words for page, words in counted.items() if words > plain_rules.MOST_WORDS} == {}


def test_a_heading_is_a_message(pages: list[Page]) -> None:
    """UX-42: "Fatma wil je helpen", not "Reacties"."""
    topics = (
        f"{heading!r} on {page}"
        for page in pages
        if page.door not in ("kwartiermaker", "municipality")
        for heading in headings(page)
        if not is_a_message(heading)
    )
    assert listed(topics) == ""


def test_an_error_says_what_to_do(pages: list[Page]) -> None:
    """UX-07: in words of the label, and never only what is wrong."""
    errors = {(p.words, str(page)) for page in pages for p in page.pieces if p.place == "error"}
    assert len(errors) > 20, "no form was answered"
    bare = (f"{error!r} on {page}" for error, page in errors if not says_what_to_do(error))
    assert listed(bare) == ""


# controls


def test_long_pages_and_long_sentences_are_found() -> None:
    page = tuple(read(f"<main><p>{'heel ' * 61}</p></main>"))
    assert plain_rules.body_words(page) > plain_rules.MOST_WORDS
    assert plain_rules.mean_length(page) > plain_rules.MEAN


@pytest.mark.parametrize("topic", ["Reacties", "Jouw aanbod", "Berichten"])
def test_a_topic_is_no_message(topic: str) -> None:
    assert not is_a_message(topic)


@pytest.mark.parametrize("error", ["Dit veld is te kort.", "Ongeldig nummer.", "Er is iets mis."])
def test_an_error_that_only_complains_is_found(error: str) -> None:
    assert not says_what_to_do(error)
