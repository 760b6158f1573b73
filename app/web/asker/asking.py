"""The way of a question with all its pages, in the order in which they are met (A1-A6)."""

from app.web.asker import checking, examples, questions, resuming
from app.web.asker.door import asking

__all__ = ["asking", "checking", "examples", "questions", "resuming"]
