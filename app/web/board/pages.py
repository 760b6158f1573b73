"""The klankbordgroep's door with all its pages."""

from app.web.board import reading
from app.web.board.door import board

__all__ = ["board", "reading"]
