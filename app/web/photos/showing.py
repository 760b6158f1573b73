"""A photo as a file, for the doors that show it."""

from dataclasses import replace

from flask import Response

from app.domain.actor import Hat
from app.domain.refusals import NotFound
from app.store.queries.needs import photos
from app.web.entrance.moments import this_moment


def photo_file(need_id: int, hat: Hat) -> Response:
    """Looks through one hat alone: a kwartiermaker who gives too sees at the giver's door what
    givers see, and nothing without a line in the access journal. Raises NotFound.

    Never kept by a browser (`no-store`, as every page of a person): on a shared phone it would lie
    there for the next one, and a photo that was taken away would still be shown. Each look costs
    at most 100 KB; lists show none.
    """
    actor = replace(this_moment().actor, hats=this_moment().actor.hats & {hat})
    jpeg = photos.picture(actor, need_id)
    if jpeg is None:
        raise NotFound
    return Response(jpeg, mimetype="image/jpeg", headers={"Cache-Control": "no-store"})
