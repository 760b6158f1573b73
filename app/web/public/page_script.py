"""The script of every page, in one piece."""

from flask import Response
from flask.typing import ResponseReturnValue

from app.web.frame import scripts
from app.web.public.door import public


@public.get("/page.js")
def page_script() -> ResponseReturnValue:
    return Response(scripts.of_page(), mimetype=scripts.MIMETYPE)
