"""The reader's own sum: every assumption stands in a field, and nothing of it is kept."""

from dataclasses import dataclass
from decimal import Decimal

from flask import request
from flask_babel import format_decimal, gettext

from app.domain.house_rules.figures import CostRules
from app.domain.town.costs import MONTHS_A_QUARTER, Assumptions, Costs, costs_of, number_in
from app.texts.fields import SAY
from app.web.forms.intake import Filled, clean

NAMES = ("uren", "uurloon", "hosting", "onderhoud", "bouwen")


@dataclass(frozen=True)
class Reckoned:
    """`costs` is None while a number is missing or is none. `building` stands apart from it."""

    form: Filled
    costs: dict[str, str] | None
    building: str
    quarters: int

    @property
    def months(self) -> int:
        return self.quarters * MONTHS_A_QUARTER


def reckoned(rules: CostRules, hours: int | None, quarters: int) -> Reckoned:
    values = _told(rules, hours)
    numbers = {name: number_in(told) for name, told in values.items()}
    wrong = [name for name, told in values.items() if told and numbers[name] is None]
    building = numbers["bouwen"]
    return Reckoned(
        form=Filled(values=dict(values), errors={name: [gettext(SAY["euros"])] for name in wrong}),
        costs=_costs(numbers, quarters),
        building=_whole(building) if building else "",
        quarters=quarters,
    )


def _told(rules: CostRules, hours: int | None) -> dict[str, str]:
    """As the reader filled it in; what she left alone, as we begin with it."""
    ours = {
        "uren": "" if hours is None else str(hours),
        "uurloon": str(rules.euros_an_hour),
        "hosting": str(rules.hosting_euros_a_month),
        "onderhoud": str(rules.upkeep_euros_a_quarter),
        "bouwen": str(rules.building_euros or ""),
    }
    return {name: clean(request.args.get(name, ours[name])) for name in NAMES}


def _costs(numbers: dict[str, Decimal | None], quarters: int) -> dict[str, str] | None:
    told = [numbers[name] for name in NAMES if name != "bouwen"]
    known = [number for number in told if number is not None]
    if len(known) < len(told):
        return None
    found: Costs = costs_of(Assumptions(*known), quarters)
    return {name: _whole(Decimal(euros)) for name, euros in vars(found).items()}


def _whole(euros: Decimal) -> str:
    return str(format_decimal(round(euros)))
