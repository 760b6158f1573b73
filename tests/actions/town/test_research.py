"""What a researcher gets: only of those who said yes, by two people, and never again after a
no."""

from collections.abc import Callable

import pytest

from app.actions.people import consents, leaving
from app.actions.people.bringing_together import bring_together
from app.actions.town.communities import note_households
from app.actions.town.research import Handed, ask_export, drop_export, make_export
from app.domain.calendar import quarter_end
from app.domain.people.consents import ConsentFor
from app.domain.refusals import (
    ExportAsked,
    ExportLapsed,
    ExportTooSoon,
    NotAllowed,
    NotFound,
    Refusal,
    TooFewForResearch,
    WrongMoment,
)
from app.domain.town.research import Angle
from app.store.db import db
from app.store.queries.known.telling import rows_about
from app.store.queries.town.communities import neighbourhoods
from app.store.tables import Consent, JournalLine, Person, ResearchExport, ResearchPart
from tests.researched import FEW, joins, let_in
from tests.town import Town


@pytest.fixture
def people(town: Town, karin: Person) -> list[Person]:
    """As many as an export asks for, a quarter ago."""
    found = [joins(town, karin, f"Asker{number}") for number in range(FEW)]
    town.now = quarter_end("2026Q2")
    return found


def asks(town: Town, karin: Person, angle: Angle = Angle.LIFE) -> int:
    ask_export(let_in(town.moment(karin)), "Lectoraat Gezonde Stad", angle)
    db.session.commit()
    return db.session.query(ResearchExport.id).filter_by(state="asked").one()[0]


def makes(town: Town, export_id: int) -> Handed:
    handed = make_export(let_in(town.by_house()), export_id)
    db.session.commit()
    return handed


def test_two_people_make_one_and_everybody_in_it_can_read_so(
    town: Town, karin: Person, people: list[Person]
) -> None:
    handed = makes(town, asks(town, karin))
    assert (len(handed.people), len(handed.needs)) == (FEW, FEW)
    lines = db.session.query(JournalLine).filter_by(thing="research_export")
    assert {(line.verb, line.actor_id) for line in lines} == {
        ("ask_export", karin.id),
        ("make_export", None),
    }
    for person in people:
        (part,) = rows_about(town.moment(person).actor, person.id)["research_parts"]
        assert (part["for_whom"], part["at"]) == ("Lectoraat Gezonde Stad", town.now)


def test_neither_can_do_the_others_part(town: Town, karin: Person, people: list[Person]) -> None:
    with pytest.raises(AssertionError):
        ask_export(let_in(town.by_house()), "Ik zelf", Angle.LIFE)
    with pytest.raises(NotAllowed):
        ask_export(let_in(town.moment(people[0])), "Ik zelf", Angle.LIFE)
    export_id = asks(town, karin)
    with pytest.raises(NotAllowed):
        make_export(let_in(town.moment(karin)), export_id)


def expired(town: Town, karin: Person, export_id: int) -> None:
    town.later(days=7)


def made(town: Town, karin: Person, export_id: int) -> None:
    makes(town, export_id)


def dropped(town: Town, karin: Person, export_id: int) -> None:
    drop_export(town.moment(karin), export_id)
    db.session.commit()


def one_left(town: Town, karin: Person, export_id: int) -> None:
    person = db.session.query(Person).filter_by(first_name="Asker0").one()
    consents.withdraw_consent(town.moment(person), ConsentFor.RESEARCH)
    db.session.commit()


def of_another_town(town: Town, karin: Person, export_id: int) -> None:
    other = Town.founded(town.app, 2, "other.example")
    town.community_id = other.community_id


MEANWHILE: dict[Callable[[Town, Person, int], None], type[Refusal]] = {
    expired: ExportLapsed,
    made: WrongMoment,
    dropped: WrongMoment,
    one_left: TooFewForResearch,
    of_another_town: NotFound,
}


