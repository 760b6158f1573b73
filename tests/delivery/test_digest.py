"""Several needs in one letter: each with the page on which one press answers it."""

import re
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from app.delivery.one_message import fits
from app.delivery.render import render
from app.delivery.rendered import Rendered
from app.domain.letters.kinds import LetterKind
from app.store.links import Purpose
from app.store.tables import Need
from tests.delivery.outbox import Outbox, moves_to_phone
from tests.letter_links import read
from tests.town import Town

CARD = rf"http://localhost/l/{Purpose.NEED}/([\w=.-]+)"


@pytest.fixture
def box(town: Town) -> Outbox:
    return Outbox.of(town)


@pytest.fixture
def needs(box: Outbox) -> list[Need]:
    return [box.need, box.town.asks(box.town.asker("Els"), "Wie leest een <brief> met mij?")]


def as_found(need: Need) -> Any:
    return SimpleNamespace(
        need_id=need.id,
        card_words=need.card_words,
        need_language=need.language,
        timing=need.timing,
        neighbourhood="Noord",
    )


def digest(box: Outbox, needs: list[Need]) -> Rendered:
    letter = box.found(box.writes(LetterKind.DIGEST, need_id=None, offer_id=None))
    return render(box.town.later(hours=1).by_house(), letter, [as_found(need) for need in needs])


def test_each_need_has_a_link_of_its_own_to_its_reader(box: Outbox, needs: list[Need]) -> None:
    letter = digest(box, needs)
    links = re.findall(CARD, letter.text)
    assert links == re.findall(f'href="{CARD}"', letter.html or "")
    opened = [read(box.town.by_house(), Purpose.NEED, link) for link in links]
    assert [(link.person_id, link.thing_id) for link in opened if link] == [
        (box.giver.id, need.id) for need in needs
    ]


def test_it_reads_as_a_note_in_both_forms(box: Outbox, needs: list[Need]) -> None:
    letter = digest(box, needs)
    assert "Wie leest een <brief> met mij?\nNoord · Deze week\nhttp://" in letter.text
    assert "een &lt;brief&gt; met mij" in (letter.html or "")
    assert letter.text.index("Mensen in de buurt vragen:") < letter.text.index("Wie leest")
    assert letter.text.index("Wie leest") < letter.text.index("Bekijk alle vragen:")


def test_sent_twice_it_holds_the_same_links(box: Outbox) -> None:
    letter = box.found(box.writes(LetterKind.DIGEST, need_id=None, offer_id=None))
    told = [as_found(box.need)]
    first = render(box.town.by_house(), letter, told)
    box.town.now += timedelta(hours=3)
    assert re.findall(CARD, first.text) == re.findall(
        CARD, render(box.town.by_house(), letter, told).text
    )


def test_a_text_message_leads_to_all_of_them(box: Outbox, needs: list[Need]) -> None:
    moves_to_phone(box.giver)
    text = digest(box, needs).text
    assert fits(text)
    assert text.endswith("/geef")
    assert not re.search(CARD, text)
