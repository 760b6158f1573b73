"""Sealed anew under the newest key, whatever is sealed; and what a thief of the database reads."""

import subprocess
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy import LargeBinary, make_url, text

from app.actions.people import resealing
from app.domain.letters.kinds import LetterKind
from app.store.db import Base, db
from app.store.queries import sealed
from app.store.sealing import Seals, seals
from app.store.tables import (
    BroughtGiver,
    CameAlong,
    Code,
    FormerReach,
    Invitation,
    Letter,
    Organisation,
    Person,
    PushPhone,
    Token,
    Webhook,
)
from tests.actions.history import History
from tests.engines.postgresql_programs import as_account, programs
from tests.town import Town

OLD, NEW = Fernet.generate_key(), Fernet.generate_key()


def keys(town: Town, *told: bytes) -> Seals:
    """As SEAL_KEYS says, newest first."""
    boxes = [Fernet(key) for key in told]
    made = replace(seals(), box=MultiFernet(boxes), newest=boxes[0])
    town.app.extensions["seals"] = made
    return made


@pytest.fixture(autouse=True)
def put_back(town: Town) -> Any:
    before = town.app.extensions["seals"]
    yield
    town.app.extensions["seals"] = before


def seals_in_every_column(town: Town) -> None:
    """Under the key of now."""
    bianca = town.asker()
    need = town.asks(bianca)
    org = Organisation(community_id=1, name="De Kade", why="", condition="", joined_at=town.now)
    reach, now = seals().seal("els@voorbeeld.example"), town.now
    token = Token(community_id=1, token_hash="t", whose="platform", name="Planning", scopes="",
                  made_by=bianca.id, made_at=now, ends_at=now)  # fmt: skip
    db.session.add_all([org, token])
    db.session.flush()
    hashes = {"browser_hash": "b", "network_hash": "n", "salt": "s", "code_hash": "c"}
    letter = {"kind": LetterKind.CODE, "state": "waiting", "written_at": now, "not_before": now}
    for row in (
        Code(reach_fingerprint="f", reach_sealed=reach, channel="email", made_at=now, ends_at=now,
             **hashes),
        FormerReach(person_id=bianca.id, channel="email", reach_sealed=reach, replaced_at=now,
                    reach_fingerprint="f", ends_at=now),
        Letter(key="code", sealed=reach, **letter),
        Letter(key="emptied", sealed=b"", **letter),
        PushPhone(person_id=bianca.id, browser_hash="b", endpoint_fingerprint="e", made_for="m",
                  subscription_sealed=reach, made_at=now),
        CameAlong(need_id=need.id, reach_sealed=reach, at=now),
        Invitation(organisation_id=org.id, person_id=bianca.id, state="open", reach_sealed=reach,
                   reach_fingerprint="f", made_at=now, ends_at=now),
        BroughtGiver(token_id=token.id, first_name="Els", reach_sealed=reach, tiles="",
                     reach_fingerprint="f", made_at=now, ends_at=now),
        Webhook(token_id=token.id, kinds="", url_sealed=reach, secret_sealed=reach, made_at=now),
    ):  # fmt: skip
        row.community_id = 1
        db.session.add(row)
    db.session.commit()


def rotates(town: Town) -> Any:
    db.session.rollback()
    result = town.app.test_cli_runner().invoke(args=["keys", "rotate"])
    db.session.expire_all()
    return result


def kept() -> dict[str, list[bytes]]:
    """What stands in each sealed column."""
    return {
        f"{column.table}.{column.name}": [
            value for value in db.session.scalars(db.select(column)) if value
        ]
        for column in sealed.columns()
    }


OPEN = {"photos.picture", "challenges.challenge", "passkeys.credential", "passkeys.public_key"}
"""A photo waits for eyes; the rest is no secret: whoever signs shows it to anybody."""


def test_every_column_of_bytes_is_sealed_or_open_to_all() -> None:
    of_bytes = {
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, LargeBinary)
    }
    found = {f"{column.table}.{column.name}" for column in sealed.columns()}
    assert of_bytes - found == OPEN


