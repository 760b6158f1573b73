"""Photos for tests: what a phone makes, and how one is added to a need."""

import random
import secrets
from io import BytesIO
from typing import Any

from PIL import Image
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from app.actions.needs import photos
from app.actions.needs.photos import NewPhoto
from app.store.db import db
from app.store.tables import Need, Person, Photo
from tests.town import Town
from tests.web.browser import Browser


def taken(width: int = 400, height: int = 300, kind: str = "JPEG", **told: Any) -> bytes:
    """Two halves, red above and blue below, with the unrest of a real photo in them."""
    chance = random.Random(width * height)
    grain = Image.frombytes("RGB", (64, 64), chance.randbytes(64 * 64 * 3)).resize((width, height))
    whole = Image.new("RGB", (width, height), "red")
    whole.paste("blue", (0, height // 2, width, height))
    written = BytesIO()
    Image.blend(whole, grain, 0.2).save(written, kind, **told)
    return written.getvalue()


def adds_photo(town: Town, asker: Person, need: Need, jpeg: bytes = b"") -> Photo:
    photo = photos.add_photo(town.moment(asker), need.id, NewPhoto(jpeg or taken(40, 30), 40, 30))
    db.session.commit()
    return photo


def sends(browser: Browser, path: str, photo: bytes, form_key: str = "") -> TestResponse:
    """Fills in the form that takes a photo, as a browser without JavaScript does."""
    fields = {
        "csrf_token": browser._csrf(),
        "form_key": form_key or secrets.token_urlsafe(12),
        "photo": FileStorage(BytesIO(photo), "foto.jpg"),
    }
    boundary, body = encode_multipart(fields)
    answer = browser.client.post(
        path,
        data=body,
        content_type=f"multipart/form-data; boundary={boundary}",
        base_url=browser.base_url,
    )
    return browser._kept(answer)
