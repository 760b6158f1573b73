"""The giver's door with all its pages, in the order in which a giver meets them."""

from app.web.giver import beginning, cards, promises, talking
from app.web.giver.door import giver

__all__ = ["beginning", "cards", "giver", "promises", "talking"]
