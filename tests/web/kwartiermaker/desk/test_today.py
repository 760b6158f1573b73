"""K1: what lies on the desk today, in the order in which it presses."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.actions.desk import deciding as deeds
from app.actions.needs import asking
from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.domain.states import NeedState
from app.store.db import db
from app.store.tables import Person, Task
from app.texts.desk.tasks import TASKS
from app.texts.desk.today import KINDS
from app.web.kwartiermaker.desk import today
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import (
    DANGER,
    EVICTION,
    LOAN,
    again,
    held_message,
    match,
    page_of,
    task,
)

FURTHER = re.compile(r'href="(/bureau\?na=[^"]+)"')
LINE = re.compile(r'<strong class="urgency">(\w+)</strong> ([^<]+)<')


def lines(browser: Browser) -> list[tuple[str, str]]:
    """Urgency and kind of each line of the list, from the top."""
    return [(urgency, kind.strip()) for urgency, kind in LINE.findall(browser.html)]


def pages(browser: Browser) -> Iterator[Browser]:
    """The pages of the whole list, one after another."""
    further = "/bureau"
    while further:
        browser.get(further)
        yield browser
        found = FURTHER.search(browser.html)
        further = found[1] if found else ""


def test_an_empty_desk_is_no_dead_end(desk: Browser) -> None:
    desk.get("/bureau")
    assert "Er ligt niets." in desk.text
    assert "Je hebt alles gezien." in desk.text


def test_the_most_urgent_first_then_the_oldest_promise(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    fatma = town.giver("Fatma", met_by=karin)
    town.giver("Nieuw")
    town.asks(bianca, LOAN)
    back = town.asks(bianca, "Wie kan mij 20 euro lenen?")
    deeds.ask_back(town.moment(karin), back.id, "onduidelijk", "Waarvoor is het?")
    held_message(town, match(town, bianca, fatma), fatma)
    late = task(town, TaskKind.CALL, bianca, due_in=timedelta(days=-1))
    town.asks(town.asker("Els"), EVICTION)
    town.asks(town.asker("Rosa"), DANGER)
    desk.get("/bureau")
    assert lines(desk)[:2] == [("nu", "nieuwe vraag"), ("snel", "bellen")]
    assert sorted(lines(desk)[2:4]) == [("snel", "bericht vastgehouden"), ("snel", "nieuwe vraag")]
    assert sorted(lines(desk)[4:]) == [
        ("gewoon", "kennismaken met een gever"),
        ("gewoon", "nieuwe vraag"),
        ("gewoon", "wacht op antwoord"),
    ]
    assert f"/bureau/taak/{show_id(late.id)}" in desk.html


def test_the_sentence_above_counts_each_kind(town: Town, bianca: Person, desk: Browser) -> None:
    town.asks(bianca, LOAN)
    town.now -= timedelta(hours=6, minutes=20)
    town.asks(town.asker("Els"), EVICTION)
    for name in ("Omar", "Rosa", "Sem"):
        task(town, TaskKind.CALL, town.asker(name), due_in=timedelta(days=1))
    task(town, TaskKind.REPORT, bianca, due_in=timedelta(days=1))
    desk.get("/bureau")
    assert (
        "2 nieuwe vragen (oudste: 6 uur) · 1 melding · 3 mensen wachten op een belletje"
        in desk.text
    )


@pytest.mark.parametrize(
    ("kinds", "told"),
    [(4, "1 kennismakingsgesprek"), (5, "nog 1 ander ding"), (7, "nog 3 andere dingen")],
)
def test_of_more_than_four_kinds_the_rest_is_one_number(
    town: Town, bianca: Person, desk: Browser, kinds: int, told: str
) -> None:
    for kind in list(TASKS)[:kinds]:
        task(town, kind, bianca, due_in=timedelta(days=3))
    desk.get("/bureau")
    sentence = next(line for line in desk.text.splitlines() if "1 melding ·" in line).strip()
    assert sentence.endswith(told)
    assert sentence.count(" · ") == min(kinds, 5) - 1


def test_every_kind_of_task_has_its_line_and_its_page(
    town: Town, bianca: Person, desk: Browser
) -> None:
    opened = [task(town, kind, bianca, due_in=timedelta(days=3)) for kind in TaskKind]
    found = {kind.strip() for page in pages(desk) for _, kind in LINE.findall(page.html)}
    assert found == {KINDS[kind] for kind in TaskKind}
    for each in opened:
        assert desk.get(f"/bureau/taak/{show_id(each.id)}").status_code == 200, each.kind
        assert "Bianca" in desk.text


def test_a_promise_is_told_in_words(town: Town, bianca: Person, desk: Browser) -> None:
    town.now -= timedelta(hours=1)
    for minutes in (59, 90, 60 * 24 * 3):
        person = town.person(f"Over{minutes}")
        task(town, TaskKind.TALK, person, due_in=timedelta(minutes=minutes))
    desk.get("/bureau")
    told = re.findall(r'<strong class="late">([^<]+)</strong>', desk.html)
    assert told == ["te laat:", "bijna te laat:"], "and nothing while there is time enough"
    assert desk.html.count("is-late") == 2
    assert "wacht 1 uur" in desk.text
    assert "geleden" not in desk.text, "beside a day to come that says something else"


def test_a_finished_thing_is_off_the_list(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    deeds.release_need(town.moment(karin), need.id, "overlegd")
    stopped = town.asks(bianca, LOAN)
    asking.withdraw_need(town.moment(bianca), stopped.id)
    db.session.commit()
    desk.get("/bureau")
    assert lines(desk) == []


def test_the_words_of_a_private_message_are_not_on_the_list(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    fatma = town.giver("Fatma", met_by=karin)
    held_message(town, match(town, bianca, fatma), fatma, "Leen mij 50 euro ZILVERREIGER")
    assert "ZILVERREIGER" not in desk.get("/bureau").text


# Net verstuurd


def test_just_sent_needs_are_seen_with_one_tap(town: Town, bianca: Person, desk: Browser) -> None:
    need = town.asks(bianca, "Wie kan een lamp ophangen?")
    desk.get("/bureau")
    assert "Wie kan een lamp ophangen?" in desk.text
    desk.post(f"{page_of(need)}/gezien")
    assert desk.last is not None
    assert desk.last.location == "/bureau#net-verstuurd"
    desk.follow()
    assert "Wie kan een lamp ophangen?" not in desk.text
    assert again(need).state == NeedState.OPEN


def test_just_sent_needs_are_held_with_one_tap(town: Town, bianca: Person, desk: Browser) -> None:
    need = town.asks(bianca, "Wie kan een lamp ophangen?")
    desk.get("/bureau")
    reason = re.search(r'name="hold_need_reason" value="([^"]+)"', desk.html)
    assert reason is not None
    desk.post(f"{page_of(need)}/vasthouden", hold_need_reason=reason[1])
    desk.follow()
    assert lines(desk) == [("gewoon", "nieuwe vraag")]
    assert "Vastgehouden." in desk.text


def test_only_what_went_out_by_itself_lately_is_just_sent(
    town: Town, bianca: Person, desk: Browser
) -> None:
    town.asks(bianca, LOAN)
    town.now -= timedelta(days=6)
    town.asks(bianca, "Wie kan een lamp ophangen?")
    town.now -= timedelta(days=2)
    town.asks(bianca, "Wie kan een deur afhangen?")
    sent = desk.get("/bureau").text.partition('id="net-verstuurd"')[2]
    assert "lamp ophangen" in sent
    assert LOAN not in sent
    assert "deur afhangen" not in sent


# Pages of the list


def test_a_long_list_shows_every_line_once_whatever_happens_meanwhile(
    town: Town, desk: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today, "A_PAGE", 4)
    for number in range(11):
        person = town.person(f"Mens{number:02}")
        task(town, TaskKind.TALK, person, due_in=timedelta(days=number % 3))
    seen: list[str] = []
    path: str | None = "/bureau"
    while path:
        desk.get(path)
        seen += re.findall(r"Mens\d\d", desk.text)
        further = re.search(r'href="(/bureau\?na=[^"]+)"', desk.html)
        path = further[1] if further else None
        if len(seen) == 4:
            task(town, TaskKind.CALL, town.person("Tussendoor"), due_in=timedelta(days=1))
            _finish_one_of(seen)
    assert sorted(seen) == [f"Mens{number:02}" for number in range(11)]


def _finish_one_of(seen: list[str]) -> None:
    """The very line behind which the next page begins."""
    last = db.session.query(Person).filter(Person.first_name == seen[-1]).one()
    db.session.query(Task).filter(Task.person_id == last.id).one().state = "done"
    db.session.commit()


STRANGE = (
    "",
    "-",
    "0-0",
    "0-0-0-0",
    "x-y-z",
    "0-0-1",
    "9-0-0-1",
    "-1-0-0-1",
    "0-1" + 20 * "0" + "-0-1",
    "é",
    "%00",
)


def test_a_strange_place_in_the_list_is_its_beginning(
    town: Town, bianca: Person, desk: Browser
) -> None:
    town.asks(bianca, DANGER)
    for strange in STRANGE:
        assert desk.get(f"/bureau?na={strange}").status_code == 200
        assert lines(desk) == [("nu", "nieuwe vraag")], strange


# Why, and how many


WHY = [
    (DANGER, "Gevonden: levensmoe (wil niet meer leven)."),
    (EVICTION, "Gevonden: wonen (uitzetting)."),
    (LOAN, "Gevonden: geld vragen (Wie kan mij geld)."),
]


@pytest.mark.parametrize(("words", "why"), WHY)
def test_a_held_need_says_the_words_that_hold_it(
    town: Town, bianca: Person, desk: Browser, words: str, why: str
) -> None:
    town.asks(bianca, words)
    desk.get("/bureau")
    assert why in desk.text


def test_what_no_rule_held_says_nothing_more_than_its_kind(
    town: Town, bianca: Person, desk: Browser
) -> None:
    """A page of the list is seven screens of a phone: nothing is said twice."""
    town.reads_first("every_need")
    town.asks(bianca)
    task(town, TaskKind.REPORT, bianca, due_in=timedelta(days=3))
    desk.get("/bureau")
    rows = re.findall(r'<li class="desk-row urgency.*?</a>', desk.html, re.DOTALL)
    assert [len(re.findall(r"<span\b", row)) for row in rows] == [3, 3], "kind, words and when"


def test_of_a_message_only_the_kind_is_said(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    fatma = town.giver("Fatma", met_by=karin)
    held_message(town, match(town, bianca, fatma), fatma, "Leen mij 50 euro ZILVERREIGER")
    desk.get("/bureau")
    assert "Gevonden: geld vragen." in desk.text


def test_the_tab_counts_what_lies_there(town: Town, bianca: Person, desk: Browser) -> None:
    assert "<title>Vandaag –" in desk.get("/bureau").text
    town.asks(bianca, LOAN)
    task(town, TaskKind.CALL, bianca, due_in=timedelta(days=1))
    assert "<title>(2) Vandaag –" in desk.get("/bureau").text
