"""`flask backup` and `flask restore`: all comes back, but whoever left since (PR-08, RE-11, I9)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from flask import Flask

from app.actions.givers.stopping import stop_giver
from app.actions.needs.photos import remove_photo
from app.actions.needs.sharing import share_need, unshare_need
from app.actions.people import consents, leaving, notes, paper_codes
from app.actions.people.sessions import begin_session
from app.actions.people.staff import invite_staff, stop_staff
from app.actions.people.standing import suspend_person
from app.domain.letters.kinds import LetterKind
from app.domain.people.consents import ConsentFor
from app.domain.states import (
    ConsentState,
    GiverState,
    NeedState,
    PaperCodeState,
    PersonState,
    StaffInvitationState,
)
from app.jobs.sweeps import seal_journal
from app.store.backups.tombstones import NAME
from app.store.db import db
from app.store.tables import (
    Answer,
    Consent,
    Giver,
    Letter,
    Need,
    Note,
    PaperCode,
    Person,
    Photo,
    Session,
    StaffInvitation,
)
from tests.cli.backups import another_place, finds_programs, keeps_copies, refuses, says, type_in
from tests.photographs import adds_photo
from tests.store.crawl import places_of, rows
from tests.town import Town

CANARIES = {"Zilverreiger", "goudplevier"}


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    folder = tmp_path / "copies"
    folder.mkdir()
    return folder


@pytest.fixture
def town(
    database: str, open_app: Callable[..., Any], copies: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Town]:
    finds_programs(database, monkeypatch)
    with open_app(database, **keeps_copies(copies)) as app:
        town = Town.founded(app)
        town.now = datetime.now(UTC)
        yield town


@pytest.fixture
def again(database: str, tmp_path: Path) -> Iterator[str]:
    with another_place(database, tmp_path) as url:
        yield url


Opened = Callable[[str], Any]


@pytest.fixture
def opened(open_app: Callable[..., Any]) -> Opened:
    return lambda url: open_app(url)


def in_files(url: str, words: set[str]) -> set[str]:
    """The names of its files in which one of them stands; PostgreSQL keeps its own."""
    path = Path(url.removeprefix("sqlite:///"))
    if not url.startswith("sqlite"):
        return set()
    found = path.parent.rglob("*")
    files = {file.name: file.read_bytes() for file in found if file.is_file()}
    return {name for name, told in files.items() if any(word.encode() in told for word in words)}


def all_rows() -> list[str]:
    gone = {"sessions", "codes", "challenges"}
    told = (f"{table}{sorted(row.items(), key=str)}" for table, row in rows() if table not in gone)
    return sorted(told)


def test_all_comes_back(town: Town, again: str, opened: Opened) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = town.asks(bianca)
    adds_photo(town, bianca, need)
    town.offers(town.giver("Fatma", met_by=karin), need)
    begin_session(town.moment(bianca), bianca.id, frozenset())
    db.session.commit()
    before = all_rows()
    file = says(town.app, "backup")
    assert "0 things since" in says(town.app, "restore", file, "--to", again)
    with opened(again) as app:
        assert all_rows() == before
        assert db.session.query(Photo).one().picture
        assert db.session.query(Session).count() == 0, "everybody comes in anew"
        assert "lines wait for the clock" in says(app, "journal", "verify")


def story(town: Town) -> Person:
    """She asked, and somebody helps her."""
    karin, bianca = town.kwartiermaker(), town.asker("Zilverreiger")
    need = town.asks(bianca, "Wie maakt mijn goudplevier?")
    town.chooses(bianca, town.offers(town.giver("Fatma", met_by=karin), need))
    return bianca


@pytest.mark.parametrize("sealed_meanwhile", [False, True])
def test_who_left_since_the_copy_does_not_come_back(
    town: Town, again: str, opened: Opened, sealed_meanwhile: bool
) -> None:
    bianca = story(town)
    file = says(town.app, "backup")
    leaving.leave_for_good(town.moment(bianca))
    db.session.commit()
    if sealed_meanwhile:
        seal_journal(town.by_house())
    says(town.app, "backup")
    assert "1 things since" in says(town.app, "restore", file, "--to", again)
    with opened(again):
        assert places_of(CANARIES) == set()
        assert db.session.query(Person).count() == 2, "the others are here"
        letters = {letter.kind for letter in db.session.query(Letter)}
        assert LetterKind.ASKER_LEFT in letters
    assert in_files(again, CANARIES) == set()


def test_without_the_list_the_crawl_finds_her(
    town: Town, again: str, opened: Opened, database: str
) -> None:
    """The control: she is in the copy, and only the list keeps her out."""
    bianca = story(town)
    file = says(town.app, "backup")
    leaving.leave_for_good(town.moment(bianca))
    db.session.commit()
    says(town.app, "backup")
    says(town.app, "restore", file, "--to", again, "--without-tombstones")
    with opened(again):
        assert places_of(CANARIES) >= {"people.first_name", "needs.words"}
    if database.startswith("sqlite"):
        assert "again.db" in in_files(again, CANARIES)


def test_what_the_server_put_back_itself_forgets_too(
    town: Town, again: str, opened: Opened
) -> None:
    """PostgreSQL goes back to any minute by its own log; the list is then all that is missing."""
    bianca = story(town)
    file = says(town.app, "backup")
    leaving.leave_for_good(town.moment(bianca))
    db.session.commit()
    says(town.app, "backup")
    says(town.app, "restore", file, "--to", again, "--without-tombstones")
    at = f"{town.now - timedelta(minutes=1):%Y-%m-%dT%H:%M}"
    assert "1 things since" in says(town.app, "restore", "--already-at", at, "--to", again)
    with opened(again):
        assert places_of(CANARIES) == set()
    assert type_in(town.app, "restore", "--to", again).exit_code == 2, "one of the two"


def test_no_copy_and_no_list_can_be_read(town: Town, copies: Path) -> None:
    story(town)
    says(town.app, "backup")
    assert len(list(copies.iterdir())) == 2
    for file in copies.iterdir():
        assert not any(word.encode() in file.read_bytes() for word in CANARIES)
        assert file.stat().st_mode & 0o777 == 0o600


def test_what_was_taken_back_and_who_was_stopped_since(
    town: Town, again: str, opened: Opened
) -> None:
    karin, bianca, els = town.kwartiermaker(), town.asker(), town.asker("Els")
    fatma, els_id = town.giver("Fatma", met_by=karin), els.id
    need = town.asks(bianca)
    adds_photo(town, bianca, need)
    notes.write_note(town.moment(karin), bianca.id, "Belt liever")
    consents.give_consent(town.moment(bianca), bianca.id, ConsentFor.RESEARCH)
    consents.note_research(town.moment(karin), bianca.id, {"household": "alone"})
    db.session.commit()
    file = says(town.app, "backup")
    remove_photo(town.moment(bianca), need.id)
    notes.remove_note(town.moment(karin), db.session.query(Note).one().id)
    consents.withdraw_consent(town.moment(bianca), ConsentFor.RESEARCH)
    stop_giver(town.moment(karin), fatma.id)
    suspend_person(town.moment(karin), els.id, "dreigde", "Bel ons")
    db.session.commit()
    says(town.app, "backup")
    assert "5 things since" in says(town.app, "restore", file, "--to", again)
    with opened(again):
        for table in (Photo, Note, Answer):
            assert db.session.query(table).count() == 0
        assert db.session.query(Consent).one().state == ConsentState.WITHDRAWN
        assert db.session.query(Giver).one().state == GiverState.STOPPED
        assert db.session.get_one(Person, (1, els_id)).state == PersonState.SUSPENDED
        assert db.session.query(Need).one().state == NeedState.OPEN


def test_what_opened_something_when_the_copy_was_taken(
    town: Town, again: str, opened: Opened
) -> None:
    """A paper that was found, a link that was passed on, a colleague who is somebody else."""
    karin, bianca = town.kwartiermaker(), town.asker()
    sam = town.kwartiermaker("Sam", turn="deputy")
    need, sam_id = town.asks(bianca), sam.id
    share_need(town.moment(bianca), need.id)
    paper_codes.make_paper_code(town.moment(karin), bianca.id)
    invite_staff(town.moment(karin), sam.id)
    db.session.commit()
    file = says(town.app, "backup")
    unshare_need(town.moment(bianca), need.id)
    paper_codes.revoke_paper_code(town.moment(karin), bianca.id)
    stop_staff(town.moment(karin), sam.id)
    db.session.commit()
    says(town.app, "backup")
    assert "3 things since" in says(town.app, "restore", file, "--to", again)
    with opened(again):
        assert db.session.query(Need).one().share_id is None
        code = db.session.query(PaperCode).one()
        assert (code.state, code.code_hash) == (PaperCodeState.REVOKED, "")
        assert (
            db.session.get_one(StaffInvitation, (1, sam_id)).state == StaffInvitationState.STOPPED
        )


# what is refused


def test_nothing_is_overwritten(town: Town, database: str) -> None:
    file = says(town.app, "backup")
    assert "There is a database at that place" in refuses(
        town.app, "restore", file, "--to", database
    )


def test_a_copy_without_its_list_is_not_put_back(town: Town, again: str, copies: Path) -> None:
    file = says(town.app, "backup")
    (copies / NAME).unlink()
    assert "lies no tombstones.sealed" in refuses(town.app, "restore", file, "--to", again)


def test_an_old_list_beside_newer_copies_is_refused(town: Town, again: str, copies: Path) -> None:
    file = says(town.app, "backup")
    newer = datetime.now(UTC) + timedelta(minutes=1)
    (copies / f"{newer:%Y%m%dT%H%M%S.%fZ}.backup").touch()
    assert "there are newer copies" in refuses(town.app, "restore", file, "--to", again)


def test_a_file_that_is_harmed_is_refused_and_leaves_nothing(
    town: Town, again: str, tmp_path: Path
) -> None:
    file = Path(says(town.app, "backup"))
    told = file.read_bytes()
    for harmed in (told[:-1], told[: len(told) // 2], told[:-9] + b"x" + told[-8:]):
        file.write_bytes(harmed)
        assert "Take another copy" in refuses(town.app, "restore", str(file), "--to", again)
        assert not [path for path in tmp_path.iterdir() if "again" in path.name]
    file.write_bytes(told)
    says(town.app, "restore", str(file), "--to", again)


def test_another_key_opens_nothing_and_an_older_one_does(
    database: str, town: Town, again: str, open_app: Callable[..., Any], copies: Path
) -> None:
    file = says(town.app, "backup")
    newer = Fernet.generate_key().decode()
    other = keeps_copies(copies, backup_keys=(newer,))
    with open_app(database, **other) as app:
        assert "not in BACKUP_KEYS" in refuses(app, "restore", file, "--to", again)
    rolled = keeps_copies(copies, backup_keys=(newer, *keeps_copies(copies)["backup_keys"]))
    with open_app(database, **rolled) as app:
        says(app, "restore", file, "--to", again)


def test_where_there_are_no_backups_it_says_so(app: Flask) -> None:
    assert "BACKUP_FOLDER and BACKUP_KEYS are not set" in type_in(app, "backup").output
