"""K5: a giver is met, and from then on sees needs."""

import re
from datetime import date, timedelta

import pytest

from app.actions.givers import joining
from app.actions.givers.joining import NewGiver
from app.actions.matches.talking import report_offer
from app.actions.people import leaving
from app.domain.actor import GiverKind, Hat
from app.domain.calendar import local
from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.domain.needs.themes import Tile
from app.domain.states import GiverState, TaskState
from app.store.db import db
from app.store.tables import Giver, Letter, Person, Task
from app.web.kwartiermaker.givers import givers as pages
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import said


def page_of(person: Person) -> str:
    return f"/bureau/gever/{show_id(person.id)}"


def giver_of(person: Person) -> Giver:
    return db.session.query(Giver).filter(Giver.id == person.id).one()


def meeting_task() -> Task:
    return db.session.query(Task).one()


@pytest.mark.parametrize(("told", "seen"), [({}, False), ({"vog_date": "today"}, True)])
def test_met_and_the_vog_seen_or_not(
    town: Town, desk: Browser, told: dict[str, str], seen: bool
) -> None:
    nieuw = town.giver("Nieuw")
    desk.get(f"/bureau/taak/{show_id(meeting_task().id)}")
    assert "VOG gezien" in desk.text
    assert "We bewaren alleen die datum." in desk.text
    assert '<details class="deed">' in desk.html, "for the few of whom one was seen"
    assert f'action="{page_of(nieuw)}/kennisgemaakt"' in desk.html
    desk.post(f"{page_of(nieuw)}/kennisgemaakt", **dict.fromkeys(told, today(town).isoformat()))
    kept = giver_of(nieuw)
    assert (kept.state, kept.vog_seen_at is not None) == (GiverState.INTRODUCED, seen)
    assert meeting_task().state == TaskState.DONE, "nothing is left on the list"
    letters = db.session.query(Letter.kind).filter(Letter.person_id == nieuw.id)
    assert [kind for (kind,) in letters] == ["introduced"]
    assert "Er ligt niets." in desk.follow().text


A_DAY, THREE_YEARS = timedelta(days=1), 3


def today(town: Town) -> date:
    return local(town.now).date()


@pytest.mark.parametrize("days_ago", [0, 500, 3 * 365 - 1])
@pytest.mark.parametrize("deed", ["kennisgemaakt", "mag"])
def test_the_date_on_the_vog_says_until_when_it_counts(
    town: Town, karin: Person, desk: Browser, deed: str, days_ago: int
) -> None:
    dated = today(town) - days_ago * A_DAY
    person = town.giver("Nieuw", met_by=karin if deed == "mag" else None)
    desk.get(page_of(person))
    desk.post(f"{page_of(person)}/{deed}", vog_date=dated.isoformat())
    desk.get(page_of(person))
    assert f"Die telt tot {dated.day} " in said(desk)
    assert f" {dated.year + THREE_YEARS}." in said(desk)


@pytest.mark.parametrize(
    ("days_ago", "told"),
    [
        (-1, "Kies de datum die op de VOG staat."),
        (None, "Kies de datum die op de VOG staat."),
        (3 * 366, "Deze VOG telt niet meer. Hij is ouder dan 3 jaar."),
    ],
)
def test_a_date_that_cannot_be_is_handed_back(
    town: Town, desk: Browser, days_ago: int | None, told: str
) -> None:
    nieuw = town.giver("Nieuw")
    dated = "gisteren" if days_ago is None else (today(town) - days_ago * A_DAY).isoformat()
    desk.get(page_of(nieuw))
    desk.post(f"{page_of(nieuw)}/kennisgemaakt", vog_date=dated, met_where="cafe")
    assert told in desk.text
    assert f'value="{dated}"' in desk.html
    assert '<details class="deed" open>' in desk.html
    assert giver_of(nieuw).state == GiverState.WAITING, "nothing was kept"


def test_who_was_met_by_whom_stands_on_her_page(town: Town, karin: Person, desk: Browser) -> None:
    fatma = town.giver("Fatma", met_by=karin, vog=True)
    desk.get(page_of(fatma))
    assert "Karin maakte kennis" in said(desk)
    assert "Kan helpen met: Klussen en repareren, Tuin en dieren" in said(desk)
    assert "VOG gezien op" in desk.text
    assert "We hebben kennisgemaakt" not in desk.text


