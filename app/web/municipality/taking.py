"""The frozen figures to take along: for a spreadsheet, with a description, for other programs."""

from flask import Response
from flask.typing import ResponseReturnValue

from app.web.municipality import reading
from app.web.municipality.data_package import as_json, as_package
from app.web.municipality.door import municipality
from app.web.municipality.spreadsheet import spreadsheet_of


@municipality.get("/<quarter:period>/cijfers.csv")
def spreadsheet_page(period: str) -> ResponseReturnValue:
    sheet = spreadsheet_of(reading.of(period).frozen)
    return _file(sheet, "text/csv; charset=utf-8", f"cijfers-{period}.csv")


@municipality.get("/<quarter:period>/cijfers.zip")
def package_page(period: str) -> ResponseReturnValue:
    package = as_package(reading.of(period).frozen)
    return _file(package, "application/zip", f"cijfers-{period}.zip")


@municipality.get("/<quarter:period>/cijfers.json")
def json_page(period: str) -> ResponseReturnValue:
    told = as_json(reading.of(period).frozen).encode()
    return _file(told, "application/json", f"cijfers-{period}.json")


def _file(content: bytes, kind: str, name: str) -> Response:
    as_file = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, content_type=kind, headers=as_file)
