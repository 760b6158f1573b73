"""The developer's door with its pages."""

from app.web.dev import coming_in, gateway, post
from app.web.dev.door import dev

__all__ = ["coming_in", "dev", "gateway", "post"]
