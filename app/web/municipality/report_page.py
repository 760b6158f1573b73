"""The page of a period, which stands ready under the digests of its files: frozen figures change no
more. What people told beside them is told anew each time, and goes in blanks."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from markupsafe import Markup

from app.store.db import AnyRow
from app.web.entrance.moments import this_moment
from app.web.frame import ready
from app.web.frame.ready import StandsFor
from app.web.municipality import council
from app.web.municipality.costs import Reckoned, reckoned
from app.web.municipality.reading import Found
from app.web.municipality.report import report_of
from app.web.municipality.schemas import PeriodOut, StandingOut

Fill = dict[str, str]


def report_page(found: Found, others: Sequence[AnyRow], has_others: bool) -> Markup:
    """As nobody made a sum of her own on it."""
    row, words = found.row, Fill()
    frozen = *found.marks, row.period, row.frozen_at
    sum_ = cache(lambda: _sum(found))
    reckons = found.hours, found.quarters
    return ready.page(
        "municipality/report.html",
        words,
        stories=_in_blanks("story", found.stories, words),
        board=_in_blanks("comment", found.comments, words),
        lookbacks=_looked_back(found.lookbacks, words),
        report=StandsFor(frozen, lambda: report_of(found)),
        standing=StandsFor((frozen, row.state), lambda: StandingOut().dump(row)),
        others=StandsFor(
            tuple((one.period, one.state) for one in others),
            lambda: PeriodOut(many=True).dump(others),
        ),
        hours=found.hours,
        form=StandsFor(reckons, lambda: sum_().form),
        sum=StandsFor(reckons, sum_),
        ready=StandsFor((frozen, reckons), lambda: council.ready(found, sum_())),
        has_others=has_others,
    )


def _sum(found: Found) -> Reckoned:
    return reckoned(this_moment().rules.costs, found.hours, found.quarters)


def _in_blanks(name: str, told: Sequence[str], words: Fill) -> list[str]:
    return [_in_blank(f"{name} {number}", text, words) for number, text in enumerate(told)]


def _in_blank(name: str, text: str | None, words: Fill) -> str:
    """Whether there is something is seen; what it is, is not."""
    if not text:
        return ""
    words[name] = text
    return ready.blank(name)


def _looked_back(rows: Sequence[AnyRow], words: Fill) -> list[dict[str, Any]]:
    return [
        {part: _in_blank(f"{part} {number}", getattr(row, part), words) for part in PARTS}
        for number, row in enumerate(rows)
    ]


PARTS = ("learnt", "changed")
