"""The giver's door with all its pages, in the order in which a giver meets them."""

from app.web.giver import beginning, cards, photos, promises, talking
from app.web.giver.door import giver

__all__ = ["beginning", "cards", "giver", "photos", "promises", "talking"]
