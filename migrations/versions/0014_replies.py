"""an answer by e-mail into a talk"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    with op.batch_alter_table("messages") as table:
        table.add_column(sa.Column("reply_mark", sa.String(), nullable=True))
        table.create_unique_constraint(
            "uq_messages_community_id_reply_mark", ["community_id", "reply_mark"]
        )


def downgrade() -> None:
    """The messages stay; letters of kinds that the code before it does not know go."""
    op.execute("DELETE FROM letters WHERE kind LIKE 'reply_%' OR kind = 'mail_lost'")
    with op.batch_alter_table("messages") as table:
        table.drop_constraint("uq_messages_community_id_reply_mark", type_="unique")
        table.drop_column("reply_mark")
