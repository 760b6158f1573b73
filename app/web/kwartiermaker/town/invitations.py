"""Invitations: an address and a QR code for each way by which people hear of us, to print."""

from io import BytesIO

import segno
from flask import Response, url_for
from flask.typing import ResponseReturnValue
from flask_babel import format_date, gettext

from app.actions.town.sources import monthly
from app.domain.calendar import month_of
from app.domain.refusals import NotFound
from app.texts.sources import CODES, SOURCES
from app.web.entrance.moments import this_moment
from app.web.kwartiermaker.door import kwartiermaker
from app.web.showing.cafe import next_cafe
from app.web.showing.formats import page

CARDS = 8
"""On a sheet of A4."""
FOR_COLLEAGUES = "collega"
MODULE = 4  # of a code, in the units of its picture; it is drawn as large as the paper wants it


@kwartiermaker.get("/uitnodigen")
def invitations_page() -> ResponseReturnValue:
    return page(
        "kwartiermaker/town/invitations.html",
        invitations=[_invitation(code) for code in CODES],
        months=_months(),
    )


def _invitation(code: str) -> dict[str, str]:
    """`address` as it is typed, without what every browser adds by itself."""
    if code not in CODES:
        raise NotFound
    url = _url(code)
    name = gettext(SOURCES[CODES[code]])
    return {"code": code, "name": name, "url": url, "address": url.partition("://")[2]}


def _url(code: str) -> str:
    return url_for("public.come_by_invitation", code=code, _external=True)


def _months() -> list[dict[str, object]]:
    return [
        {
            "month": format_date(month_of(month), "MMMM y"),
            "lines": [
                (gettext(SOURCES[line.source]), line.arrivals, line.registrations) for line in lines
            ],
        }
        for month, lines in monthly(this_moment())
    ]


@kwartiermaker.get("/uitnodigen/<code>/poster")
def poster_page(code: str) -> ResponseReturnValue:
    return page("kwartiermaker/town/poster.html", invitation=_invitation(code))


@kwartiermaker.get("/uitnodigen/<code>/kaartjes")
def cards_page(code: str) -> ResponseReturnValue:
    return page("kwartiermaker/town/cards.html", invitation=_invitation(code), cards=range(CARDS))


@kwartiermaker.get("/uitnodigen/kaart-voor-collegas")
def colleague_card_page() -> ResponseReturnValue:
    invitation = _invitation(FOR_COLLEAGUES)
    return page("kwartiermaker/town/colleague_card.html", invitation=invitation, cafe=next_cafe())


@kwartiermaker.get("/uitnodigen/<code>/qr.svg")
def qr_picture(code: str) -> ResponseReturnValue:
    """Black on white, also where the phone is dark: else no camera reads it."""
    drawn = BytesIO()
    address = _invitation(code)["url"]
    segno.make_qr(address, error="m").save(
        drawn, kind="svg", scale=MODULE, light="#fff", xmldecl=False, omitsize=True
    )
    return Response(drawn.getvalue(), mimetype="image/svg+xml")
