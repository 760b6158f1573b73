"""`flask register`: the register of processing, as a privacy officer reads it."""

from collections.abc import Iterator
from datetime import timedelta
from operator import attrgetter

import click
from flask import current_app
from flask.cli import with_appcontext

from app.domain.clock.retention import Kept, lasts
from app.domain.house_rules import HouseRules
from app.texts.register import CELLS, INTRODUCTION, THEY_ALL, TITLE
from config.register import Line, Processing, Register, read_register


@click.command()
@with_appcontext
def register() -> None:
    """Prints the register of processing (art. 30 AVG) in Dutch, as Markdown.

    Every column of every table stands in it; the days are those of house_rules.toml.

    \b
    Example:
      flask --app wsgi register > register.md
    """
    rules = current_app.extensions["house_rules"]
    click.echo("\n".join(_document(read_register(), rules)))


def _document(told: Register, rules: HouseRules) -> Iterator[str]:
    yield f"# {TITLE}\n"
    yield f"{INTRODUCTION}\n"
    for basis, words in told.bases.items():
        yield f"## {words[0].upper()}{words[1:]}\n"
        yield f"| {' | '.join(CELLS)} |"
        yield f"|{' --- |' * len(CELLS)}"
        for processing in told.tables:
            if processing.basis == basis:
                yield from _rows(processing, told, rules)
        yield ""
    yield THEY_ALL.format(keys=", ".join(told.keys))


def _rows(processing: Processing, told: Register, rules: HouseRules) -> Iterator[str]:
    for line in filter(attrgetter("columns"), processing.lines):
        cells = (
            processing.table,
            ", ".join(line.columns),
            line.purpose,
            line.who,
            _terms(line, told, rules),
        )
        yield f"| {' | '.join(cells)} |"


def _terms(line: Line, told: Register, rules: HouseRules) -> str:
    return "; ".join(_in_words(term, told.terms[term], rules) for term in line.terms)


def _in_words(term: str, words: str, rules: HouseRules) -> str:
    lasting = lasts(Kept(term), rules) if term in set(Kept) else timedelta()
    return words.format(
        days=lasting.days,
        hours=int(lasting.total_seconds() // 3600),
        longest=rules.retention.longest_days,
    )
