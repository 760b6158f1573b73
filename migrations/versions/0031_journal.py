"""the journal is sealed in batches, and no statement changes it"""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

APPENDED = "the journal is only appended to"
TOLD = (
    "community_id",
    "id",
    "at",
    "actor_id",
    "verb",
    "thing",
    "thing_id",
    "state",
    "together_with",
)
SEALED = "OLD.batch IS NULL AND NEW.batch IS NOT NULL"
KEPT = "(SELECT first FROM journal_ends WHERE journal_ends.community_id = OLD.community_id)"
RULES = (
    # name, before which statement on which table, refused unless
    ("journal_unsealed", "INSERT ON journal", "NEW.batch IS NULL"),
    ("journal_stays", "UPDATE ON journal", f"{SEALED} AND {{same}}"),
    ("journal_remains", "DELETE ON journal", f"coalesce(OLD.batch < {KEPT}, 1 = 0)"),
    ("journal_seals_stay", "UPDATE ON journal_seals", "1 = 0"),
    ("journal_seals_remain", "DELETE ON journal_seals", f"coalesce(OLD.number < {KEPT}, 1 = 0)"),
    (
        "journal_ends_go_on",
        "UPDATE ON journal_ends",
        "NEW.community_id = OLD.community_id AND NEW.first >= OLD.first AND NEW.last >= OLD.last"
        " AND NEW.first <= NEW.last + 1",
    ),
    ("journal_ends_remain", "DELETE ON journal_ends", "1 = 0"),
)
TABLES = ("journal", "journal_seals", "journal_ends")


def upgrade() -> None:
    with op.batch_alter_table("journal") as table:
        table.add_column(sa.Column("batch", sa.Integer(), nullable=True))
        table.create_index("ix_journal_batch", ["community_id", "batch"])
    op.create_table(
        "journal_seals",
        *_key(),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sealed_at", sa.DateTime(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("seal", sa.String(64), nullable=False),
        *_constraints("journal_seals"),
        sa.UniqueConstraint(
            "community_id", "number", name=op.f("uq_journal_seals_community_id_number")
        ),
    )
    op.create_table(
        "journal_ends",
        *_key(),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(64), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("seal", sa.String(64), nullable=False),
        sa.Column("signature", sa.String(64), nullable=False),
        *_constraints("journal_ends"),
        sa.UniqueConstraint("community_id", name=op.f("uq_journal_ends_community_id")),
    )
    for statement in _on_sqlite() if _is_sqlite() else _on_postgresql():
        op.execute(statement)


def downgrade() -> None:
    """The lines stay as they were written; what sealed them goes."""
    for name, event in _triggers():
        table = event.rsplit(" ", 1)[1]
        op.execute(f"DROP TRIGGER {name}" + ("" if _is_sqlite() else f" ON {table}"))
    if not _is_sqlite():
        for name in (*(name for name, _, _ in RULES), "journal_whole"):
            op.execute(f"DROP FUNCTION {name}()")
    op.drop_table("journal_ends")
    op.drop_table("journal_seals")
    with op.batch_alter_table("journal") as table:
        table.drop_index("ix_journal_batch")
        table.drop_column("batch")


def _triggers() -> list[tuple[str, str]]:
    rows = [(name, event) for name, event, _ in RULES]
    whole = [(f"{table}_whole", f"TRUNCATE ON {table}") for table in TABLES]
    return rows if _is_sqlite() else rows + whole


def _key() -> tuple[sa.Column, sa.Column]:
    return (
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
    )


def _constraints(table: str) -> tuple[sa.ForeignKeyConstraint, sa.PrimaryKeyConstraint]:
    name = op.f(f"fk_{table}_community_id_communities")
    return (
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=name),
        sa.PrimaryKeyConstraint("community_id", "id", name=op.f(f"pk_{table}")),
    )


def _on_sqlite() -> list[str]:
    same = " AND ".join(f"NEW.{one} IS OLD.{one}" for one in TOLD)
    return [
        f"CREATE TRIGGER {name} BEFORE {event} WHEN NOT ({rule.format(same=same)})"
        f" BEGIN SELECT RAISE(ABORT, '{APPENDED}'); END"
        for name, event, rule in RULES
    ]


def _on_postgresql() -> list[str]:
    same = " AND ".join(f"NEW.{one} IS NOT DISTINCT FROM OLD.{one}" for one in TOLD)
    orders = []
    for name, event, rule in RULES:
        row = "OLD" if event.startswith("DELETE") else "NEW"
        allowed = f"IF {rule.format(same=same)} THEN RETURN {row}; END IF;"
        orders += [_function(name, allowed), f"{_trigger(name, event)} FOR EACH ROW {_does(name)}"]
    whole = [
        f"{_trigger(f'{table}_whole', f'TRUNCATE ON {table}')} {_does('journal_whole')}"
        for table in TABLES
    ]
    return [*orders, _function("journal_whole", ""), *whole]


def _function(name: str, allowed: str) -> str:
    refuse = f"RAISE EXCEPTION '{APPENDED}' USING ERRCODE = 'restrict_violation';"
    return (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN {allowed} {refuse} END $$"
    )


def _trigger(name: str, event: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {event}"


def _does(name: str) -> str:
    return f"EXECUTE FUNCTION {name}()"


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
