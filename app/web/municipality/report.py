"""One period as its page tells it, put together. Nothing here counts."""

from dataclasses import dataclass

from app.web.municipality.effects import EffectShown, effect_of
from app.web.municipality.plots import Flow, flow_of
from app.web.municipality.reading import Found
from app.web.municipality.tables import (
    Figure,
    TableShown,
    Withheld,
    figure_of,
    table_of,
    withheld_in_words,
)
from app.web.showing.figures import AT_THE_TOP, months_in_words, quarter_in_words


@dataclass(frozen=True)
class Report:
    """A table that is not there, or withheld whole, is None; `hidden` says what and why (SD-12)."""

    period: str
    quarter: str
    months: str
    figures: list[Figure]
    flow: Flow
    went: TableShown | None
    themes: TableShown | None
    unanswered: TableShown | None
    blocked: TableShown | None
    met: TableShown | None
    effect: EffectShown | None
    hidden: list[Withheld]


def report_of(found: Found) -> Report:
    frozen = found.frozen
    shown = (figure_of(frozen, name) for name in AT_THE_TOP)
    return Report(
        period=frozen.period,
        quarter=quarter_in_words(frozen.period),
        months=months_in_words(frozen.period),
        figures=[figure for figure in shown if figure],
        flow=flow_of(found.series),
        went=table_of(frozen, "went"),
        themes=table_of(frozen, "askers_by_theme"),
        unanswered=table_of(frozen, "unanswered_by_theme"),
        blocked=table_of(frozen, "blocked"),
        met=table_of(frozen, "met"),
        effect=effect_of(frozen),
        hidden=withheld_in_words(frozen),
    )
