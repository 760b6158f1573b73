"""What was refused, as a line of the log (ASVS 16.3.1, 16.3.2): when, at which route, and to whom.

Of whom only what she wears, and a mark that is another every day: by it the lines of one evening
are seen to be one person's, and nobody reads from it who that is. No id, no name, no address.
"""

import logging

from flask import g, request

from app.store.sealing import seals
from app.web.entrance.moments import visiting
from app.web.entrance.networks import network

log = logging.getLogger(__name__)
SIGNS = 12  # of the mark: enough to tell apart who came by in a day
NOBODY = "nobody"


def note_refused(what: str, why: str) -> None:
    """`what` and `why` are words of ours: a verb, the name of a refusal. Where no town was found by
    the name that was asked for, nobody is there to be refused."""
    if "community" not in g:
        return
    rule = request.url_rule.rule if request.url_rule else "no route"
    log.warning("refused %s (%s) at %s %s to %s", what, why, request.method, rule, _whom())


def _whom() -> str:
    visitor = visiting()
    if visitor is None:
        return f"{NOBODY} {_mark(network())}"
    return f"{' and '.join(sorted(visitor.hats)) or 'no hat'} {_mark(str(visitor.person_id))}"


def _mark(whose: str) -> str:
    return seals().fingerprint(f"log:{g.now:%Y%m%d}:{g.community.id}:{whose}")[:SIGNS]
