"""What every app of a run has alike, compiled once.

Each test has an app of its own, so that none leaves anything behind for the next. Most of what it
costs to open one is compiling the same 250 addresses, so what that gives is remembered here.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from werkzeug.routing import Rule

Builder = Callable[..., tuple[str, str]]


@contextmanager
def routes_compiled_once() -> Iterator[None]:
    """What builds an address says which parts it has and nothing of the app (werkzeug binds it to
    the rule afterwards). A rule with defaults is compiled each time: they may be anything."""
    known: dict[Any, Builder] = {}
    compile_builder: Callable[[Rule, bool], Builder] = Rule._compile_builder

    def once(rule: Rule, append_unknown: bool = True) -> Builder:
        if rule.defaults:
            return compile_builder(rule, append_unknown)
        parts = (tuple(rule._trace), append_unknown)
        if parts not in known:
            known[parts] = compile_builder(rule, append_unknown)
        return known[parts]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "_compile_builder", once)
        yield
