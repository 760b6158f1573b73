"""The same figures for other programs: a package that describes itself, plain JSON, safe cells."""

import csv
import io
import json
from hashlib import sha256
from zipfile import ZipFile

import pytest

from app.delivery.spreadsheets import BEGINS_A_FORMULA, plain
from app.domain.town.fixed_tables import ALL, TABLES
from tests.quarters import large_town
from tests.town import Town
from tests.web.municipality.readers import ADDRESS, official, publish


@pytest.fixture
def published(town: Town) -> Town:
    large_town(town)
    publish(town)
    return town


def test_the_package_describes_the_sheet_that_lies_in_it(published: Town) -> None:
    wim = official(published)
    package = ZipFile(io.BytesIO(wim.get(f"{ADDRESS}/cijfers.zip").data))
    told = json.loads(package.read("datapackage.json"))["resources"][0]
    sheet = package.read(told["path"])
    assert sheet == wim.get(f"{ADDRESS}/cijfers.csv").data
    assert told["bytes"] == len(sheet)
    assert told["hash"] == f"sha256:{sha256(sheet).hexdigest()}"
    rows = list(csv.reader(io.StringIO(sheet.decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == [field["name"] for field in told["schema"]["fields"]]
    assert {len(row) for row in rows} == {len(rows[0])}
    place = [field["type"] for field in told["schema"]["fields"]].index("integer")
    assert all(row[place] == "" or int(row[place]) % 5 == 0 for row in rows[1:])
    assert wim.get(f"{ADDRESS}/cijfers.zip").data == wim.get(f"{ADDRESS}/cijfers.zip").data


def test_json_and_spreadsheet_tell_the_same(published: Town) -> None:
    wim = official(published)
    told = json.loads(wim.get(f"{ADDRESS}/cijfers.json").text)
    assert [table["name"] for table in told["tables"]] == sorted(table.name for table in TABLES)
    sheet = wim.get(f"{ADDRESS}/cijfers.csv").data.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(sheet), delimiter=";"))
    in_json = [
        (table["title"], cell["title"], "" if cell["people"] is None else str(cell["people"]))
        for table in told["tables"]
        for cell in table["cells"]
    ]
    assert in_json == [(row["tabel"], row["groep"], row["aantal"]) for row in rows]
    askers = next(table for table in told["tables"] if table["name"] == "askers")
    assert askers["cells"][0] == {
        "name": ALL, "title": "allemaal", "people": 300, "hidden": None,
    }  # fmt: skip


@pytest.mark.parametrize("sign", BEGINS_A_FORMULA)
def test_no_cell_is_a_formula(sign: str) -> None:
    assert plain(f"{sign}1+1") == f"'{sign}1+1"
    assert plain(f"a{sign}") == f"a{sign}"


def test_nobody_takes_along_what_is_not_hers_to_see(published: Town) -> None:
    wim = official(published)
    for name in ("cijfers.csv", "cijfers.zip", "cijfers.json", "poster"):
        assert wim.get(f"/gemeente/2026Q1/{name}").status_code == 404
