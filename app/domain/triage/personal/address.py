"""A street with a house number."""

import re
from collections.abc import Iterator

from app.domain.triage.kinds import Kind
from app.domain.triage.personal.house_number import CALLED, NUMBER, is_possible
from app.domain.triage.spots import Spot

ENDS = (
    "straat|straatje|str|laan|laantje|weg|wegje|plein|pleintje|dijk|dijkje|gracht|kade|singel|pad"
    "|steeg|dreef|plantsoen|boulevard|hof|hofje|burgwal|allee|brink"
)
NOT_A_STREET = (
    "onderweg|terugweg|heenweg|snelweg|halfweg|halverweg|uitweg|omweg|wasstraat|winkelstraat"
    "|schoolplein|speelplein|fietspad|voetpad|zebrapad|wandelpad|zwempad|kerkhof|gerechtshof"
    "|skateboulevard|meubelboulevard|woonboulevard"
)
TITLES = (
    "burgemeester|burg|dokter|dr|prof|sint|st|lange|korte|oude|nieuwe|grote|kleine|eerste|tweede"
    "|koningin|koning|prins|prinses|pastoor|mgr|van|de|den|der|het|ter|ten|jan|anna|maria"
)
STREET = re.compile(
    rf"(?<!\w)(?:(?:{TITLES})\.?\s){{0,4}}(?!(?:{NOT_A_STREET})\b)[^\W\d_]{{2,30}}(?:{ENDS})"
    rf"(?!\w)\.?,?\s{{0,2}}{CALLED}{NUMBER}"
)
LIVES_AT = re.compile(
    r"\b(?:woon|woont|wonen|adres|live|lives|address)\b(?:\s?:|\s(?:is|op|in|aan|de|het|t|at|ik|nu"
    rf"|zelf|daar)\b){{0,4}}\s(?P<place>(?:(?!(?:al|met|in|op|aan|sinds|nu|hier|daar)\b)[^\W\d_]{{2,20}}\s){{1,3}}?{CALLED}{NUMBER})"
)


def addresses(text: str) -> Iterator[Spot]:
    if not is_possible(text):
        return
    for match in STREET.finditer(text):
        yield Spot(Kind.ADDRESS, "address.street", match.start(), match.end())
    for match in LIVES_AT.finditer(text):
        yield Spot(Kind.ADDRESS, "address.lives_at", *match.span("place"))
