"""Every kind of letter in words: what stands in it, and what never does."""

import re
from html import unescape
from pathlib import Path

from app.delivery.render import render
from app.delivery.rendered import Rendered
from app.domain.letters.kinds import LetterKind
from app.domain.people.reach import Channel, Reach
from app.store.db import db
from app.store.links import Purpose
from app.store.sealing import seals
from app.store.tables import Community, Duty
from tests.delivery.outbox import Outbox, moves_to_phone
from tests.town import Town

TEMPLATES = Path("templates/letters")
LONG_HOST = "vragenengeven.middengroningerland.nl"  # 36 signs
LONGEST_TEXT = 160
GSM_7 = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
NEVER = re.compile(
    r"hulpvra|helper|vrager|\bwijk|account|\bmatch|helaas|armoede|schuld|minima|cliënt|aanvra|"
    r"verzoek|verplicht|ongeldig|mislukt|geweiger|afgewezen|oeps|profiel|registre",
    re.IGNORECASE,
)
"""The words of rule 2.8 and R10."""
WITHOUT_BUTTON = {LetterKind.CODE, LetterKind.ENDED_WELL, LetterKind.ENDED}
"""A code is typed; whoever only hears the ending has no page here."""
WAY_OUT = re.compile(rf"/l/{Purpose.STOP}/|/l/{Purpose.EFFECT}/\S+/niet-meer$")
NOT_ON_A_LOCKED_SCREEN = re.compile(r"hulp|help|fiets|Noord|Karin|Bianca|Fatma|€", re.IGNORECASE)


def test_every_kind_has_its_words_and_every_word_its_kind() -> None:
    assert {path.stem for path in TEMPLATES.glob("*.txt")} == {kind.value for kind in LetterKind}


def every_kind(box: Outbox) -> dict[LetterKind, Rendered]:
    return {kind: box.renders(kind) for kind in LetterKind}


def test_an_e_mail_says_one_thing_in_calm_words(town: Town) -> None:
    for kind, letter in every_kind(Outbox.of(town)).items():
        assert letter.subject, kind
        assert "None" not in letter.text + (letter.html or "None"), kind
        assert not NEVER.search(letter.subject + letter.text), kind
        assert not NOT_ON_A_LOCKED_SCREEN.search(letter.subject), kind


def test_its_button_leads_to_a_page_that_is_there(town: Town) -> None:
    for kind, letter in every_kind(Outbox.of(town)).items():
        links = re.findall(r"http://localhost(/\S+)", letter.text)
        assert links == re.findall(r'href="http://localhost([^"]+)"', letter.html or ""), kind
        links = [path for path in links if not WAY_OUT.match(path)]
        assert len(links) == (0 if kind in WITHOUT_BUTTON else 1), f"{kind}: one button"
        for link in links:
            town.app.url_map.bind("localhost").match(link, "GET")


def test_a_text_message_fits_and_tells_a_stranger_nothing(town: Town) -> None:
    box = Outbox.of(town)
    moves_to_phone(box.asker, box.giver, box.staff)
    db.session.add(community_elsewhere())
    db.session.query(Community).filter_by(id=1).one().host = LONG_HOST
    for kind, letter in every_kind(box).items():
        assert letter.to.channel is Channel.PHONE
        assert set(letter.text) <= GSM_7, (kind, set(letter.text) - GSM_7)
        assert len(letter.text) <= LONGEST_TEXT, kind
        assert not NOT_ON_A_LOCKED_SCREEN.search(letter.text), kind
        assert not NEVER.search(letter.text), kind


def community_elsewhere() -> Community:
    return Community(
        id=2, slug="elsewhere", host="elders.example", name="Elders", town="Elders",
        moderation="by_exception", owner="Elders",
    )  # fmt: skip


def test_the_code_by_text_message_is_bound_to_our_address(town: Town) -> None:
    """So that a phone fills it in here and nowhere else."""
    sealed = seals().seal("phone +31612345678 123456")
    letter = Outbox.of(town).renders(LetterKind.CODE, sealed=sealed, person_id=None)
    assert letter.to == Reach(Channel.PHONE, "+31612345678")
    assert letter.text == "Je code is 123456. Geef hem aan niemand.\n@localhost #123456"


def test_a_giver_reads_the_card_and_no_more(town: Town) -> None:
    box = Outbox.of(town, "Wie maakt mijn fiets? Bel 06 87654321")
    letter = box.renders(LetterKind.NEW_NEED)
    for part in (letter.text, letter.html or ""):
        assert "Wie maakt mijn fiets?" in part
        assert "87654321" not in part
        assert "Bianca" not in part


CANARY = """<b>{{7*7}}</b>"'&amp; %(name)s ﻿مرحبا"""


def test_what_people_write_appears_as_they_wrote_it(town: Town) -> None:
    letter = Outbox.of(town, CANARY).renders(LetterKind.NEW_NEED)
    assert CANARY in letter.text
    assert letter.html is not None
    assert "<b>" not in letter.html
    assert CANARY in unescape(letter.html)


def test_a_name_is_escaped_too(town: Town) -> None:
    box = Outbox.of(town)
    box.asker.first_name = box.staff.first_name = "<i>Bé & Co</i>"
    letter = box.renders(LetterKind.NEED_OUT)
    assert letter.html is not None
    assert "<i>" not in letter.html
    assert unescape(letter.html).count("<i>Bé & Co</i>") == 3, "greeting, signature, how to stop"
    assert letter.text.count("<i>Bé & Co</i>") == 3


def test_sent_again_later_it_is_the_same_letter(town: Town) -> None:
    """A duplicate is harmless (I4)."""
    box = Outbox.of(town)
    row = box.found(box.writes(LetterKind.HOW_IT_WENT))
    first = render(town.by_house(), row)
    assert render(town.later(days=2).by_house(), row) == first


def test_of_several_communities_each_has_its_own_address(town: Town) -> None:
    box = Outbox.of(town)
    letter = box.writes(LetterKind.NEED_OUT)
    db.session.add(community_elsewhere())
    db.session.query(Community).filter_by(id=1).one().host = "hier.example"
    db.session.commit()
    assert "http://hier.example/vraag/" in render(town.by_house(), box.found(letter)).text


def test_nobody_gets_a_letter_from_herself(town: Town) -> None:
    box = Outbox.of(town)
    assert "Groet,\nKarin van" in box.renders(LetterKind.NEED_OUT).text
    assert "Groet,\nVragen & Geven" in box.renders(LetterKind.URGENT).text


def test_without_anybody_on_duty_the_community_signs(town: Town) -> None:
    box = Outbox.of(town)
    db.session.query(Duty).delete()
    letter = box.renders(LetterKind.NO_OFFER_YET)
    assert "Vragen & Geven zoekt ook mee" in letter.text
    assert "Groet,\nVragen & Geven" in letter.text
