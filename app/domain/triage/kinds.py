"""What triage can find in a text. Religion and origin are never looked for."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    # personal data
    PHONE = "phone"
    EMAIL = "email"
    IBAN = "iban"
    BSN = "bsn"
    ADDRESS = "address"
    # a problem for which a person needs a professional
    CRISIS = "crisis"
    VEILIGHEID = "veiligheid"
    GEEN_ETEN = "geen-eten"
    SCHULDEN = "schulden"
    WONEN = "wonen"
    GEZONDHEID = "gezondheid"
    JURIDISCH = "juridisch"
    # what a person reads first
    MONEY = "money"
    LINK = "link"
    ABUSE = "abuse"
    COMMERCIAL = "commercial"
    CHILD_ALONE = "child_alone"
    # what makes a meeting more delicate (R3); DigiD and pin also hold a message (6)
    DIGID = "digid"
    MONEY_PAPERS = "money_papers"
    DRIVING = "driving"


PERSONAL = frozenset({Kind.PHONE, Kind.EMAIL, Kind.IBAN, Kind.BSN, Kind.ADDRESS})
URGENT = frozenset({Kind.CRISIS, Kind.VEILIGHEID, Kind.GEEN_ETEN})
BIG = URGENT | {Kind.SCHULDEN, Kind.WONEN, Kind.GEZONDHEID, Kind.JURIDISCH}


@dataclass(frozen=True)
class Finding:
    """`words` are `text[start:end]` as the person typed them; `rule` names what found them."""

    kind: Kind
    words: str
    start: int
    end: int
    rule: str
