"""Choosing a language, and what a page says of its own."""

import re

from tests.web.newcomer import Newcomer


def html_of(page: str) -> tuple[str, str]:
    """The language and the direction of a page."""
    found = re.search(r'<html lang="(\w+)" dir="(\w+)">', page)
    assert found is not None
    return found[1], found[2]


def chooses(somebody: Newcomer, language: str, **fields: str) -> Newcomer:
    somebody.sends("/taal", language=language, **fields)
    return somebody