def test_afterwards_the_new_key_alone_opens_everything(town: Town) -> None:
    keys(town, OLD)
    seals_in_every_column(town)
    keys(town, NEW, OLD)
    assert rotates(town).exit_code == 0
    everything = kept()
    assert all(everything.values()), "each column holds something, or it was not tried"
    for value in [value for values in everything.values() for value in values]:
        assert Fernet(NEW).decrypt(value)


def test_before_it_the_old_key_is_still_needed(town: Town) -> None:
    """The control."""
    keys(town, OLD)
    seals_in_every_column(town)
    keys(town, NEW)
    result = rotates(town)
    assert result.exit_code == 1
    assert "keep them all" in result.output


def test_again_changes_nothing(town: Town) -> None:
    keys(town, OLD)
    seals_in_every_column(town)
    keys(town, NEW, OLD)
    rotates(town)
    before = kept()
    result = rotates(town)
    assert kept() == before
    assert "people.reach_sealed: 0 anew of 1" in result.output


def test_it_goes_on_where_it_was_stopped(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resealing, "ROWS_A_STEP", 2)
    keys(town, OLD)
    for number in range(5):
        town.asker(f"A{number}")
    keys(town, NEW, OLD)
    column = next(one for one in sealed.columns() if one.table.name == "people")
    first = resealing.reseal_some(column, resealing.Progress())
    db.session.commit()
    assert (first.seen, first.resealed, first.is_done) == (2, 2, False)
    assert "people.reach_sealed: 3 anew of 5" in rotates(town).output


def test_a_number_that_changed_meanwhile_stays_changed(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys(town, OLD)
    bianca = town.asker()
    newest = keys(town, NEW, OLD)
    column = next(one for one in sealed.columns() if one.table.name == "people")
    read = sealed.some_after(column, sealed.FIRST, 10)
    other = newest.seal("ander@voorbeeld.example")
    bianca.reach_sealed = other
    db.session.commit()
    monkeypatch.setattr(sealed, "some_after", lambda *told: read)
    resealing.reseal_some(column, resealing.Progress())
    db.session.commit()
    db.session.expire_all()
    assert db.session.get_one(Person, (1, bianca.id)).reach_sealed == other


# what a thief reads

NUMBER = "+31687654321"


def lives(town: Town) -> set[str]:
    """A town with history; all addresses and numbers in it."""
    history = History(town, Random(1)).lives(60)
    roos = town.asker("Roos", reach=NUMBER)
    people = [*history.people, roos, history.karin]
    db.session.commit()
    return {NUMBER, NUMBER.removeprefix("+31")} | {
        seals().unseal(person.reach_sealed) for person in people if person.reach_sealed
    }


def stolen(database: str, folder: Path) -> bytes:
    """The files of SQLite as they lie there, its log among them; of PostgreSQL a dump."""
    if database.startswith("sqlite"):
        path = Path(database.removeprefix("sqlite:///"))
        return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    dump = programs() / "pg_dump"
    if dump.exists():
        url = make_url(database).set(drivername="postgresql")
        command = [*as_account(), str(dump), url.render_as_string(hide_password=False)]
        return subprocess.run(command, capture_output=True, check=True).stdout
    return _copied().encode()


def _copied() -> str:
    """Where the programs came without pg_dump: the same rows, as it would write them."""
    return "\n".join(
        str(row)
        for table in Base.metadata.sorted_tables
        for row in db.session.execute(text(f"SELECT t::text FROM {table.name} t"))
    )


def test_a_stolen_database_shows_no_number_and_no_address(
    town: Town, database: str, tmp_path: Path
) -> None:
    reaches = lives(town)
    told = stolen(database, tmp_path)
    assert b"Roos" in told, "the control: what is not sealed is found"
    assert {reach for reach in reaches if reach.encode() in told} == set()
