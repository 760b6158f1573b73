"""What left the house: the newest first, and one as its reader sees it."""

from flask import abort, make_response
from flask.typing import ResponseReturnValue

from app.web.dev import box
from app.web.dev.door import dev
from app.web.dev.schemas import ArrivedOut
from app.web.showing.formats import page

AS_IN_A_MAIL_PROGRAM = "default-src 'none'; style-src 'unsafe-inline'"
"""A letter brings its styles along; here, and nowhere else, they are let in."""


@dev.get("/post")
def post_page() -> ResponseReturnValue:
    return page("dev/post.html", letters=ArrivedOut(many=True).dump(box.newest()))


@dev.get("/post/<key>")
def letter_page(key: str) -> ResponseReturnValue:
    return page("dev/letter.html", letter=ArrivedOut().dump(_arrived(key)))


@dev.get("/post/<key>/html")
def as_seen_page(key: str) -> ResponseReturnValue:
    answer = make_response(_arrived(key).html or abort(404))
    answer.headers["Content-Security-Policy"] = AS_IN_A_MAIL_PROGRAM
    return answer


def _arrived(key: str) -> box.Arrived:
    return box.one(key) or abort(404)
