"""Neighbourhoods from a file: of Statistics Netherlands (CBS) as it publishes them, or our own.

Of the CBS three shapes are read, known by what stands in their columns: a table of StatLine
("Kerncijfers wijken en buurten": Codering_3, WijkenEnBuurten), the "kwb" sheet saved as CSV
(gwb_code, regio, a_hh), and the table of the wijk- en buurtkaart (BU_CODE, BU_NAAM, WK_CODE …).
Ours is `naam;postcode`: a line for each postcode, which is checked and not kept.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.actions.town.arranging import Area
from app.texts import founding as says

CODE = re.compile(r"(?:WK\d{6}|BU\d{8})")
PREFIX = {"wijk": "WK", "buurt": "BU"}
MANY = {"wijk": "wijken", "buurt": "buurten"}
NAMES = ("wijkenenbuurten", "regio", "naam", "statnaam", "buurt", "wijk")
HOUSEHOLDS = ("huishoudenstotaal", "a_hh", "aantal_hh", "aant_hh")
POSTCODE = re.compile(r"[1-9]\d{3}(?: ?[A-Z]{2})?")
NUMBERED = re.compile(r"Wijk \d{2} (?=\S)")
"""How the CBS begins the names of most wijken; nobody says it."""

Row = dict[str, str]


class WrongAreas(Exception):
    """With a sentence for whoever chose the file."""


def read_areas(path: Path, level: str, municipality: str) -> list[Area]:
    """Raises WrongAreas, or OSError where there is no such file."""
    rows = list(_rows(_text(path.read_bytes())))
    code = _column_of(rows, PREFIX[level])
    if code:
        return _official(rows, code, level, municipality, path)
    if any(CODE.fullmatch(value) for row in rows for value in row.values()):
        raise WrongAreas(says.NO_AREAS.format(file=path.name, level=MANY[level]))
    return _own(rows, path)


def _text(content: bytes) -> str:
    """A spreadsheet on Windows still saves as its own alphabet."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _rows(text: str) -> Iterator[Row]:
    lines = text.splitlines()
    between = ";" if lines and lines[0].count(";") >= lines[0].count(",") else ","
    for row in csv.DictReader(lines, delimiter=between):
        yield {
            (name or "").strip().lower(): (value or "").strip()
            for name, value in row.items()
            if isinstance(value, str)
        }


def _column_of(rows: Sequence[Row], prefix: str) -> str:
    """The column in which most codes of this kind stand; empty where none does."""
    seen = Counter(
        name
        for row in rows
        for name, value in row.items()
        if value.startswith(prefix) and CODE.fullmatch(value)
    )
    return seen.most_common(1)[0][0] if seen else ""


def _official(
    rows: Sequence[Row], code: str, level: str, municipality: str, path: Path
) -> list[Area]:
    found = {row[code]: row for row in rows if row[code].startswith(PREFIX[level])}
    wanted = municipality.upper().removeprefix("GM")
    mine = {key: row for key, row in found.items() if key[2:6] == wanted or not wanted}
    if not mine:
        raise WrongAreas(says.NO_AREAS.format(file=path.name, level=MANY[level]))
    towns = sorted({key[2:6] for key in mine})
    if len(towns) > 1:
        raise WrongAreas(says.WHICH_TOWN.format(file=path.name, code=f"GM{towns[0]}"))
    name = _name_column(rows[0], code, path)
    return _told_apart([_area(key, row, name) for key, row in mine.items()])


def _name_column(header: Row, code: str, path: Path) -> str:
    """Beside WK_CODE stands WK_NAAM; where all kinds share a column, it has one of a few names."""
    beside = code.replace("code", "naam")
    if beside != code and beside in header:
        return beside
    for begins in NAMES:
        for name in header:
            if name.startswith(begins):
                return name
    raise WrongAreas(says.NO_COLUMNS.format(file=path.name))


def _area(code: str, row: Row, name: str) -> Area:
    told = next((row[column] for column in row if column.startswith(HOUSEHOLDS)), "")
    return Area(NUMBERED.sub("", row[name]), code, int(told) if told.isdigit() else None)


def _told_apart(areas: Sequence[Area]) -> list[Area]:
    """Two of one name, as "Verspreide huizen", are told by their code."""
    names = Counter(area.name for area in areas)
    return [
        Area(f"{one.name} ({one.code})", one.code, one.households) if names[one.name] > 1 else one
        for one in areas
    ]


def _own(rows: Sequence[Row], path: Path) -> list[Area]:
    if not rows or not {"naam", "name"} & rows[0].keys():
        raise WrongAreas(says.NO_COLUMNS.format(file=path.name))
    for row in rows:
        postcode = row.get("postcode", "").upper()
        if postcode and not POSTCODE.fullmatch(postcode):
            name = row.get("naam") or row.get("name")
            raise WrongAreas(says.WRONG_POSTCODE.format(postcode=postcode, name=name))
    names = dict.fromkeys(row.get("naam") or row.get("name") or "" for row in rows)
    return [Area(name) for name in names if name]
