"""What happens to a test whose engine is not on this machine."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def missing(what: str, why: str) -> NoReturn:
    """Skips the test; with CI=true fails it, for there nothing may go untested (R29)."""
    reason = f"{what} is missing: {why}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
