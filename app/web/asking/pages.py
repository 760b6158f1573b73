"""The way of a need with all its pages, in the order in which they are met (A1-A6)."""

from app.web.asking import calling, checking, examples, hands, questions, resuming
from app.web.asking.door import asking

__all__ = ["asking", "calling", "checking", "examples", "hands", "questions", "resuming"]
