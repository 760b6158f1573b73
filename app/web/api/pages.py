"""The door of other programs with all that can be asked there."""

from app.web.api import figures, messages, needs, offers, webhooks
from app.web.api.door import api

__all__ = ["api", "figures", "messages", "needs", "offers", "webhooks"]
