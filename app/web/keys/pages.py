"""The doors of passkeys with their pages."""

from app.web.keys import coming_in, inviting, own
from app.web.keys.door import keys, own_keys

__all__ = ["coming_in", "inviting", "keys", "own", "own_keys"]
