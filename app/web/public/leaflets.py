"""The pages that a community words itself: what stress does, the house rules, who we are."""

from flask import abort
from flask.typing import ResponseReturnValue

from app.texts.leaflets import LEAFLETS
from app.web.public.door import public
from app.web.showing.formats import page
from app.web.showing.leaflets import shown


@public.get("/lees/<leaflet>")
def leaflet_page(leaflet: str) -> ResponseReturnValue:
    if leaflet not in LEAFLETS:
        abort(404)
    return page("public/leaflet.html", leaflet=shown(leaflet))
