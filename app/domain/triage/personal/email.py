"""E-mail addresses, also as people spell them to escape a filter: [at], apenstaartje, punt."""

import re
from collections.abc import Iterator

from app.domain.triage.kinds import Kind
from app.domain.triage.spots import Spot

PROVIDERS = (
    "gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mail|gmx|proton|protonmail"
    "|ziggo|kpnmail|kpn|planet|xs4all|home|upcmail|hetnet|telfort|zonnet|casema|tele2|wp|onet|ukr"
)
NAME = (
    r"(?<![\w.+\-])[\w+\-]{1,64}(?:(?:\.|\s(?:punt|dot|streepje|underscore)\s)[\w+\-]{1,64}){0,5}"
)
AT = r"(?:\s?@\s?|\s?[\[({<]\s?(?:at|a|@)\s?[\])}>]\s?|\s?\bapen?\s?staart(?:je)?\b\s?)"
ANY_AT = re.compile(r"[@\[({<]|staart")
ENDINGS = r"(?=(?:nl|com|org|net|be|de|eu|pl|tr|fr|uk|ua)\b)"
DOT = rf"(?:\.|\s?[\[({{<]\s?(?:dot|punt|\.)\s?[\])}}>]\s?|\s(?:punt|dot|\.)\s{ENDINGS})"
HOST = rf"[\w\-]{{1,63}}(?:{DOT}[\w\-]{{1,63}}){{0,4}}{DOT}[^\W\d_]{{2,24}}(?![\w\-])"

FORMS = (
    ("address", ANY_AT, re.compile(rf"{NAME}{AT}{HOST}")),
    ("provider", ANY_AT, re.compile(rf"{NAME}{AT}(?:{PROVIDERS})(?![\w\-])")),
    (
        "at_in_words",
        re.compile(r"\sat\s"),
        re.compile(rf"{NAME}\sat\s(?:{PROVIDERS}){DOT}[^\W\d_]{{2,24}}(?![\w\-])"),
    ),
)
"""The second of each must be met somewhere, or it is not worth to look at each word for a name."""


def emails(text: str) -> Iterator[Spot]:
    for name, sign, form in FORMS:
        for match in form.finditer(text) if sign.search(text) else ():
            yield Spot(Kind.EMAIL, f"email.{name}", match.start(), match.end())
