"""What people told after three months and after six, beside each other: never with a cause."""

from dataclasses import dataclass

from flask_babel import gettext

from app.domain.town import effects
from app.domain.town.facts import Change
from app.domain.town.figures import FrozenFigures
from app.texts.figures import EFFECT_ANSWERED, EFFECT_OF_TEN, NO_CAUSE
from app.web.municipality.tables import Figure, TableShown, figure_of, table_of


@dataclass(frozen=True)
class EffectShown:
    """`sure` is empty where the figure of more room is withheld."""

    table: TableShown
    answered: str
    sure: str
    no_cause: str
    silent: Figure | None


def effect_of(frozen: FrozenFigures) -> EffectShown | None:
    table, effect = table_of(frozen, "effect"), effects.effect_of(frozen)
    if table is None or effect is None:
        return None
    answered = gettext(EFFECT_ANSWERED, fewest=effect.fewest, most=effect.most)
    return EffectShown(
        table=table,
        answered=answered,
        sure=_sure(effect.changed[Change.MORE_ROOM]),
        no_cause=gettext(NO_CAUSE),
        silent=figure_of(frozen, "effect_silent"),
    )


def _sure(tenths: tuple[int, int] | None) -> str:
    if tenths is None:
        return ""
    low, high = tenths
    return str(gettext(EFFECT_OF_TEN, low=low, high=high))
