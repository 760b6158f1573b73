"""the lanes of the outbox, and who may have a letter already"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

TO_A_PHONE = """
    EXISTS (
        SELECT 1 FROM people
        WHERE people.community_id = letters.community_id
        AND people.id = letters.person_id AND people.channel = 'phone'
    )
"""


def upgrade() -> None:
    with op.batch_alter_table("letters") as table:
        table.drop_index("ix_letters_due")
        table.add_column(
            sa.Column("by_text", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        table.add_column(sa.Column("may_be_with", sa.String(40), nullable=True))
        table.create_index(
            "ix_letters_due", ["community_id", "state", "by_text", "kind", "not_before"]
        )
    ahead = "state IN ('waiting', 'gathered', 'claimed')"
    op.execute(f"UPDATE letters SET by_text = TRUE WHERE {ahead} AND {TO_A_PHONE}")  # noqa: S608
    with op.batch_alter_table("letters") as table:
        table.alter_column("by_text", server_default=None, existing_type=sa.Boolean())


def downgrade() -> None:
    with op.batch_alter_table("letters") as table:
        table.drop_index("ix_letters_due")
        table.drop_column("may_be_with")
        table.drop_column("by_text")
        table.create_index("ix_letters_due", ["community_id", "state", "kind", "not_before"])
