"""Whom to tell of a leak (RFC 9116). Its end is counted from today, so nobody has to renew it."""

from datetime import timedelta

from flask import Response, current_app, g, request
from flask.typing import ResponseReturnValue

from app.domain.languages import Language
from app.web.public.door import public

READ_BY_US = (Language.DUTCH, Language.ENGLISH)
LASTS = timedelta(days=180)
"""Under a year (RFC 9116, 2.5.5): a copy that somebody kept is not believed for longer."""


@public.get("/.well-known/security.txt")
def security_txt() -> ResponseReturnValue:
    ends = (g.now + LASTS).replace(hour=0, minute=0, second=0)
    lines = {
        "Contact": _contact(),
        "Expires": f"{ends:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages": ", ".join(READ_BY_US),
        "Canonical": request.base_url,
    }
    return Response(
        "".join(f"{name}: {told}\n" for name, told in lines.items()), mimetype="text/plain"
    )


def _contact() -> str:
    settings = current_app.extensions["settings"]
    return settings.security_contact or f"mailto:{settings.mail_from}"
