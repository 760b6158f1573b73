"""K9: who is there, who is away, and what everybody reads of it. A Tuesday in May at eleven."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from app.actions.desk.absences import end_absence, plan_absence
from app.actions.letters.outbox import write_to_duty
from app.domain.actor import Turn
from app.domain.ids import show_id
from app.domain.letters.kinds import LetterKind
from app.domain.refusals import NotAllowed, NotFound
from app.store.db import db
from app.store.queries.town import communities
from app.store.tables import Absence, Duty, Letter, Person
from tests.town import START, Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import LOAN, said

TUESDAY = date(2026, 5, 12)


@pytest.fixture
def clock(town: Town) -> Iterator[time_machine.Traveller]:
    town.now = START
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture
def sam(town: Town) -> Person:
    sam = town.kwartiermaker("Sam", turn="deputy")
    db.session.get(Duty, (1, sam.id)).phone = "0687654321"
    db.session.commit()
    return sam


def away(town: Town, by: Person, who: Person, first: int, last: int) -> None:
    days = [TUESDAY + timedelta(days=number) for number in (first, last)]
    plan_absence(town.moment(by), who.id, *days)
    db.session.commit()


def name_there(town: Town) -> str | None:
    found = communities.at("localhost", town.now)
    assert found is not None
    return found.duty_name


def test_days_are_written_down_and_taken_away(
    town: Town, clock: time_machine.Traveller, karin: Person, sam: Person, desk: Browser
) -> None:
    desk.get("/bureau/rooster")
    assert "Er is niemand weg." in desk.text
    told = {"person_id": show_id(karin.id), "first": "2026-05-14", "last": "2026-05-15"}
    for _ in range(2):  # the same days twice are once
        assert desk.post("/bureau/rooster/weg", **told).status_code == 302
    desk.follow()
    assert said(desk).count("Karin is weg van donderdag 14 mei tot en met vrijdag 15 mei.") == 1
    absence = db.session.query(Absence).one()
    for _ in range(2):  # a colleague was first
        desk.post(f"/bureau/rooster/weg/{show_id(absence.id)}/toch-niet")
    desk.follow()
    assert "Er is niemand weg." in desk.text


WRONG = [
    ({"first": "", "last": ""}, "first"),
    ({"first": "morgen"}, "first"),
    ({"last": "2026-05-13"}, "last"),  # before the first
    ({"first": "2026-05-01", "last": "2026-05-11"}, "last"),  # over
    ({"last": "2030-05-15"}, "last"),
    ({"person_id": "1"}, "person_id"),
    ({"person_id": "?"}, "person_id"),
]


@pytest.mark.parametrize(("told", "field"), WRONG)
def test_what_cannot_be_is_said_beside_its_field(
    town: Town,
    clock: time_machine.Traveller,
    karin: Person,
    desk: Browser,
    told: dict[str, str],
    field: str,
) -> None:
    desk.get("/bureau/rooster")
    right = {"person_id": show_id(karin.id), "first": "2026-05-14", "last": "2026-05-15"}
    assert desk.post("/bureau/rooster/weg", **{**right, **told}).status_code == 422
    assert f'id="{field}-error"' in desk.html
    assert db.session.query(Absence).count() == 0


def test_only_the_rota_and_only_by_the_desk(
    town: Town, clock: time_machine.Traveller, karin: Person, bianca: Person
) -> None:
    with pytest.raises(NotFound):
        away(town, karin, bianca, 0, 1)
    with pytest.raises(NotAllowed):
        away(town, bianca, karin, 0, 1)
    away(town, karin, karin, 0, 1)
    other = Town.founded(town.app, 2, "elders.example")
    end_absence(other.moment(other.kwartiermaker("Mo")), db.session.query(Absence.id).scalar())
    assert db.session.query(Absence).count() == 1


def test_the_deputy_s_name_and_number_stand_everywhere(
    town: Town, clock: time_machine.Traveller, karin: Person, sam: Person, bianca: Person
) -> None:
    away(town, karin, karin, 0, 2)
    need = town.asks(bianca, LOAN)
    her = Browser(town.app).sign_in(town, bianca)
    her.get(f"/vraag/{show_id(need.id)}")
    assert "Sam leest je vraag" in said(her)
    assert "06 87 65 43 21" in her.text
    assert "Karin is weer terug op vrijdag 15 mei." in said(her)
    assert "Kijk wie je nu kunt bellen" in her.text, "as always on this page"
    clock.move_to(START + timedelta(days=3))
    her.get(f"/vraag/{show_id(need.id)}")
    assert "Karin leest je vraag" in said(her)
    assert "weer terug" not in her.text


def test_both_away_the_asker_reads_who_is_back_first_and_the_lines(
    town: Town, clock: time_machine.Traveller, karin: Person, sam: Person, bianca: Person
) -> None:
    away(town, karin, karin, 0, 9)
    away(town, karin, sam, 0, 2)
    need = town.asks(bianca, LOAN)
    her = Browser(town.app).sign_in(town, bianca)
    her.get(f"/vraag/{show_id(need.id)}/verstuurd")
    assert "Iemand van ons leest je vraag eerst." in said(her)
    assert "Sam is weer terug op vrijdag 15 mei." in said(her)
    assert "Kijk wie je nu kunt bellen" in her.text
    assert "tel:" not in her.html


def test_outside_hours_it_is_said_with_the_lines(
    town: Town, clock: time_machine.Traveller, karin: Person, bianca: Person
) -> None:
    need = town.asks(bianca, LOAN)
    her = Browser(town.app).sign_in(town, bianca)
    path = f"/vraag/{show_id(need.id)}/verstuurd"
    for later, is_there in ((0, True), (9, False), (100, False)):  # eight in the evening; Saturday
        clock.move_to(START + timedelta(hours=later))
        her = Browser(town.app).sign_in(town, bianca)
        her.get(path)
        assert ("Karin is er nu niet." not in her.text) == is_there, later
        assert ("Kijk wie je nu kunt bellen" not in her.text) == is_there, later


def test_the_desk_reads_ahead_that_nobody_would_be_there(
    town: Town, clock: time_machine.Traveller, karin: Person, sam: Person, desk: Browser
) -> None:
    away(town, karin, karin, 6, 10)
    desk.get("/bureau")
    assert "niemand van jullie" not in desk.text
    away(town, sam, sam, 8, 20)
    for path in ("/bureau", "/bureau/rooster"):
        desk.get(path)
        gap = "Van woensdag 20 mei tot en met vrijdag 22 mei is er niemand van jullie."
        assert gap in said(desk), path


TOLD = [
    ([], ["Sam"]),
    (["Sam"], ["Karin"]),  # the deputy is away: whoever is there
    (["Karin"], ["Sam"]),
    (["Karin", "Sam"], ["Sam"]),  # with nobody there, as on the rota
]


@pytest.mark.parametrize(("gone", "told"), TOLD)
def test_a_letter_for_the_deputy_goes_to_who_is_there(
    town: Town,
    clock: time_machine.Traveller,
    karin: Person,
    sam: Person,
    bianca: Person,
    gone: list[str],
    told: list[str],
) -> None:
    people = {"Karin": karin, "Sam": sam}
    for name in gone:
        away(town, karin, people[name], 0, 2)
    need = town.asks(bianca, LOAN)
    write_to_duty(town.by_house(), LetterKind.PROMISE_PASSED, need, Turn.DEPUTY)
    written = db.session.query(Letter.person_id).filter_by(kind="promise_passed").all()
    assert [row.person_id for row in written] == [people[name].id for name in told]


def test_the_day_begins_and_ends_at_midnight_here(town: Town, karin: Person, sam: Person) -> None:
    town.now = START
    away(town, karin, karin, 1, 1)
    for moment, name in (
        ("2026-05-12 21:59:59", "Karin"),
        ("2026-05-12 22:00:00", "Sam"),
        ("2026-05-13 21:59:59", "Sam"),
        ("2026-05-13 22:00:00", "Karin"),
    ):
        town.now = datetime.fromisoformat(moment).replace(tzinfo=UTC)
        assert name_there(town) == name, moment
