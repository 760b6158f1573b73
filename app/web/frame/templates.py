"""How templates come by what nearly every line of them asks: sentences, addresses, parts.

Each costs microseconds, a list asks for hundreds. So a part is imported without comparing globals,
an address that was made is kept, and a sentence is one look into the catalogue of the page.
"""

from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

from flask import Flask, url_for
from flask.templating import Environment
from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup

from app.web.frame.languages import sayings

MOST_ADDRESSES = 4096  # a card has the same one for everybody


class Templates(Environment):
    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """For most templates the environment's own: Jinja would lay an empty map over it, and look
        through both at each import of a part."""
        return self.globals if d is None else super().make_globals(d)


@pass_eval_context
def say(context: EvalContext, sentence: str, **told: Any) -> str:
    """A sentence in the language of the page or letter."""
    words = sayings().gettext(sentence)
    return (Markup(words) if context.autoescape else words) % told  # noqa: S704 (our own words)


@pass_eval_context
def say_many(context: EvalContext, one: str, many: str, num: int, **told: Any) -> str:
    words = sayings().ngettext(one, many, num)
    told = {"num": num} | told
    return (Markup(words) if context.autoescape else words) % told  # noqa: S704 (our own words)


def init_app(app: Flask) -> None:
    """After the languages, whose ways of saying these stand in for."""
    app.jinja_env.globals.update(
        {"_": say, "gettext": say, "ngettext": say_many},
        url_for=lru_cache(MOST_ADDRESSES)(url_for),
    )
