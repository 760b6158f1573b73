"""Ways of rounding between which a deployment chooses: `figures.rounding` in the house rules."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from app.domain.disclosure.laplace import laplace_rounding
from app.domain.disclosure.rounding import Rounding, keyed_rounding


class RoundedBy(StrEnum):
    """Stands in each frozen file."""

    KEYED = "keyed"
    LAPLACE = "laplace"


ROUNDINGS: Final[Mapping[RoundedBy, Rounding]] = {
    RoundedBy.KEYED: keyed_rounding,
    RoundedBy.LAPLACE: laplace_rounding,
}
