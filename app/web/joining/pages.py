"""The way in for givers with all its pages, in the order in which they are met (G1-G3)."""

from app.web.joining import organisation, questions, registering, resuming
from app.web.joining.door import joining

__all__ = ["joining", "organisation", "questions", "registering", "resuming"]
