"""Pages caught on their way out of the house."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from flask import Flask, Response, request, request_finished, template_rendered

from app.web.frame.ready import KEPT, Ready, Rendering

TAG = re.compile(r'<(/?[a-z0-9]+)(?:[^>]*? class="([^"]*)")?')


@dataclass(frozen=True)
class Shown:
    role: str
    path: str
    status: int
    template: str
    html: str

    @property
    def frame(self) -> tuple[str, int]:
        return (self.template, self.status)

    @property
    def elements(self) -> frozenset[object]:
        """Without the words in them."""
        return frozenset(TAG.findall(self.html))

    def __str__(self) -> str:
        return f"{self.path} ({self.template}, {self.status}) for {self.role}"


@dataclass
class Gallery:
    """The first of pages that are built alike; whose words they show makes no difference."""

    role: str = ""
    kept: dict[object, Shown] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    """Every template that is on a page, as the page itself or as a part that was rendered alone."""
    _templates: list[str] = field(default_factory=list)
    """Templates of the answer at hand; that of the page itself is rendered last."""

    @property
    def pages(self) -> list[Shown]:
        return list(self.kept.values())

    def telling(self) -> list[Shown]:
        """So many that each element of each template is on one of them; the fullest come first. A
        form that is handed back shows what the empty one shows, and its errors besides."""
        seen: dict[str, set[object]] = {}
        found = []
        for shown in sorted(self.pages, key=lambda shown: -len(shown.elements)):
            known = seen.setdefault(shown.template, set())
            if shown.elements - known:
                found.append(shown)
                known |= shown.elements
        return found

    @contextmanager
    def catching(self, app: Flask) -> Iterator[None]:
        watched = Watched(app, self._templates.append)
        with (
            patch.dict(app.extensions, {KEPT: watched}),
            template_rendered.connected_to(self._rendered, app),
            request_finished.connected_to(self._finished, app),
        ):
            yield

    def _rendered(self, sender: Flask, template: Any, **_: Any) -> None:
        self._templates.append(template.name)

    def _finished(self, sender: Flask, response: Response, **_: Any) -> None:
        templates = [*self._templates]
        self._templates.clear()
        if response.mimetype != "text/html" or not response.content_length or response.location:
            return
        self.seen |= {*templates}
        html = response.get_data(as_text=True)
        shown = Shown(self.role, request.path, response.status_code, templates[-1], html)
        self.kept.setdefault((shown.frame, shown.elements), shown)


class Watched(Ready):
    """Tells the name of each template that is shown, also where its rendering stood ready: Flask
    tells of those that it renders itself."""

    def __init__(self, app: Flask, tell: Callable[[str], None]) -> None:
        super().__init__(app)
        self._tell = tell

    def rendering(self, template: str, *told: Any) -> Rendering:
        found = super().rendering(template, *told)
        self._tell(template)
        return found

    def once(self, template: str, *told: Any) -> Rendering:
        found = super().once(template, *told)
        self._tell(template)
        return found
