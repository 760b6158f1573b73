""" "Meld het" and "Ik wil geen contact meer": on every page where another person is met (A13, G11).

A report goes to a person, no contact begins at once; one does not need the other.
"""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.matches import talking
from app.actions.people import blocks
from app.domain.people.reports import ReportKind
from app.texts.offers import REPORTS
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.talking.pair import Pair
from app.web.talking.pair_page import pair_page
from app.web.talking.schemas import AskerReportIn, GiverReportIn


def show_report(pair: Pair, form: Filled | None = None) -> ResponseReturnValue:
    """An asker is asked one thing; a giver says of what kind it is as well."""
    kinds = [] if pair.is_asker else REPORTS.items()
    reports = [{"value": kind, "label": gettext(words)} for kind, words in kinds]
    return pair_page("report", pair, form, reports=reports)


def report(pair: Pair) -> ResponseReturnValue:
    form = intake.read(AskerReportIn if pair.is_asker else GiverReportIn)
    if not form.ok:
        return show_report(pair, form)
    if pair.offer_id is None:
        talking.report_need(this_moment(), pair.need_id, _note(**form.data))
    else:
        talking.report_offer(this_moment(), pair.offer_id, _note(**form.data))
    return redirect(pair.to.reported)


def _note(words: str, kind: ReportKind | None = None) -> str:
    return f"{gettext(REPORTS[kind])}. {words}".strip() if kind else words


def show_reported(pair: Pair) -> ResponseReturnValue:
    return pair_page("reported", pair)


def show_block(pair: Pair) -> ResponseReturnValue:
    return pair_page("block", pair)


def block(pair: Pair) -> ResponseReturnValue:
    """Leads to where she may undo it: the page she came from is no longer there for her."""
    if pair.offer_id is None:
        blocks.block_asker(this_moment(), pair.need_id)
    else:
        blocks.block_other(this_moment(), pair.offer_id, knew_name=bool(pair.name))
    return redirect(url_for("own.blocks_page"))
