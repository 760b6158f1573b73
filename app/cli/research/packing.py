"""The file that a researcher gets: two sheets and their description."""

from collections.abc import Sequence
from typing import Any

from app.actions.town.research import Handed
from app.delivery.data_package import packed, resource
from app.delivery.spreadsheets import sheet_of
from app.domain.needs.themes import Theme
from app.domain.people.consents import RESEARCH
from app.domain.town.research import PERSON, SEEN_FROM, Outcome, Row
from app.store.db import AnyRow
from app.texts.research import ABOUT, ANGLES, COLUMNS, TITLE

PEOPLE, NEEDS = "people", "needs"
VALUES: dict[str, list[str]] = {
    **{question: [*answers] for question, answers in RESEARCH.items()},
    "theme": [*Theme],
    "outcome": [*Outcome],
}
"""The words of each column that holds one of a few."""

OF_A_PERSON = {
    "foreignKeys": [{"fields": PERSON, "reference": {"resource": PEOPLE, "fields": PERSON}}]
}


def package_of(handed: Handed, community: AnyRow) -> bytes:
    sheets = {
        f"{name}.csv": _sheet(columns, rows)
        for name, columns, rows in zip(
            (PEOPLE, NEEDS), SEEN_FROM[handed.angle], (handed.people, handed.needs), strict=True
        )
    }
    return packed(_description(handed, community, sheets), sheets)


def _sheet(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    return sheet_of(columns, ([row[name] for name in columns] for row in rows))


def _description(handed: Handed, community: AnyRow, sheets: dict[str, bytes]) -> dict[str, Any]:
    about = ABOUT.format(for_whom=handed.for_whom), ANGLES[handed.angle]
    people, needs = SEEN_FROM[handed.angle]
    schemas: dict[str, dict[str, Any]] = {
        PEOPLE: {"fields": _fields(people), "primaryKey": PERSON},
        NEEDS: {"fields": _fields(needs), **OF_A_PERSON},
    }
    return {
        "name": f"{community.slug}-research",
        "title": TITLE.format(name=community.name, town=community.town, until=handed.until),
        "description": " ".join(about),
        "resources": [
            resource(name, f"{name}.csv", sheets[f"{name}.csv"], schema)
            for name, schema in schemas.items()
        ],
    }


def _fields(columns: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {"name": name, "type": "string", "description": COLUMNS[name], **_one_of(name)}
        for name in columns
    ]


def _one_of(column: str) -> dict[str, Any]:
    return {"constraints": {"enum": VALUES[column]}} if column in VALUES else {}
