"""Whether both sides of each table are the same."""

from collections.abc import Collection, Iterable

import click
from rich.console import Console
from rich.table import Table as Sheet
from sqlalchemy import Connection

from app.store.moving.comparing import Compared, compared
from app.store.moving.goods import STAYS, travelling

SHOWN = 16  # signs of a digest: enough to read aloud over a telephone
WIDTH = 100


def tell(source: Connection, target: Connection, ids: Collection[int]) -> None:
    """Raises ClickException where they are not the same."""
    found = [compared(source, target, table, ids) for table in travelling()]
    _print(found)
    wrong = [each.table for each in found if not each.is_same]
    if wrong:
        raise click.ClickException(f"Not the same on both sides: {', '.join(wrong)}.")
    click.echo(f"The same on both sides: {sum(each.rows[0] for each in found)} rows.")


def _print(found: Iterable[Compared]) -> None:
    sheet = Sheet(box=None, pad_edge=False)
    for words in ("table", "rows", "there", "digest", "there", ""):
        sheet.add_column(words, justify="right" if words == "rows" else "left")
    for each in found:
        if any(each.rows):
            digests = (digest[:SHOWN] for digest in each.digests)
            sheet.add_row(
                each.table, *map(str, each.rows), *digests, "same" if each.is_same else "DIFFERS"
            )
    Console(width=WIDTH).print(sheet)
    for name, why in STAYS.items():
        click.echo(f"Not copied: {name} ({why}).")
