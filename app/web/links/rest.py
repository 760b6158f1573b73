"""*Even rust* from its letter: one tap back, and one to rest a little longer."""

from datetime import timedelta

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import resting
from app.domain.moment import Moment
from app.domain.refusals import LinkTooOld
from app.store.links import Purpose, sign
from app.store.queries.people import reaches
from app.store.queries.people import resting as kept
from app.web.links.door import links, opened
from app.web.showing.formats import page


@links.get("/r/<token>")
def rest_page(token: str) -> ResponseReturnValue:
    reader = _reader(token)
    rest = kept.of(reader.community_id, reader.me)
    return page("links/rest.html", token=token, rests=rest.paused_since is not None)


@links.post("/r/<token>")
def end_rest(token: str) -> ResponseReturnValue:
    reader = _reader(token)
    resting.end_rest(reader)
    return _shown_to(reader)


@links.post("/r/<token>/nog-even")
def take_rest(token: str) -> ResponseReturnValue:
    """Whoever rests already keeps the day that she chose herself."""
    reader = _reader(token)
    if kept.of(reader.community_id, reader.me).paused_since is None:
        resting.take_rest(reader, until=None)
    return _shown_to(reader)


def _shown_to(reader: Moment) -> ResponseReturnValue:
    """By a link of this moment: an old letter closes with the rest that it told of."""
    here = reaches.fingerprint_of(reader.community_id, reader.me)
    token = sign(reader, Purpose.REST, reader.me, int(reader.now.timestamp()), here)
    return redirect(url_for("links.rest_page", token=token))


def _reader(token: str) -> Moment:
    """Raises LinkTooOld: a letter opens in its own days, and as long as the rest that it told of.
    An old one that fell into other hands says nothing of her, and stops nothing."""
    reader, told_at = opened(Purpose.REST, token)
    if not _is_young(reader, told_at) and not _is_still_so(reader, told_at):
        raise LinkTooOld
    return reader


def _is_young(reader: Moment, told_at: int) -> bool:
    lasts = timedelta(days=reader.rules.letters.link_days)
    return reader.now.timestamp() - told_at <= lasts.total_seconds()


def _is_still_so(reader: Moment, told_at: int) -> bool:
    since = kept.of(reader.community_id, reader.me).paused_since
    return since is not None and int(since.timestamp()) == told_at
