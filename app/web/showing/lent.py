"""What is lent in a match, as both doors of its two people show it, and its link in a letter."""

from typing import Any

from marshmallow import Schema, fields

from app.domain.matches.lending import may_extend
from app.domain.states import LOANS_OUT
from app.store.db import AnyRow
from app.store.queries.matches import lending
from app.web.entrance.moments import this_moment
from app.web.showing.formats import day


class LoanOut(Schema):
    """`is_due`: the day that it comes back has come."""

    offer_id = fields.Integer()
    need_id = fields.Integer()
    what = fields.String()
    back = fields.Function(lambda loan: day(loan.back_at))
    is_out = fields.Function(lambda loan: loan.state in LOANS_OUT)
    is_due = fields.Function(lambda loan: this_moment().now >= loan.back_at)
    is_borrower = fields.Boolean()
    lender = fields.String()
    borrower = fields.String()
    may_extend = fields.Function(lambda loan: may_extend(loan, this_moment().rules.lending))


def shown(loan: AnyRow | None) -> Any:
    return LoanOut().dump(loan) if loan is not None else None


def lent_in(offer_id: int) -> Any:
    """As whoever is here sees it; None when nothing is lent between her and another."""
    return shown(lending.one(this_moment().actor, offer_id))
