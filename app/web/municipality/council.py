"""A ready sentence and a paragraph for a proposal to the council: the frozen figures in words."""

from dataclasses import dataclass

from flask import g
from flask_babel import format_date, gettext

from app.domain.calendar import local
from app.domain.town.figures import FrozenFigures
from app.texts.figures import COSTS, PARAGRAPH, SENTENCE, WORK
from app.web.municipality.costs import Reckoned
from app.web.municipality.reading import Found
from app.web.municipality.tables import figure_in_words
from app.web.showing.figures import AT_THE_TOP, quarter_in_words


@dataclass(frozen=True)
class Ready:
    sentence: str
    paragraph: str


def ready(found: Found, sum_: Reckoned) -> Ready:
    sentence = _sentence(found.frozen)
    paragraph = gettext(
        PARAGRAPH,
        name=g.community.name,
        sentence=sentence,
        work=_work(found.hours, sum_),
        date=format_date(local(found.row.frozen_at).date(), "d MMMM y"),
        owner=g.community.owner,
    )
    return Ready(sentence, " ".join(paragraph.split()))


def _sentence(frozen: FrozenFigures) -> str:
    numbers = {
        name: figure_in_words(frozen.tables[name].number, frozen.tables[name])
        for name in AT_THE_TOP
    }
    quarter = quarter_in_words(frozen.period)
    return str(gettext(SENTENCE, quarter=quarter, town=g.community.town, **numbers))


def _work(hours: int | None, sum_: Reckoned) -> str:
    """The sum is the reader's: without a whole one it says nothing of euros."""
    told_hours = gettext(WORK, hours=hours) if hours is not None else ""
    euros = gettext(COSTS, euros=sum_.costs["period"]) if told_hours and sum_.costs else ""
    return f"{told_hours} {euros}"
