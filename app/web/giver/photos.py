"""The photo of a need, for a giver who may see the need."""

from flask import Response

from app.domain.actor import Hat
from app.web.giver.door import giver
from app.web.photos.showing import photo_file


@giver.get("/vraag/<id:need_id>/foto.jpg")
def photo_itself(need_id: int) -> Response:
    return photo_file(need_id, Hat.GIVER)
