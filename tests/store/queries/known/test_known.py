"""All that is kept of a person is told to her, and nothing of others but what they wrote to her."""

from random import Random
from typing import Any

import pytest
from sqlalchemy import BigInteger, select

from app.actions.desk.deciding import stop_message
from app.actions.matches.outcomes import say_how_it_went
from app.actions.matches.talking import send_message
from app.actions.people.looks import look_at
from app.domain.actor import Hat
from app.domain.desk.lateness import Looked
from app.domain.matches.outcomes import Said
from app.domain.offers.kinds import BackBecause
from app.domain.states import MessageState
from app.store.db import Base, db
from app.store.queries.known import withheld
from app.store.queries.known.pointers import BY_NAME, DONE_BY, TABLE_OF
from app.store.queries.known.telling import rows_about
from app.store.tables import Community, Person
from app.texts.known.chapters import CHAPTERS
from app.texts.known.labels import LABELS
from app.texts.known.values import VALUES
from tests.actions.history import History
from tests.store.crawl import Row, all_about
from tests.town import Town

SEEDS = range(2)
DEEDS = 150
CODED = {"state", "kind", "verb", "theme", "hat", "channel", "thing", "urgency", "family", "timing"}
NO_POINTERS = {
    "sign_count",
    "organisation_id",
    "invitation_id",
    "id",
    "community_id",
    "thing_id",
    "neighbourhood_id",
    "record_key",
    "reached",
    "share_id",
    "export_id",
}


def why_not_told(table: str, row: Row, person_id: int) -> str | None:
    """The reviewed exceptions: a row that points at her, or at what is hers, and is not hers."""
    owner = row.get("person_id")
    if table in ("letters", "tasks", "followups", "partings") and owner not in (None, person_id):
        return "it is to, or of, the other person, and in what she is told"
    if table == "rounds" and row["reached"] == person_id:
        return "how far somebody's question went round: her id is a place in a row of givers"
    if table == "journal" and row["actor_id"] != person_id:
        return "what another did stands with the other; what we decided stands in decisions"
    if table == "messages" and row["state"] != MessageState.SENT:
        return "it never reached her" if row["author_id"] != person_id else None
    if table == "looked_at" and row["thing"] == "message":
        return "a look at a message stands with its author"
    return None


@pytest.mark.parametrize("seed", SEEDS)
def test_every_row_about_her_is_told_and_nothing_of_others(town: Town, seed: int) -> None:
    history, tables = History(town, Random(seed)).lives(DEEDS), set()
    for person in history.people:
        story = rows_about(town.moment(person).actor, person.id)
        assert words_of_others(history, person, str(story)) == []
        hers = {(table, row["id"]) for table, rows in story.items() for row in rows}
        missing = [
            (table, row)
            for table, row in all_about(person.id, person.reach_fingerprint or "")
            if (table, row["id"]) not in hers and not why_not_told(table, row, person.id)
        ]
        assert missing == []
        tables |= {table for table, _ in hers}
        assert codes_without_words(story) == set()
    assert tables >= {"needs", "offers", "messages", "decisions", "looked_at", "tasks", "letters"}


def codes_without_words(story: dict[str, list[Row]]) -> set[tuple[str, str, str]]:
    return {
        (table, column, value)
        for table, rows in story.items()
        for row in rows
        for column, value in row.items()
        if isinstance(value, str) and column in CODED
        if value not in (VALUES.get(f"{table}.{column}") or VALUES.get(column) or {})
    }


def words_of_others(history: History, person: Person, story: str) -> list[str]:
    """By and to whom each text was written is known. Names have a test of their own."""
    hers = history.words[person.id] | {other.first_name for other in history.people}
    others = set().union(*history.words.values()) - hers
    return [word for word in others if word in story]


