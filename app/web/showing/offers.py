"""What is shown of an offer, to whomever may see it."""

from datetime import datetime
from typing import Any

from flask_babel import gettext

from app.texts.cards import PART_OF_DAY
from app.web.showing.formats import day


def maybe_day(moment: datetime | None) -> str:
    return day(moment) if moment else ""


def when_it_suits(offer: Any) -> str:
    """The day that was proposed, and the part of it."""
    part = PART_OF_DAY.get(offer.suits_part or "")
    return " · ".join(filter(None, (maybe_day(offer.suits_on), gettext(part) if part else "")))
