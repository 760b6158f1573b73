"""what the two of a match said of how it went, and the questions that came with it"""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    with op.batch_alter_table("offers") as table:
        table.add_column(sa.Column("asker_said", sa.String(length=40), nullable=True))
        table.add_column(sa.Column("asker_said_at", UTCDateTime(), nullable=True))
        table.add_column(sa.Column("giver_said", sa.String(length=40), nullable=True))
        table.add_column(sa.Column("giver_said_at", UTCDateTime(), nullable=True))


def downgrade() -> None:
    forget_what_came_with_this_step()
    with op.batch_alter_table("offers") as table:
        for name in ("giver_said_at", "giver_said", "asker_said_at", "asker_said"):
            table.drop_column(name)


def forget_what_came_with_this_step() -> None:
    """Kinds and a deed that the code before it does not know."""
    op.execute("DELETE FROM followups WHERE kind LIKE 'offer_%' OR kind = 'said_no'")
    op.execute("DELETE FROM tasks WHERE kind IN ('offer_left', 'said_no', 'companion_silent')")
    op.execute("DELETE FROM letters WHERE kind IN ('offer_waits', 'solved', 'table_ended')")
    op.execute("DELETE FROM journal WHERE verb = 'say_how_it_went'")
