"""`flask research …`: the operator's half; what the file holds, and kindly why there is none."""

import csv
import io
import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import time_machine
from click.testing import Result

from app.actions.people import consents
from app.actions.town.research import ask_export, drop_export
from app.cli.research import research
from app.domain.calendar import quarter_end
from app.domain.ids import show_id
from app.domain.people.consents import ConsentFor
from app.domain.town.research import Angle
from app.store.db import db
from app.store.tables import Person, ResearchExport, ResearchPart
from tests.researched import joins
from tests.town import Town

FIFTEEN = 15


@pytest.fixture
def people(town: Town, karin: Person) -> list[Person]:
    found = [joins(town, karin, f"Asker{number}") for number in range(FIFTEEN)]
    town.now = quarter_end("2026Q2")
    return found


def run(town: Town, *told: str) -> Result:
    db.session.commit()
    with time_machine.travel(town.now, tick=False):
        return town.app.test_cli_runner().invoke(research, list(told))


def asked(town: Town, karin: Person, angle: Angle = Angle.LIFE) -> str:
    ask_export(town.moment(karin), "Hogeschool", angle)
    db.session.commit()
    return show_id(db.session.query(ResearchExport.id).scalar())


def sheets(path: Path) -> tuple[dict[str, Any], dict[str, list[dict[str, str]]]]:
    package = ZipFile(path)
    told = json.loads(package.read("datapackage.json"))
    rows = {}
    for resource in told["resources"]:
        sheet = package.read(resource["path"])
        assert resource["hash"] == f"sha256:{sha256(sheet).hexdigest()}"
        text = io.StringIO(sheet.decode("utf-8-sig"), newline="")
        rows[resource["name"]] = list(csv.DictReader(text, delimiter=";"))
    return told, rows


@pytest.mark.parametrize(
    ("angle", "columns"),
    [
        (Angle.LIFE, ["person", "household", "came_by", "knows_people", "theme"]),
        (Angle.PLACE, ["person", "neighbourhood", "came_by", "knows_people"]),
    ],
)
def test_the_file_is_what_its_description_says(
    town: Town, karin: Person, people: list[Person], tmp_path: Path, angle: Angle, columns: Any
) -> None:
    file = tmp_path / "study.zip"
    done = run(town, "make", asked(town, karin, angle), str(file))
    assert (done.exit_code, done.output) == (0, f"{file}: 15 people, for Hogeschool\n")
    assert file.stat().st_mode & 0o777 == 0o600
    told, rows = sheets(file)
    assert "Hogeschool" in told["description"]
    for resource in told["resources"]:
        fields = resource["schema"]["fields"]
        for row in rows[resource["name"]]:
            assert list(row) == [field["name"] for field in fields]
            for field in fields:
                known = field.get("constraints", {}).get("enum", [row[field["name"]]])
                assert row[field["name"]] in ("", *known)
    numbers = [row["person"] for row in rows["people"]]
    assert numbers == sorted(set(numbers)), "each once, in an order that says nothing"
    assert {row["person"] for row in rows["needs"]} == set(numbers)
    assert {*rows["people"][0], *rows["needs"][0]} == {*columns, "quarter", "outcome"}


def test_no_word_no_name_and_no_day_is_in_it(
    town: Town, karin: Person, people: list[Person], tmp_path: Path
) -> None:
    file = tmp_path / "study.zip"
    run(town, "make", asked(town, karin), str(file))
    package = ZipFile(file)
    for name in package.namelist():
        text = package.read(name).decode()
        for private in ("fiets", "Asker", "example.org", "2026-0", show_id(people[0].id)):
            assert private not in text, (name, private)


def again(town: Town, karin: Person, file: Path) -> None:
    run(town, "make", show_id(db.session.query(ResearchExport.id).scalar()), str(file))
    file.rename(file.with_suffix(".old"))


def too_late(town: Town, karin: Person, file: Path) -> None:
    town.later(days=7)


def let_go_of(town: Town, karin: Person, file: Path) -> None:
    drop_export(town.moment(karin), db.session.query(ResearchExport.id).scalar())


def one_said_no(town: Town, karin: Person, file: Path) -> None:
    person = db.session.query(Person).filter_by(first_name="Asker3").one()
    consents.withdraw_consent(town.moment(person), ConsentFor.RESEARCH)


def is_there(town: Town, karin: Person, file: Path) -> None:
    file.write_text("mine")


def is_half_there(town: Town, karin: Person, file: Path) -> None:
    file.with_name("study.zip.part").write_text("mine")


@pytest.mark.parametrize(
    ("meanwhile", "says"),
    [
        (again, "made already"),
        (too_late, "too long ago"),
        (let_go_of, "let go of it"),
        (one_said_no, "Fewer than 15 people"),
        (is_there, "is there already"),
        (is_half_there, "cannot be written"),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_why_there_is_no_file(
    town: Town,
    karin: Person,
    people: list[Person],
    tmp_path: Path,
    meanwhile: Callable[[Town, Person, Path], None],
    says: str,
) -> None:
    file, export_id = tmp_path / "study.zip", asked(town, karin)
    meanwhile(town, karin, file)
    db.session.commit()
    there, parts = sorted(tmp_path.iterdir()), db.session.query(ResearchPart).count()
    done = run(town, "make", export_id, str(file))
    assert (done.exit_code, says in done.output) == (1, True), done.output
    assert sorted(tmp_path.iterdir()) == there
    assert db.session.query(ResearchPart).count() == parts


@pytest.mark.parametrize("told", [("make", "oops!", "x.zip"), ("make",), ("households", "N", "-1")])
def test_asked_in_a_wrong_way(town: Town, told: tuple[str, ...]) -> None:
    assert run(town, *told).exit_code == 2


def test_the_list_says_how_each_stands(town: Town, karin: Person, people: list[Person]) -> None:
    assert run(town, "list").output == "Nothing was asked for.\n"
    export_id = asked(town, karin)
    waits = f"{export_id}\twaits until 2026-07-08 00:00\tlife\tKarin\tHogeschool\n"
    assert run(town, "list").output == waits
    assert "\tlapsed 2026-07-08 00:00\t" in run(town.later(days=8), "list").output


def test_households_are_noted(town: Town) -> None:
    assert run(town, "areas").output == "        ?  Noord\n"
    assert run(town, "households", "Noord", "1400").output == "Noord: 1400\n"
    assert run(town, "areas").output == "*    1400  Noord\n"
    wrong = run(town, "households", "Zuid", "1400")
    assert (wrong.exit_code, "there are: Noord" in wrong.output) == (1, True)
