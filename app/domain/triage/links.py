"""Addresses of pages, with or without https."""

import re
from collections.abc import Iterator

from app.domain.triage.kinds import Kind
from app.domain.triage.spots import Spot

ENDINGS = "nl|com|org|net|eu|info|shop|online|site|xyz|biz|store|website|uk"
"""Not be or de: after a full stop without a space these are Dutch words."""
WITH_PATH = rf"{ENDINGS}|me|ly|io|gl|gg|to|co|tv|cc|be|de|app|link|fr|pl|tr|ru|ua|example"
HOST = r"(?<![\w@.\-])(?:[\w\-]{1,63}\.){1,5}"
FORMS = (
    ("scheme", "//", re.compile(r"\b(?:https?|hxxps?|ftp)\s?:\s?//\s?\S{3,}")),
    ("www", "www", re.compile(r"\bwww\s?\.\s?\S{3,}")),
    ("path", "/", re.compile(rf"{HOST}(?:{WITH_PATH})/\S*")),
    ("host", ".", re.compile(rf"{HOST}(?:{ENDINGS})(?![\w\-@]|\.\w)")),
)
"""The second of each stands in all that it finds."""


def links(text: str) -> Iterator[Spot]:
    for name, sign, form in FORMS:
        for match in form.finditer(text) if sign in text else ():
            yield Spot(Kind.LINK, f"link.{name}", match.start(), match.end())
