"""The kwartiermaker's door with all its pages: the list of today first, then what it leads to."""

from app.web.kwartiermaker import givers, messages, needs, tasks, today
from app.web.kwartiermaker.door import kwartiermaker

__all__ = ["givers", "kwartiermaker", "messages", "needs", "tasks", "today"]
