"""One town like all others with a year in it, and then the others: copies under another number."""

from collections.abc import Iterator
from datetime import UTC, datetime

from rich.progress import track
from sqlalchemy import Connection, Table, text

from app.store.db import Base, db
from bench.country.assumptions import Country
from bench.filling import AT, ID, Size, fill, learn_sizes
from bench.numbers import NUMBERS, parts
from bench.screen import SCREEN

ENGINE = "postgresql"
LOTS = {"offers": 2, "followups": 3, "letters": 4, "journal": 5}  # no two ids are the same
OFFERS = """
INSERT INTO offers (community_id, id, need_id, asker_id, giver_id, tier, state, kind, word,
    made_at, thanks)
SELECT 1, {id}, need.id, need.asker_id, {giver}, 1, 'done', 'yes', '', need.posted_at, ''
FROM {numbers} JOIN {needs} AS need ON need.number = (i - 1) % :needs + 1"""
FOLLOWUPS = """
INSERT INTO followups (community_id, id, key, kind, need_id, start_at, due_at, done_at)
SELECT 1, {id}, 'how_it_went:' || i, 'how_it_went', need.id, {at}, {at}, {at}
FROM {numbers} JOIN {needs} AS need ON need.number = (i - 1) % :needs + 1"""
LETTERS = """
INSERT INTO letters (community_id, id, key, kind, state, by_text, person_id, need_id, written_at,
    not_before, tries, sent_at)
SELECT 1, {id}, 'how_it_went:' || i, 'how_it_went', 'sent', i % 2 = 0, need.asker_id, need.id,
    {at}, {at}, 1, {at}
FROM {numbers} JOIN {needs} AS need ON need.number = (i - 1) % :needs + 1"""
JOURNAL = """
INSERT INTO journal (community_id, id, at, actor_id, verb, thing, thing_id, state, batch)
SELECT 1, {id}, {at}, need.asker_id, 'say_how_it_went', 'need', need.id, 'solved', i / 100
FROM {numbers} JOIN {needs} AS need ON need.number = (i - 1) % :needs + 1"""
NUMBERED = "(SELECT id, asker_id, posted_at, row_number() OVER (ORDER BY id) AS number FROM needs)"
OTHERS = """
INSERT INTO communities (id, slug, host, name, town, moderation, owner, reading_key, compares)
SELECT 1 + i, 'copy' || i, 'copy' || i || '.example', name, town, moderation, owner, 'key' || i,
    false
FROM communities CROSS JOIN generate_series(1, :others) AS i WHERE communities.id = 1"""
UNCHECKED = "SET LOCAL session_replication_role = replica"
EMPTY = "SELECT NOT EXISTS (SELECT FROM {})"


def size_of_town(country: Country) -> Size:
    towns = country.assumed.municipalities
    return Size(givers=round(country.givers / towns), needs=round(country.needs / towns))


def fill_town(country: Country) -> None:
    """A year of one, on a town that was founded."""
    assumed, size = country.assumed, size_of_town(country)
    fill(size)
    letters = round(country.letters / assumed.municipalities)
    for form, rows in (
        (OFFERS, round(size.needs * assumed.offers_a_need)),
        (FOLLOWUPS, round(size.needs * assumed.followups_a_need)),
        (LETTERS, letters),
        (JOURNAL, round(size.needs * assumed.journal_lines_a_need)),
    ):
        _add(form, rows, size)


def _add(form: str, rows: int, size: Size) -> None:
    table = form.split()[2]
    turn = f"(i - 1) % {size.needs} + (i - 1) / {size.needs}"  # each offer on a need is another's
    giver = ID.replace("i *", f"(({turn}) % {size.givers} + 1) *").format(lot=0)
    written = form.format(
        id=ID.format(lot=LOTS[table]), giver=giver, at=AT[ENGINE],
        numbers=NUMBERS[ENGINE], needs=NUMBERED,
    )  # fmt: skip
    db.session.execute(text(UNCHECKED))  # the journal takes lines that are sealed from nobody
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    for first, last in parts(rows):
        told = {"first": first, "last": last, "rows": rows, "now": now, "needs": size.needs}
        used = {name: value for name, value in told.items() if f":{name}" in written}
        db.session.execute(text(written), used)
    db.session.commit()


def copy_town(towns: int) -> None:
    """The same rows for each of the others: a key is a community's own, so that ids may repeat.
    Nothing is checked meanwhile: what points at something, does so in the first as well."""
    with db.engine.begin() as connection:
        connection.execute(text(OTHERS), {"others": towns - 1})
        full = [_copied(table) for table in _full(connection)]
    shown = f"copying to {towns} towns"
    for town in track(range(2, towns + 1), shown, console=SCREEN, transient=True):
        with db.engine.begin() as connection:
            connection.execute(text(UNCHECKED))
            for copied in full:
                connection.execute(text(copied), {"town": town})
    learn_sizes()


def _full(connection: Connection) -> Iterator[Table]:
    for table in Base.metadata.sorted_tables:
        is_empty = connection.execute(text(EMPTY.format(table.name))).scalar_one()
        if "community_id" in table.columns and not is_empty:
            yield table


def _copied(table: Table) -> str:
    """A town at a time: all of it lies together in each index, and is written while it is at
    hand."""
    others = ", ".join(f'"{one.name}"' for one in table.columns if one.name != "community_id")
    return (
        f"INSERT INTO {table.name} (community_id, {others})"  # noqa: S608
        f" SELECT :town, {others} FROM {table.name} WHERE community_id = 1"
    )
