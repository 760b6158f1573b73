"""`flask community poster`: the desk's poster as a file, before anybody came in there."""

import re
from pathlib import Path

import pytest
from flask import Flask

from app.store.db import db
from app.texts.sources import CODES
from tests.cli.test_community import found, type_in
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import said


@pytest.mark.parametrize("way", [None, "school"])
def test_it_needs_nothing_else(app: Flask, tmp_path: Path, way: str | None) -> None:
    assert "vragen community poster reestveen" in found(app).output
    file = tmp_path / "poster.html"
    result = type_in(app, "poster", "reestveen", "-o", str(file), *(["--way", way] if way else []))
    assert (result.exit_code, result.output) == (0, "")
    told = file.read_text(encoding="utf-8")
    assert told == type_in(app, "poster", "reestveen", "--way", way or "samen").output
    assert f"vragen.reestveen.example/k/{way or 'samen'}" in told
    assert "Karin" in told
    assert "06 12 34 56 78" in told
    assert told.count("<svg") == 1
    assert not re.findall(r"(?:src|href)=|<script|url\(|@import", told), "nothing is fetched"


@pytest.mark.parametrize("way", list(CODES)[:2])
def test_it_says_what_the_desk_s_page_says(town: Town, way: str) -> None:
    """And its code leads to the same address."""
    desk = Browser(town.app).sign_in(town, town.kwartiermaker())
    picture = desk.get(f"/bureau/uitnodigen/{way}/qr.svg").text
    desk.get(f"/bureau/uitnodigen/{way}/poster")
    page = said(desk)
    db.session.rollback()
    told = type_in(town.app, "poster", "town1", "--way", way).output
    words = " ".join(re.sub(r"<style>.*?</style>|<title>.*?</title>|<[^>]+>", " ", told).split())
    assert words in page
    assert _path(told) == _path(picture)


def _path(svg: str) -> list[str]:
    return re.findall(r' d="([^"]+)"', svg)


def test_another_community_has_none(app: Flask) -> None:
    result = type_in(app, "poster", "elders")
    assert result.exit_code == 2
    assert "There is no community called elders" in result.output
