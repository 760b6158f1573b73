"""What brings people together and in: the café, the matchingsavond, invitations, own pages."""

from flask import url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.texts.desk.around import AROUND
from app.web.kwartiermaker.door import kwartiermaker
from app.web.showing.formats import page


@kwartiermaker.get("/buurt")
def around_page() -> ResponseReturnValue:
    groups = [(gettext(heading), [_row(*row) for row in rows]) for heading, rows in AROUND]
    return page("kwartiermaker/town/around.html", groups=groups)


def _row(endpoint: str, label: str, hint: str) -> dict[str, str]:
    return {"href": url_for(endpoint), "label": gettext(label), "hint": gettext(hint)}