def test_met_twice_is_once(town: Town, desk: Browser) -> None:
    nieuw = town.giver("Nieuw")
    desk.get(page_of(nieuw))
    desk.post(f"{page_of(nieuw)}/kennisgemaakt")
    assert desk.post(f"{page_of(nieuw)}/kennisgemaakt", vog_date="2026-05-12").status_code == 409
    assert giver_of(nieuw).vog_seen_at is None


def test_a_giver_who_was_not_met_after_all_can_be_met_later(town: Town, desk: Browser) -> None:
    nieuw, path = town.giver("Nieuw"), f"/bureau/taak/{show_id(meeting_task().id)}"
    desk.get(path)
    desk.post(f"{path}/klaar", finish_task_reason="neemt niet op")
    desk.get("/bureau/gevers")
    assert page_of(nieuw) in desk.html
    desk.get(page_of(nieuw))
    desk.post(f"{page_of(nieuw)}/kennisgemaakt")
    assert giver_of(nieuw).state == GiverState.INTRODUCED


def test_an_organisation_is_met_with_its_condition(town: Town, desk: Browser) -> None:
    person = town.person("Ria")
    town.hats[person.id] = frozenset({Hat.GIVER})
    new = NewGiver(
        "Ria", GiverKind.ORGANISATION, "Buurthuis Noord", "Alleen op dinsdag", [Tile.COOKING]
    )
    joining.register_giver(town.moment(person), new)
    db.session.commit()
    desk.get(page_of(person))
    assert "Buurthuis Noord" in desk.text
    assert "Alleen op dinsdag" in desk.text


def test_who_was_reported_and_left_is_met_with_that_in_mind(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    fatma = town.giver("Fatma", met_by=karin)
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    report_offer(town.moment(bianca), offer.id, "Dit is een bedreiging")
    leaving.leave_for_good(town.moment(fatma))
    db.session.commit()
    report = db.session.query(Task).filter(Task.kind == TaskKind.REPORT).one()
    way_to_it = f'<a href="/bureau/taak/{show_id(report.id)}">'
    for name, is_seen in (("Fatma", True), ("Piet", False)):
        desk.get(page_of(town.giver(name)))
        assert (
            f"{way_to_it}Met dit e-mailadres was er eerder een melding." in desk.html
        ) is is_seen
    desk.get(f"/bureau/taak/{show_id(report.id)}")
    assert "De melding gaat over Fatma" in said(desk)
    assert "De melding gaat over <bdi" in desk.html, "and leads nowhere: she is not here any more"
    assert "Dit is een bedreiging" in desk.text


def test_those_who_wait_and_those_who_were_met(town: Town, karin: Person, desk: Browser) -> None:
    town.giver("Nieuw")
    for name in ("piet", "Fatma", "Änne"):
        town.giver(name, met_by=karin)
    desk.get("/bureau/gevers")
    waiting, met = desk.html.split("Kennisgemaakt", 1)
    assert "Nieuw" in waiting
    assert [name in met for name in ("piet", "Fatma", "Änne", "Nieuw")] == [True, True, True, False]
    assert met.index("Fatma") < met.index("piet"), "by first name, whatever its capital"
    assert "@" not in re.sub(r"<footer.*", "", desk.html, flags=re.DOTALL)


def test_a_long_list_of_givers_shows_each_once(
    town: Town, karin: Person, desk: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "A_PAGE", 4)
    for number in range(10):
        town.giver(f"Gever{number:02}", met_by=karin)
    town.giver("Gever07b")
    seen: list[str] = []
    path: str | None = "/bureau/gevers"
    while path:
        desk.get(path)
        seen += re.findall(r"Gever\d\d(?!b)", desk.text)
        further = re.search(r'href="(/bureau/gevers\?na=[^"]+)"', desk.html)
        path = further[1] if further else None
    assert seen == [f"Gever{number:02}" for number in range(10)]
