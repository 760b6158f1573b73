"""a community's own examples, and when it suits to be called"""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "own_examples",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("situation", sa.String(length=40), nullable=False),
        sa.Column("replaces", sa.String(length=40), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("tile", sa.String(length=40), nullable=False),
        sa.Column("words", sa.String(length=300), nullable=False),
        sa.Column("written_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name="fk_own_examples_community_id_communities"
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name="pk_own_examples"),
        sa.UniqueConstraint(
            "community_id", "replaces", name="uq_own_examples_community_id_replaces"
        ),
    )
    op.create_index(
        "ix_own_examples_situation", "own_examples", ["community_id", "situation", "written_at"]
    )
    with op.batch_alter_table("drafts") as table:
        table.add_column(sa.Column("call_time", sa.String(length=40), nullable=True))
    with op.batch_alter_table("tasks") as table:
        table.add_column(sa.Column("call_time", sa.String(length=40), nullable=True))


def downgrade() -> None:
    op.execute("UPDATE tasks SET state = 'done' WHERE state = 'taken_back'")  # a state of this step
    with op.batch_alter_table("tasks") as table:
        table.drop_column("call_time")
    with op.batch_alter_table("drafts") as table:
        table.drop_column("call_time")
    op.drop_table("own_examples")