def test_a_first_name_is_told_only_with_a_match(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker("Bianca")
    fatma = town.giver("Fatma", met_by=karin)
    need = town.asks(bianca)
    offer = town.offers(fatma, need, word="Ik heb gereedschap")
    assert "Bianca" not in str(rows_about(town.moment(fatma).actor, fatma.id))
    assert "Fatma" in str(rows_about(town.moment(bianca).actor, bianca.id))
    town.chooses(bianca, offer)
    assert "Bianca" in str(rows_about(town.moment(fatma).actor, fatma.id))
    assert need.words not in str(rows_about(town.moment(fatma).actor, fatma.id))


def test_the_search_by_value_finds_what_is_left_out(town: Town) -> None:
    """The control of the first test: without one table, rows are missing."""
    bianca = town.asker("Bianca")
    town.asks(bianca)
    found = all_about(bianca.id, bianca.reach_fingerprint or "")
    assert {"people", "hats", "needs", "followups", "rounds", "journal"} <= {t for t, _ in found}


def test_another_town_is_not_told(town: Town) -> None:
    bianca = town.asker("Bianca")
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    db.session.add(
        Person(
            community_id=2, id=bianca.id, first_name="Zelfde nummer", channel="email",
            reach_sealed=None, reach_fingerprint=None, joined_at=town.now,
        )
    )  # fmt: skip
    db.session.commit()
    assert elsewhere.community_id == 2
    assert "Zelfde nummer" not in str(rows_about(town.moment(bianca).actor, bianca.id))
    assert db.session.scalar(select(Community.id).where(Community.id == 2))


def columns() -> list[tuple[str, Any]]:
    return [(table.name, column) for table in Base.metadata.sorted_tables for column in table.c]


def test_every_column_with_an_id_is_known_to_lead_somewhere() -> None:
    """A new one is followed only when it stands in a list: the house, or a key of the database."""
    ids = {c.name for t, c in columns() if isinstance(c.type, BigInteger)}
    assert ids <= set(BY_NAME) | DONE_BY | NO_POINTERS


def test_every_thing_that_is_looked_at_leads_to_a_table() -> None:
    assert set(TABLE_OF.values()) <= {table.name for table in Base.metadata.sorted_tables}


def test_every_table_is_a_chapter_or_tells_of_nobody() -> None:
    tables = {table.name for table in Base.metadata.sorted_tables}
    assert tables == CHAPTERS.keys() | withheld.TABLES.keys()
    assert not CHAPTERS.keys() & withheld.TABLES.keys()


def test_every_column_has_words_or_a_reason() -> None:
    """A pointer back to what it stands with, and a row's own id, need neither."""
    silent = {"id", "offer_id", "thing_id"}
    told_of = [
        (table, column.name)
        for table, column in columns()
        if table in CHAPTERS and not withheld.is_withheld(table, column.name)
    ]
    unnamed = [
        f"{table}.{name}"
        for table, name in told_of
        if name not in silent and name not in LABELS and f"{table}.{name}" not in LABELS
    ]
    assert unnamed == []
    known = {name for _, name in told_of} | {f"{t}.{n}" for t, n in told_of}
    assert set(LABELS) - known == set()


def test_reasons_are_of_columns_that_are_there() -> None:
    known = {c.name for _, c in columns()} | {f"{t}.{c.name}" for t, c in columns()}
    assert set(withheld.COLUMNS) <= known


@pytest.mark.parametrize("hats", [(Hat.MUNICIPALITY,), ()])
def test_who_does_nothing_here_is_told_that_as_well(town: Town, hats: tuple[Hat, ...]) -> None:
    person = town.person("Ada", *hats)
    story = rows_about(town.moment(person).actor, person.id)
    assert story["people"][0]["first_name"] == "Ada"


def test_a_message_that_was_held_back_is_told_to_its_author_alone(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker("Bianca")
    fatma = town.giver("Fatma", met_by=karin)
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    message = send_message(town.moment(fatma), offer.id, "Leen mij 50 euro")
    look_at(town.moment(karin), Looked.MESSAGE, message.id)
    stop_message(town.moment(karin), message.id, "Hij vraagt om geld")
    to_fatma = rows_about(town.moment(fatma).actor, fatma.id)
    assert "Leen mij 50 euro" in str(to_fatma["messages"])
    assert [row["actor_id"] for row in to_fatma["looked_at"]] == ["Karin"]
    to_bianca = rows_about(town.moment(bianca).actor, bianca.id)
    assert "euro" not in str(to_bianca)
    assert "geld" not in str(to_bianca)
    assert to_bianca["looked_at"] == []


def test_what_the_one_told_us_is_not_told_to_the_other(town: Town, karin: Person) -> None:
    """ "Iets anders" asks us to call her; why he handed it back is for the desk."""
    bianca, fatma = town.asker(), town.giver("Fatma", met_by=karin)
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    say_how_it_went(town.moment(bianca), offer.id, Said.SOMETHING_ELSE)
    say_how_it_went(town.moment(fatma), offer.id, Said.NOT_YET)
    offer.contact_kept, offer.back_because = False, BackBecause.NOT_WELL
    db.session.commit()
    (hers,), (his,) = (
        rows_about(town.moment(one).actor, one.id)["offers"] for one in (bianca, fatma)
    )
    by_asker, by_giver = {"asker_said", "asker_said_at", "contact_kept"}, {
        "giver_said", "giver_said_at", "back_because",
    }  # fmt: skip
    for row, own, others in ((hers, by_asker, by_giver), (his, by_giver, by_asker)):
        assert None not in {row[name] for name in own}
        assert {row[name] for name in others} == {None}
