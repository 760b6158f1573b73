"""How much may be sent at once: a megabyte, and more by the one form that takes a photo.

A browser that is answered before it has sent everything shows a broken connection and not the
answer. So what is too much is taken in and thrown away first, as far as there is a reason to.
"""

from time import monotonic

from flask import Flask, current_app, request

from app.web.at_hand import asked

TAKES_A_PHOTO = frozenset({"asker.add_photo"})
BESIDE_IT = 50_000  # bytes for the other fields of its form
MOST_DRAINED = 64_000_000  # bytes: more than any phone's photo
SECONDS_OF_DRAINING = 20
A_SIP = 65_536


def let_a_photo_through() -> None:
    if asked().endpoint in TAKES_A_PHOTO:
        megabytes = current_app.extensions["house_rules"].photos.most_megabytes
        request.max_content_length = megabytes * 1_000_000 + BESIDE_IT


def drain() -> None:
    """Takes in what is still being sent, and keeps nothing of it."""
    sent, ends, taken = request.environ["wsgi.input"], monotonic() + SECONDS_OF_DRAINING, 0
    while taken < MOST_DRAINED and monotonic() < ends:
        sip = sent.read(A_SIP)
        if not sip:
            return
        taken += len(sip)


def init_app(app: Flask) -> None:
    app.before_request(let_a_photo_through)
