"""The photo of one's own need, as its pages tell of it."""

from typing import Any

from marshmallow import Schema, fields

from app.store.queries.needs import photos
from app.web.entrance.moments import this_moment


class PhotoOut(Schema):
    """`told`: why others do not see it, in the words of a person."""

    state = fields.String()
    width = fields.Integer()
    height = fields.Integer()
    told = fields.String()


def own_photo(need_id: int) -> dict[str, Any] | None:
    """The photo of a need that is hers; None when there is none."""
    found = photos.of_need(this_moment().community_id, need_id)
    return PhotoOut().dump(found) if found else None
