"""The colours of a community that chose its own; of another, the house's."""

from flask import Response
from flask.typing import ResponseReturnValue

from app.web.frame.theme import stylesheet
from app.web.public.door import public


@public.get("/kleuren.css")
def theme() -> ResponseReturnValue:
    return Response(stylesheet(), mimetype="text/css")
