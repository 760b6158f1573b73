"""On SQLite the rows that a round asks of each giver lie under her key.

Told apart from it, as SQLite does by itself, each was found in two steps: the key's own tree led to
a number, and the number to the row."""

from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

TABLES = ("people", "givers", "giver_settings")


def upgrade() -> None:
    _made_anew(with_rowid=False)


def downgrade() -> None:
    _made_anew(with_rowid=True)


def _made_anew(with_rowid: bool) -> None:
    """PostgreSQL has no such choice."""
    if op.get_bind().dialect.name != "sqlite":
        return
    for table in TABLES:
        told = {"sqlite_with_rowid": with_rowid}
        with op.batch_alter_table(table, recreate="always", table_kwargs=told):
            pass
