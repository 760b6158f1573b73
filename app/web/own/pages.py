"""The door of one's own data with all its pages (A17)."""

from app.web.own import known, leaving, naming, taking
from app.web.own.door import own

__all__ = ["known", "leaving", "naming", "own", "taking"]
