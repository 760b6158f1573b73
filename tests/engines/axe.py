"""The accessibility rules that a machine can check, by axe-core inside the page."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page

WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page: Page, only: list[str] | None = None) -> list[str]:
    """One line for each rule that the page breaks: its name, its weight, what is wrong, where.

    `only`: the names of single rules. The page must run JavaScript: without it axe never answers.
    """
    tags = {"type": "tag", "values": WCAG_2_2_AA}
    options = {
        "runOnly": {"type": "rule", "values": only} if only else tags,
        "resultTypes": ["violations"],
    }
    if not page.evaluate("typeof axe === 'object'"):
        _bring_axe(page)
    found = page.evaluate("options => axe.run(options)", options)
    return [_line(violation) for violation in found["violations"]]


def _bring_axe(page: Page) -> None:
    """To this page, and to each that follows it, so that half a megabyte is sent once."""
    page.evaluate(AXE_SCRIPT)
    page.add_init_script(AXE_SCRIPT)


def _line(violation: dict[str, Any]) -> str:
    places = ", ".join(" ".join(map(str, node["target"])) for node in violation["nodes"])
    return f"{violation['id']} ({violation['impact']}): {violation['help']}: {places}"
