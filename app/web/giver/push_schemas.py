"""What a browser hands over when it subscribes. A script filled it in, so nothing is said of what
is wrong with it; whatever does not fit is no phone that we can reach."""

from base64 import urlsafe_b64decode
from typing import Any

from marshmallow import ValidationError, fields

from app.delivery.carrier import carrier
from app.domain.letters.push import is_admitted
from app.web.forms.intake import Form

POINT, SECRET = 65, 16  # octets of the key that it made, and of the secret beside it (RFC 8291)


class Endpoint(fields.String):
    """At a push service that we know, and nowhere else: we post to it."""

    def _deserialize(self, *told: Any, **kw: Any) -> str:
        endpoint, means = super()._deserialize(*told, **kw), carrier().push
        if endpoint is None or means is None or not is_admitted(endpoint, means.hosts):
            raise ValidationError("no push service")
        return endpoint


class Octets(fields.String):
    """So many, in base64url."""

    def __init__(self, length: int) -> None:
        super().__init__(required=True)
        self.length = length

    def _deserialize(self, *told: Any, **kw: Any) -> str:
        words = super()._deserialize(*told, **kw) or ""
        try:
            found = urlsafe_b64decode(words + "=" * (-len(words) % 4))
        except ValueError:
            raise ValidationError("no base64") from None
        if len(found) != self.length:
            raise ValidationError("another length")
        return words


class SubscriptionIn(Form):
    endpoint = Endpoint(required=True)
    p256dh = Octets(POINT)
    auth = Octets(SECRET)
