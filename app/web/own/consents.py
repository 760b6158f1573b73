"""What she said yes to beside the service: seen, given and taken back with one press."""

from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.people import consents
from app.domain.actor import Hat
from app.domain.moment import Moment
from app.domain.people.consents import VERSION, ConsentFor
from app.domain.refusals import NotFound
from app.store.queries.people import consents as kept
from app.store.queries.town import research
from app.texts.consents import SENTENCES
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.fields import Choice
from app.web.forms.intake import Form
from app.web.own.door import own
from app.web.showing.formats import day_of_year, page


class ConsentIn(Form):
    purpose = Choice(ConsentFor, "choose", required=True)


@own.get("/ja-gezegd")
def consents_page() -> ResponseReturnValue:
    moment = _asker()
    given = _said_yes_to(moment)
    return page(
        "own/consents.html",
        given=given,
        offered=None if _stands(moment, ConsentFor.EFFECT) else _sentence(ConsentFor.EFFECT),
        handed=_handed(moment),
        is_gone=request.args.get("weg") == "ja",
    )


@own.post("/ja-gezegd")
def give_consent() -> ResponseReturnValue:
    """To the questions later. The other is asked at the first talk, where its questions are."""
    moment = _asker()
    consents.give_consent(moment, moment.me, ConsentFor.EFFECT)
    return redirect(url_for("own.consents_page"))


@own.post("/ja-gezegd/niet-meer")
def withdraw_consent() -> ResponseReturnValue:
    moment, form = _asker(), intake.read(ConsentIn)
    if form.ok and _stands(moment, form.data["purpose"]):
        consents.withdraw_consent(moment, form.data["purpose"])
    return redirect(url_for("own.consents_page", weg="ja" if form.ok else None))


def _said_yes_to(moment: Moment) -> list[dict[str, Any]]:
    """Each in the words that she heard."""
    return [
        {
            "purpose": row.purpose,
            "words": gettext(SENTENCES[row.purpose, row.version]),
            "since": day_of_year(row.given_at),
        }
        for row in kept.given(moment.community_id, moment.me)
    ]


def _handed(moment: Moment) -> dict[str, str] | None:
    """What a researcher got of her last, also after she took her yes back; "Lees alles" has all."""
    part = research.last_part(moment.community_id, moment.me)
    return {"for_whom": part.for_whom, "on": day_of_year(part.at)} if part else None


def _sentence(purpose: ConsentFor) -> str:
    return str(gettext(SENTENCES[purpose, VERSION[purpose]]))


def _stands(moment: Moment, purpose: ConsentFor) -> bool:
    return kept.stands(moment.community_id, moment.me, purpose)


def _asker() -> Moment:
    """Raises NotFound for anyone who only gives: she is asked nothing here."""
    moment = this_moment()
    if Hat.ASKER not in moment.actor.hats:
        raise NotFound
    return moment
