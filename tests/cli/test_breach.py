"""A drill: the list of whose data a window touched equals the truth, over random days."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

import pytest

from app.actions.desk import deciding
from app.actions.matches.talking import send_message
from app.actions.people import notes
from app.actions.people.leaving import leave_for_good
from app.actions.people.looks import look_at
from app.actions.people.sessions import begin_session
from app.domain.calendar import local
from app.domain.desk.lateness import Looked
from app.domain.ids import show_id
from app.domain.things import Thing
from app.store.db import db
from app.store.queries.known.pointers import TABLE_OF
from app.store.queries.people.touched import How
from app.store.tables import Letter, Message, Need, Offer, Person, Session
from app.texts.breach import HOW, KINDS
from tests.town import Town

HOUR = timedelta(hours=1)
Truth = set[tuple[str, str]]


def test_every_kind_has_words() -> None:
    assert TABLE_OF.keys() <= KINDS.keys()
    assert set(How) == HOW.keys()


def test_every_thing_of_the_journal_leads_to_its_people_or_to_nobody() -> None:
    nobodys = {"evening", "claim", "absence", "example", "sentence", "cafe", "visits", "leaflet"}
    nobodys |= {"lookback", "figures", "comparing", "research_export"}
    assert {thing.value for thing in Thing} - TABLE_OF.keys() <= nobodys


def told(town: Town, since: datetime, until: datetime, *more: str) -> dict[str, object]:
    times = [f"{local(each):%Y-%m-%dT%H:%M:%S}" for each in (since, until)]
    arguments = ["breach", "--from", times[0], "--to", times[1], "--json", *more]
    result = town.app.test_cli_runner().invoke(args=arguments)
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def found(answer: dict[str, object]) -> Truth:
    """Person and how."""
    towns = answer["communities"]
    assert isinstance(towns, list)
    return {
        (person["person"], line["how"])
        for each in towns
        for person in each["people"]
        for line in person["touched"]
    }


class Days:
    """Random deeds, each with whose data it touches."""

    def __init__(self, town: Town, chance: Random) -> None:
        self.town, self.chance = town, chance
        self.karin = town.kwartiermaker()
        self.askers = [town.asker(f"A{n}") for n in range(4)]
        self.givers = [town.giver(f"G{n}", met_by=self.karin) for n in range(4)]
        self.truth: list[tuple[datetime, How, set[int]]] = []
        for asker, giver in zip(self.askers, self.givers, strict=True):
            need = town.asks(asker)
            offer = town.chooses(asker, town.offers(giver, need))
            send_message(town.moment(asker), offer.id, "Dag")
        db.session.commit()
        self.deeds: list[Callable[[], None]] = [
            self.looks, self.reads_talk, self.looks_at_person, self.decides, self.writes_note,
            self.says, self.comes_in, self.sends, self.sends_about,
        ]  # fmt: skip

    def touches(self, how: How, *people: int) -> None:
        self.truth.append((self.town.now, how, set(people)))

    def need(self) -> Need:
        return self.chance.choice(db.session.query(Need).order_by(Need.id).all())

    def offer(self) -> Offer:
        return self.chance.choice(db.session.query(Offer).order_by(Offer.id).all())

    def looks(self) -> None:
        need = self.need()
        look_at(self.town.moment(self.karin), Looked.NEED, need.id)
        self.touches(How.LOOKED, need.asker_id)

    def reads_talk(self) -> None:
        offer = self.offer()
        look_at(self.town.moment(self.karin), Looked.TALK, offer.id)
        self.touches(How.LOOKED, offer.asker_id, offer.giver_id)

    def looks_at_person(self) -> None:
        person = self.chance.choice([*self.askers, *self.givers])
        look_at(self.town.moment(self.karin), Looked.PERSON, person.id)
        self.touches(How.LOOKED, person.id)

    def decides(self) -> None:
        need = self.need()
        deciding.see_need(self.town.moment(self.karin), need.id)
        self.touches(How.DONE, need.asker_id)

    def writes_note(self) -> None:
        person = self.chance.choice(self.askers)
        notes.write_note(self.town.moment(self.karin), person.id, "Belt liever")
        self.touches(How.DONE, person.id)

    def says(self) -> None:
        offer = self.offer()
        asker = next(one for one in self.askers if one.id == offer.asker_id)
        send_message(self.town.moment(asker), offer.id, "Tot dan")
        self.touches(How.DONE, offer.asker_id, offer.giver_id)

    def comes_in(self) -> None:
        person = self.chance.choice(self.askers)
        begin_session(self.town.moment(person), person.id, frozenset())
        self.touches(How.WAS_INSIDE, person.id)

    def sends(self) -> None:
        self._sends(self.chance.choice(self.askers).id, None)

    def sends_about(self) -> None:
        need = self.need()
        self._sends(self.givers[0].id, need.id)
        self.touches(How.WROTE_ABOUT, need.asker_id)

    def _sends(self, person_id: int, need_id: int | None) -> None:
        db.session.add(
            Letter(
                community_id=1, key=f"sent:{len(self.truth)}", kind="solved", state="sent",
                person_id=person_id, need_id=need_id, written_at=self.town.now,
                not_before=self.town.now, sent_at=self.town.now,
            )
        )  # fmt: skip
        self.touches(How.WROTE_TO, person_id)

    def live(self, deeds: int) -> "Days":
        for _ in range(deeds):
            self.town.later(minutes=self.chance.randrange(1, 60))
            self.chance.choice(self.deeds)()
            db.session.commit()
        return self

    def within(self, since: datetime, until: datetime) -> Truth:
        return {
            (show_id(person_id), how.value)
            for at, how, people in self.truth
            for person_id in people
            if since <= at <= until
        }


@pytest.mark.parametrize("seed", range(3))
def test_the_list_equals_the_truth(town: Town, seed: int) -> None:
    """In windows of any length, with what happened on their edges."""
    chance = Random(seed)
    days = Days(town, chance)
    began = town.later(hours=1).now
    days.live(80)
    town.later(hours=2)
    for _ in range(12):
        since = chance.choice(days.truth)[0] if chance.random() < 0.5 else began + HOUR
        until = max(since, chance.choice(days.truth)[0])
        assert found(told(town, since, until)) == days.within(since, until)


def test_one_account_alone(town: Town) -> None:
    """The account of one of two kwartiermakers was misused."""
    karin, sam = town.kwartiermaker(), town.kwartiermaker("Sam", turn="deputy")
    hers, other = town.asks(town.asker("Bianca")), town.asks(town.asker("Els"))
    town.later(hours=1)
    look_at(town.moment(karin), Looked.NEED, hers.id)
    look_at(town.moment(sam), Looked.NEED, other.id)
    db.session.commit()
    answer = told(town, town.now, town.now, "--by", show_id(sam.id))
    assert found(answer) == {(show_id(other.asker_id), "looked")}


def test_a_session_counts_while_it_was_open(town: Town) -> None:
    bianca = town.asker()
    begin_session(town.moment(bianca), bianca.id, frozenset())
    db.session.query(Session).update({"used_at": town.now + 5 * HOUR})
    db.session.commit()
    for hours, is_touched in ((-2, False), (0, True), (4, True), (6, False)):
        at = town.now + hours * HOUR
        inside = (show_id(bianca.id), "was_inside") in found(told(town, at, at + HOUR / 2))
        assert inside == is_touched, hours


def test_a_message_is_one_time_for_each_of_the_two(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver(met_by=karin)
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    town.later(hours=1)
    send_message(town.moment(bianca), offer.id, "Kun je 50 euro overmaken?")
    message = db.session.query(Message).one()
    town.later(hours=1)
    look_at(town.moment(karin), Looked.MESSAGE, message.id)
    db.session.commit()
    town_told = told(town, town.now, town.now)["communities"]
    assert isinstance(town_told, list)
    lines = [person["touched"] for person in town_told[0]["people"]]
    assert lines == [[{"how": "looked", "what": "message", "times": 1}]] * 2


def test_what_was_erased_since_is_counted_and_leads_to_nobody(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = town.asks(bianca)
    town.later(hours=1)
    deciding.see_need(town.moment(karin), need.id)
    db.session.commit()
    then = town.now
    leave_for_good(town.later(hours=1).moment(bianca))
    db.session.commit()
    answer = told(town, then, then)
    assert (answer["communities"], answer["of_what_is_gone"]) == ([], 1)


def test_it_is_read_by_people_too(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    look_at(town.moment(karin), Looked.PERSON, bianca.id)
    look_at(town.moment(karin), Looked.SEARCH, karin.id)
    db.session.commit()
    day = f"{town.now:%Y-%m-%d}"
    output = town.app.test_cli_runner().invoke(
        args=["breach", "--from", day, "--to", f"{town.now + timedelta(days=1):%Y-%m-%d}"]
    ).output  # fmt: skip
    assert "town1: 1 mensen" in output
    assert "1x voornaam, nummer of e-mailadres, notities: geopend door een van ons" in output
    assert "1 keer een lijst met voornamen" in output
    assert bianca.first_name not in output


@pytest.mark.parametrize("wrong", [["--by", "!"], ["--to", "2026-05-01"]])
def test_a_wrong_window_is_refused(town: Town, wrong: list[str]) -> None:
    arguments = ["breach", "--from", "2026-05-12", "--to", "2026-05-13", *wrong]
    assert town.app.test_cli_runner().invoke(args=arguments).exit_code == 2


def test_no_person_of_another_town_is_mixed_in(town: Town) -> None:
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    for each in (town, elsewhere):
        look_at(each.moment(each.kwartiermaker()), Looked.NEED, each.asks(each.asker()).id)
    db.session.commit()
    towns = told(town, town.now, town.now)["communities"]
    assert isinstance(towns, list)
    assert [each["community"] for each in towns] == ["town1", "town2"]
    people = {row.id: row.community_id for row in db.session.query(Person)}
    by_shown = {show_id(person_id): town_id for person_id, town_id in people.items()}
    for number, each in enumerate(towns, start=1):
        assert {by_shown[person["person"]] for person in each["people"]} == {number}
