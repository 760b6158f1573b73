"""The accessibility rules that a machine can check, by axe-core inside the page.

A page that was found sound is not inspected again in this run where it looks just as it did then:
the stories come by the same pages over and over, and an inspection costs a third of a second.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page

WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
IS_THERE = "typeof axe === 'object'"
FOUND = """async (options) => (await axe.run(options)).violations.map(
  ({id, impact, help, nodes}) => [id, impact, help, nodes.map((node) => node.target)])"""
LOOKS = """() => ({
  markup: document.documentElement.outerHTML,
  styles: [...document.styleSheets, ...document.adoptedStyleSheets].map(
    (sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join("")),
  filled: [...document.querySelectorAll("input:not([type=hidden]), textarea, select")].map(
    (field) => [field.value !== "", field.checked]),
  focus: [...document.querySelectorAll("*")].indexOf(document.activeElement),
  screen: [innerWidth, innerHeight, devicePixelRatio],
  isNight: matchMedia("(prefers-color-scheme: dark)").matches,
})"""
"""All that an inspection can depend on: with the markup what is filled in and ticked, the sheets
as the browser understood them, and the screen."""

OF_PEOPLE = re.compile(r'(<bdi\b[^>]*>|<[a-z]+ class="own-words"[^>]*>)[^<]*[^<\s][^<]*')
"""A name, and what somebody wrote: whatever the words are, the rules say the same of as many."""
CHOSEN = re.compile(r'( value=")[0-9a-hjkmnp-tv-z]{9,13}(?=")')  # an id, see app/domain/ids.py
HIDDEN = re.compile(r'(<input\b[^>]*type="hidden"[^>]*?value=")[^"]*')
ADDRESS = re.compile(r'( (?:href|action|formaction|src)="/)([^"#]*)')
NAMES_ONE = re.compile(r"[^/?=&;]*\d[^/?=&;]*|[^/?=&;.]{24,}")
"""A stretch of an address with a digit in it or very long: an id, a token, a mark of a version."""
HOUR = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
WORDS = re.compile(r">[^<]+")

_sound: set[bytes] = set()


def at_hand(page: Page) -> None:
    """On each page that follows, so that half a megabyte is sent once: where all are inspected."""
    page.add_init_script(AXE_SCRIPT)


def violations(page: Page, only: list[str] | None = None) -> list[str]:
    """One line for each rule that the page breaks: its name, its weight, what is wrong, where.

    `only`: the names of single rules. The page must run JavaScript: without it axe never answers.
    """
    told = asked(only)
    looks = _mark(page.evaluate(LOOKS), told)
    if looks in _sound:
        return []
    if not page.evaluate(IS_THERE):
        page.evaluate(AXE_SCRIPT)
    found = lines(page.evaluate(FOUND, told))
    if not found:
        _sound.add(looks)
    return found


def asked(only: list[str] | None = None) -> dict[str, Any]:
    """The options of `FOUND`."""
    tags = {"type": "tag", "values": WCAG_2_2_AA}
    return {
        "runOnly": {"type": "rule", "values": only} if only else tags,
        "resultTypes": ["violations"],
    }


def lines(found: list[list[Any]]) -> list[str]:
    """What `FOUND` found, as `violations` tells it."""
    return [_line(*violation) for violation in found]


def alike(markup: str) -> str:
    """Without what is another each time and tells a rule nothing: tokens, ids, the hour, names and
    own words."""
    markup = OF_PEOPLE.sub(_as_long, HIDDEN.sub(r"\1", CHOSEN.sub(r"\1…", markup)))
    markup = ADDRESS.sub(lambda found: found[1] + NAMES_ONE.sub("…", found[2]), markup)
    return WORDS.sub(lambda words: HOUR.sub("…", words[0]), markup)


def _as_long(words: re.Match[str]) -> str:
    """How long they are tells a rule something: how wide a link is, and what flows over."""
    return words[1] + "…" * (len(words[0]) - len(words[1]))


def _mark(looks: dict[str, Any], options: dict[str, Any]) -> bytes:
    told = [{**looks, "markup": alike(looks["markup"])}, options]
    return sha256(json.dumps(told, sort_keys=True).encode()).digest()


def _line(name: str, impact: str, wrong: str, nodes: Sequence[Sequence[object]]) -> str:
    places = ", ".join(" ".join(map(str, target)) for target in nodes)
    return f"{name} ({impact}): {wrong}: {places}"
