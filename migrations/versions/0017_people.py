"""people: notes, what was decided about taking part, evenings, and together at the table"""

from collections.abc import Iterator
from itertools import islice

import sqlalchemy as sa
from alembic import op

from app.domain.people.recognition import heard
from app.store.columns import UTCDateTime

revision = "0017"
down_revision = "0016"

BY_BYTES = sa.String(300).with_variant(sa.String(300, collation="C"), "postgresql")
AT_ONCE = 1000
NEW_COLUMNS: dict[str, tuple[tuple[str, sa.types.TypeEngine[object]], ...]] = {
    "sessions": (("sitting_id", sa.BigInteger()), ("network_hash", sa.String())),
    "tasks": (("reporter_network", sa.String()),),
    "needs": (("together_with", sa.BigInteger()),),
    "journal": (("together_with", sa.BigInteger()),),
}
NEW_TABLES = ("came_along", "paper_codes", "sittings", "measures", "notes", "evenings")


def upgrade() -> None:
    with op.batch_alter_table("people") as table:
        table.add_column(
            sa.Column("state", sa.String(length=40), server_default="here", nullable=False)
        )
        table.add_column(sa.Column("name_key", BY_BYTES, server_default="", nullable=False))
    give_everybody_a_key()
    op.create_index("ix_people_name_key", "people", ["community_id", "name_key", "id"])
    op.create_index("ix_looked_at_actor", "looked_at", ["community_id", "actor_id", "at"])
    for name, columns in NEW_COLUMNS.items():
        with op.batch_alter_table(name) as table:
            for column, kind in columns:
                table.add_column(sa.Column(column, kind, nullable=True))
    create_what_is_written_down()
    create_what_lies_on_the_table()


def downgrade() -> None:
    forget_what_came_with_this_step()
    for name in NEW_TABLES:
        op.drop_table(name)
    for name, columns in NEW_COLUMNS.items():
        with op.batch_alter_table(name) as table:
            for column, _ in columns:
                table.drop_column(column)
    op.drop_index("ix_looked_at_actor", "looked_at")
    op.drop_index("ix_people_name_key", "people")
    with op.batch_alter_table("people") as table:
        table.drop_column("name_key")
        table.drop_column("state")


def give_everybody_a_key() -> None:
    """By which a first name is found."""
    people = sa.table(
        "people",
        sa.column("community_id", sa.Integer),
        sa.column("id", sa.BigInteger),
        sa.column("first_name", sa.String),
        sa.column("name_key", sa.String),
    )
    connection = op.get_bind()
    here = people.c.community_id == sa.bindparam("of"), people.c.id == sa.bindparam("whom")
    named = sa.update(people).where(*here).values(name_key=sa.bindparam("called"))
    found = connection.execute(sa.select(people.c.community_id, people.c.id, people.c.first_name))
    told = ({"of": of, "whom": whom, "called": heard(name)} for of, whom, name in found.all())
    for some in _in_parts(told):
        connection.execute(named, some)


def _in_parts(told: Iterator[dict[str, object]]) -> Iterator[list[dict[str, object]]]:
    while some := list(islice(told, AT_ONCE)):
        yield some


def create_what_is_written_down() -> None:
    op.create_table(
        "notes",
        *_of_community(),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("written_by", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        *_keys("notes", ("people", "person_id")),
    )
    op.create_index("ix_notes_person", "notes", ["community_id", "person_id", "at"])
    op.create_table(
        "measures",
        *_of_community(),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("verb", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        *_keys("measures", ("people", "person_id")),
    )
    op.create_index("ix_measures_person", "measures", ["community_id", "person_id", "at"])
    op.create_table(
        "evenings",
        *_of_community(),
        sa.Column("opened_by", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("opened_at", UTCDateTime(), nullable=False),
        sa.Column("ends_at", UTCDateTime(), nullable=False),
        *_keys("evenings"),
    )
    op.create_index("ix_evenings_opened_by", "evenings", ["community_id", "opened_by", "ends_at"])


def create_what_lies_on_the_table() -> None:
    op.create_table(
        "sittings",
        *_of_community(),
        sa.Column("begun_by", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("begun_at", UTCDateTime(), nullable=False),
        sa.Column("ends_at", UTCDateTime(), nullable=False),
        *_keys("sittings", ("people", "person_id")),
    )
    op.create_table(
        "paper_codes",
        *_of_community(),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("code_word", sa.String(length=40), nullable=False),
        sa.Column("salt", sa.String(length=40), nullable=False),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("wrong_tries", sa.Integer(), nullable=False),
        sa.Column("tried_at", UTCDateTime(), nullable=True),
        sa.Column("made_by", sa.BigInteger(), nullable=True),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        *_keys("paper_codes", ("people", "person_id")),
        sa.UniqueConstraint(
            "community_id", "code_word", name="uq_paper_codes_community_id_code_word"
        ),
    )
    op.create_index("ix_paper_codes_person_id", "paper_codes", ["person_id"])
    op.create_table(
        "came_along",
        *_of_community(),
        sa.Column("need_id", sa.BigInteger(), nullable=False),
        sa.Column("reach_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        *_keys("came_along", ("needs", "need_id")),
        sa.UniqueConstraint("community_id", "need_id", name="uq_came_along_community_id_need_id"),
    )


def _of_community() -> tuple[sa.Column[int], sa.Column[int]]:
    return (
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
    )


def _keys(name: str, *leads: tuple[str, str]) -> Iterator[sa.Constraint]:
    yield sa.PrimaryKeyConstraint("community_id", "id", name=f"pk_{name}")
    yield sa.ForeignKeyConstraint(
        ["community_id"], ["communities.id"], name=f"fk_{name}_community_id_communities"
    )
    for table, column in leads:
        yield sa.ForeignKeyConstraint(
            ["community_id", column],
            [f"{table}.community_id", f"{table}.id"],
            name=f"fk_{name}_community_id_{column}_{table}",
        )


def forget_what_came_with_this_step() -> None:
    """Kinds that the code before it does not know."""
    op.execute(
        "DELETE FROM letters WHERE kind IN "
        "('from_us', 'look_at_desk', 'evening_opened', 'ended_well', 'ended')"
    )
    op.execute("DELETE FROM tasks WHERE kind IN ('reported_twice', 'many_looks')")
