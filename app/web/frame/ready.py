"""Pages and parts that stand ready: rendered once for all that they show alike, with blanks where
they differ each time.

Jinja takes 3 ms for a list of needs, and all but their words, their ids and the keys of their
forms is the same on thousands of pages. What a template is `told` decides how it looks, and is the
whole key under which the rendering is kept: it is shown nothing else, for whatever knows of the
page at hand (the request, its session) is kept from it. What goes in a blank is not kept: no word
that somebody wrote, no token.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Any, NamedTuple

from flask import Flask
from jinja2 import Environment, pass_context
from markupsafe import Markup, escape

from app.domain.ids import LARGEST, show_id
from app.web.at_hand import asked, house
from app.web.forms.intake import Filled, new_form_keys
from app.web.frame import languages, scripts
from app.web.frame.context import seen_by, shared_with
from app.web.wire.forgery import NAME as CSRF
from app.web.wire.forgery import padded_token

MOST = 512  # renderings of 1 to 10 KB; when there are more, keeping begins anew
FORM_KEY, ID = "form_key", "id"
KEPT = "ready"
AN_ID = LARGEST - 1
"""Told in the place of an id that goes in a blank; no row's is so large (`new_id`)."""
BLANK = re.compile("\ue000(.+?)\ue001")
PLAIN = frozenset({str, int, bool, type(None)})
OF_ONE_PAGE = ("config", "g", "get_flashed_messages", "now", "presence", "request", "session")
"""The names, among those that every template knows, that tell of the page at hand."""


class Late(NamedTuple):
    """What is made of these values alone (and of the language), where it was not made before."""

    make: Callable[..., Any]
    of: tuple[Hashable, ...] = ()

    def made(self) -> Any:
        return self.make(*self.of)


class StandsFor(NamedTuple):
    """What is made of something that these values stand for whole: a digest of a file, a moment of
    change. Where they are the same, so is what is made."""

    of: tuple[Any, ...]
    make: Callable[[], Any]

    def made(self) -> Any:
        return self.make()


def blank(name: str) -> str:
    """What is told in the place of what differs each time."""
    return f"\ue000{name}\ue001"


MADE = (Late, StandsFor)


class Rendering:
    """What stands between the blanks, and the name of each."""

    def __init__(self, html: str) -> None:
        """Raises ValueError where a filter cut a blank short."""
        self._parts = BLANK.split(html.replace(show_id(AN_ID), blank(ID)))
        blanks = list(enumerate(self._parts))[1::2]
        self._keys = [at for at, name in blanks if name == FORM_KEY]
        self._others = [(at, name) for at, name in blanks if name != FORM_KEY]
        self._has_forms = any(name == CSRF for _, name in self._others)
        if "\ue000" in "".join(self._parts[::2]):
            raise ValueError("a blank was cut short")

    @property
    def forms(self) -> int:
        """How many keys it takes."""
        return len(self._keys)

    def filled(self, fill: Mapping[str, str]) -> Markup:
        """`fill`: words (they are escaped) or Markup. Each form gets a key of its own."""
        told: dict[str, str] = {name: escape(words) for name, words in fill.items()}
        if self._has_forms and CSRF not in told:
            told[CSRF] = padded_token()
        html = self.joined(told, iter(new_form_keys(self.forms)))
        return Markup(html)  # noqa: S704 (of templates, escaped words and our own keys)

    def joined(self, html: Mapping[str, str], keys: Iterator[str]) -> str:
        """As `filled`, for a list of many: what goes in the blanks is HTML already."""
        parts = self._parts.copy()
        for at, name in self._others:
            parts[at] = html[name]
        for at in self._keys:
            parts[at] = next(keys)
        return "".join(parts)


class Ready:
    """The renderings of one app."""

    def __init__(self, app: Flask) -> None:
        self._environment = _that_sees_nobody(app.jinja_env)
        self._made: dict[Hashable, Rendering] = {}

    def rendering(
        self, template: str, key: Hashable, told: Callable[[], Mapping[str, Any]]
    ) -> Rendering:
        """`told` is asked when there is none under this key yet, and knows nothing but the key."""
        found = self._made.get((template, key))
        if found is None:
            found = self.once(template, told())
            if len(self._made) >= MOST:
                self._made.clear()
            self._made[template, key] = found
        return found

    def once(self, template: str, told: Mapping[str, Any]) -> Rendering:
        """A rendering that is not to be kept."""
        made = {name: one.made() if isinstance(one, MADE) else one for name, one in told.items()}
        return Rendering(self._environment.get_template(template).render(made))


def page(template: str, fill: Mapping[str, str], **told: Any) -> Markup:
    """A whole page, with this in its blanks. Pages of one need each look alike, whichever it is."""
    endpoint, path = asked().endpoint, _without_id(asked().path, fill.get(ID))
    kept, seen, worker = house().extensions[KEPT], seen_by(), scripts.worker_language()

    def all_told() -> Mapping[str, Any]:
        at = {"endpoint": endpoint, "path": path}
        return {**shared_with(seen), **told, "request": at, "worker": worker}

    if seen.at_table:  # her name is no thing to keep
        return kept.once(template, all_told()).filled(fill)
    key = seen, endpoint, path, worker, _key(told)
    return kept.rendering(template, key, all_told).filled(fill)


def _without_id(path: str, shown_id: str | None) -> str:
    return path.replace(shown_id, show_id(AN_ID)) if shown_id else path


class Parts:
    """The parts of a page, in its language."""

    def __init__(self, template: str) -> None:
        self._kept: Ready = house().extensions[KEPT]
        self._template, self._language = template, languages.here()

    def of(self, look: Hashable, told: Callable[[], Mapping[str, Any]]) -> Rendering:
        """`look` says all that `told` knows."""
        return self._kept.rendering(self._template, (self._language, look), told)


def _key(told: Any) -> Hashable:
    """By value, all the way down. Raises TypeError for what cannot be told by its value."""
    if isinstance(told, dict):
        return tuple(
            [(name, one if type(one) in PLAIN else _key(one)) for name, one in told.items()]
        )
    if isinstance(told, StandsFor):
        return _key(told.of)
    if isinstance(told, list | tuple):
        return tuple([_key(one) for one in told])
    if isinstance(told, Filled):
        return _key(told.values), _key(told.errors)
    hash(told)
    return told


def _that_sees_nobody(house: Environment) -> Environment:
    """Nothing of a page that stands ready may hang on who looks at it, but what it is told."""
    made = house.overlay()
    made.globals = house.globals | dict.fromkeys(OF_ONE_PAGE, _NOBODY) | {
        CSRF: lambda: blank(CSRF),
        "new_form_key": lambda: blank(FORM_KEY),
        "worker_url": pass_context(lambda page: scripts.worker_of(page["worker"])),
    }  # fmt: skip
    return made


class _Nobody:
    """Raises RuntimeError for whoever asks it anything."""

    def _refuse(self, *_: Any, **__: Any) -> Any:
        raise RuntimeError("a page that stands ready sees only what it is told")

    __getattr__ = __getitem__ = __call__ = __bool__ = __str__ = _refuse


_NOBODY = _Nobody()


def init_app(app: Flask) -> None:
    """After all that templates know was made known to them."""
    app.extensions[KEPT] = Ready(app)
