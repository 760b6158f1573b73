"""the day a giver proposes, by when she finds out, and why a promise came back"""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    with op.batch_alter_table("offers") as table:
        table.add_column(sa.Column("suits_on", UTCDateTime(), nullable=True))
        table.add_column(sa.Column("suits_part", sa.String(length=40), nullable=True))
        table.add_column(sa.Column("find_out_by", UTCDateTime(), nullable=True))
        table.add_column(sa.Column("back_because", sa.String(length=40), nullable=True))


def downgrade() -> None:
    forget_what_came_with_this_step()
    with op.batch_alter_table("offers") as table:
        for name in ("back_because", "find_out_by", "suits_part", "suits_on"):
            table.drop_column(name)


def forget_what_came_with_this_step() -> None:
    """Kinds and a deed that the code before it does not know."""
    op.execute("DELETE FROM followups WHERE kind LIKE 'find_out%'")
    op.execute("DELETE FROM letters WHERE kind = 'find_out_day'")
    op.execute("DELETE FROM journal WHERE verb = 'let_offer_end'")
