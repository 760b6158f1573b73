"""Our table with all its pages."""

from app.web.together import paper, sent, table
from app.web.together.door import together

__all__ = ["paper", "sent", "table", "together"]
