"""The door of other programs with all that can be asked there."""

from app.web.api import figures, givers, messages, needs, offers, webhooks
from app.web.api.door import api

__all__ = ["api", "figures", "givers", "messages", "needs", "offers", "webhooks"]
