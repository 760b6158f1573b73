"""`flask journal`: whether the journal is still what was written."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import click
from flask.cli import with_appcontext

from app.cli.place import not_there
from app.domain.clock.journal_chain import Batch, Broken, holding
from app.store.db import at_one_moment, db, only_read
from app.store.journal_keys import journal_keys
from app.store.queries.clock import journal as kept
from app.store.queries.town import communities

Known = tuple[int, str]
IN_ONE = click.option("--community", "slug", help="The short name of one; else all of them.")


class WrittenDown(click.ParamType[Known]):
    name = "NUMBER:SEAL"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> Known:
        number, _, seal = value.partition(":")
        if not number.isdigit() or not seal:
            self.fail("is written as `journal head` prints it: NUMBER:SEAL", param, ctx)
        return int(number), seal


@click.group()
def journal() -> None:
    """Who did what, in ids: nobody changes it unseen.

    The clock seals it every minute, with a key that is not in the database (JOURNAL_KEYS).

    \b
    Exit codes: 0 it holds, 1 it does not, 2 asked in a wrong way.
    """


@journal.command()
@IN_ONE
@click.option("--head", type=WrittenDown(), help="What `journal head` printed before.")
@with_appcontext
def verify(slug: str | None, head: Known | None) -> None:
    """Says what of the journal holds, and stops at the first batch that does not.

    An older copy of the whole database holds in itself. Write down now and then, elsewhere, what
    `journal head` prints: with --head such a copy is found too.

    \b
    Example:
      flask --app wsgi journal verify
      flask --app wsgi journal verify --community reestveen --head 1204:9f3c…
    """
    if head and not slug:
        raise click.UsageError("--head is of one community: name it with --community.")
    for each, community_id in _chosen(slug):
        held = Held()
        try:
            held.walk(community_id, head)
        except Broken as broken:
            raise click.ClickException(f"{each}: {broken}. Before it: {held.in_words()}.") from None
        click.echo(
            f"{each}: {held.in_words()}; {kept.waiting(community_id)} lines wait for the clock."
        )


@journal.command("head")
@IN_ONE
@with_appcontext
def print_head(slug: str | None) -> None:
    """Prints where each journal ends now, to be written down outside this machine.

    \b
    Example:
      flask --app wsgi journal head
    """
    for each, community_id in _chosen(slug):
        found = kept.ends(community_id)
        click.echo(f"{each} {found[0].last}:{found[0].seal}" if found else f"{each} -")


@dataclass
class Held:
    """What held, counted as it was walked."""

    batches: int = 0
    lines: int = 0
    first: Batch | None = None
    last: Batch | None = None

    def walk(self, community_id: int, head: Known | None) -> None:
        """Raises Broken at the first batch that does not hold."""
        first, last = 1, 0
        if chain := kept.ends(community_id):
            ends, signature = chain
            first, last = ends.first, ends.last
            for batch in holding(journal_keys(), ends, signature, kept.batches(community_id)):
                self._add(batch)
                if head and head[0] == batch.number and head[1] != batch.seal:
                    raise Broken(batch.number, "is not the one you wrote down")
        stray = kept.strays(community_id, first, last)
        if stray is not None:
            raise Broken(stray, "is gone, and lines of it are here")
        if head and head[0] > last:
            raise Broken(head[0], "is missing, and you wrote it down")

    def _add(self, batch: Batch) -> None:
        self.batches += 1
        self.lines += len(batch.lines)
        self.first = self.first or batch
        self.last = batch

    def in_words(self) -> str:
        if self.first is None or self.last is None:
            return "nothing is sealed"
        since, until = self.first.sealed_at, self.last.sealed_at
        return (
            f"{self.batches} batches hold ({self.first.number} to {self.last.number},"
            f" {since:%Y-%m-%d} to {until:%Y-%m-%d}), {self.lines} lines"
        )


def _chosen(slug: str | None) -> Iterator[tuple[str, int]]:
    known: Sequence[str] = communities.all_slugs()
    if slug is not None and slug not in known:
        raise not_there(slug)
    for each in [slug] if slug else known:
        with _looking():
            found = communities.by_slug(each)
            if found is not None:
                yield each, found.id


@contextmanager
def _looking() -> Iterator[None]:
    """At one moment of the journal, while the clock goes on sealing it."""
    db.session.rollback()
    only_read(True)
    try:
        at_one_moment()
        yield
    finally:
        db.session.rollback()
        only_read(False)
