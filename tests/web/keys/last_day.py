"""Until when a code lets in staff who have no passkey yet: as a test says, not the calendar."""

from dataclasses import replace

import pytest
from flask import Flask


def staff_codes_end(app: Flask, monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    rules = app.extensions["house_rules"]
    sessions = replace(rules.sessions, staff_codes_until=day)
    monkeypatch.setitem(app.extensions, "house_rules", replace(rules, sessions=sessions))