@pytest.mark.parametrize("meanwhile", MEANWHILE, ids=lambda deed: deed.__name__)
def test_what_came_between_is_told_and_nothing_is_handed_out(
    town: Town,
    karin: Person,
    people: list[Person],
    meanwhile: Callable[[Town, Person, int], None],
) -> None:
    export_id = asks(town, karin)
    meanwhile(town, karin, export_id)
    before = db.session.query(ResearchPart).count()
    with pytest.raises(MEANWHILE[meanwhile]):
        makes(town, export_id)
    db.session.rollback()
    assert db.session.query(ResearchPart).count() == before


def test_what_waits_is_not_asked_twice_and_what_lapsed_may_be(
    town: Town, karin: Person, people: list[Person]
) -> None:
    asks(town, karin)
    with pytest.raises(ExportAsked):
        asks(town, karin)
    town.later(days=7)
    ask_export(let_in(town.moment(karin)), "Nog eens", Angle.PLACE)
    assert db.session.query(ResearchExport).count() == 2


def test_a_quarter_lies_between_two(town: Town, karin: Person, people: list[Person]) -> None:
    makes(town, asks(town, karin))
    with pytest.raises(ExportTooSoon):
        asks(town.later(days=79), karin)
    asks(town.later(days=1), karin)


def test_a_few_people_are_nobodys_study(town: Town, karin: Person) -> None:
    joins(town, karin, "Els")
    with pytest.raises(TooFewForResearch):
        asks(town, karin)


def test_two_exports_share_no_number(town: Town, karin: Person, people: list[Person]) -> None:
    first = makes(town, asks(town, karin))
    second = makes(town.later(days=80), asks(town, karin))
    numbers = [{row["person"] for row in handed.people} for handed in (first, second)]
    assert not numbers[0] & numbers[1]
    assert {row["person"] for row in first.needs} == numbers[0]


def test_the_running_quarter_stays_here(town: Town, karin: Person, people: list[Person]) -> None:
    town.asks(people[0], "Wie leest met mij?")
    handed = makes(town, asks(town, karin))
    assert {row["quarter"] for row in handed.needs} == {"2026Q2"}
    assert (handed.until, len(handed.needs)) == ("2026Q3", FEW)


def test_only_a_yes_to_what_goes_along_counts(
    town: Town, karin: Person, people: list[Person]
) -> None:
    """An older sentence did not say it; a yes of thirteen months ago stands no more."""
    db.session.query(Consent).filter_by(person_id=people[0].id).update({"version": 1})
    db.session.commit()
    with pytest.raises(TooFewForResearch):
        asks(town, karin)
    db.session.query(Consent).update({"version": 2})
    db.session.commit()
    with pytest.raises(TooFewForResearch):
        asks(town.later(days=395), karin)


def test_a_neighbourhood_is_told_by_name_where_enough_live(
    town: Town, karin: Person, people: list[Person]
) -> None:
    (north,) = neighbourhoods(town.community_id)
    for person in people:
        town.asks(person, "Wie leest met mij?", neighbourhood_id=north.id)
    by_angle = {}
    for angle in Angle:
        handed = makes(town, asks(town.later(days=80), karin, angle))
        by_angle[angle] = {row.get("neighbourhood") for row in handed.people}
    assert by_angle == {Angle.PLACE: {"other"}, Angle.LIFE: {None}}
    assert note_households(town.by_house(), "Noord", 1000)
    handed = makes(town, asks(town.later(days=80), karin, Angle.PLACE))
    assert {row["neighbourhood"] for row in handed.people} == {"Noord"}


def test_who_leaves_takes_along_that_she_was_in_it(
    town: Town, karin: Person, people: list[Person]
) -> None:
    makes(town, asks(town, karin))
    leaving.leave_for_good(town.moment(people[0]))
    db.session.commit()
    assert db.session.query(ResearchPart).count() == FEW - 1


def test_who_was_in_it_as_two_reads_it_once(
    town: Town, karin: Person, people: list[Person]
) -> None:
    makes(town, asks(town, karin))
    bring_together(town.by_house(), people[0], people[1])
    db.session.commit()
    parts = db.session.query(ResearchPart.person_id)
    assert (parts.filter_by(person_id=people[0].id).count(), parts.count()) == (1, FEW - 1)
