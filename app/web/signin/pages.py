"""Coming in with all its pages, in the order in which somebody meets them."""

from app.web.signin import codes, inside, paper, reaching, recognition
from app.web.signin.door import signin

__all__ = ["codes", "inside", "paper", "reaching", "recognition", "signin"]
