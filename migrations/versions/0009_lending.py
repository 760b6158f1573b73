"""lending, a maatje's last day, more hands in a draft, and the link by which a need is shared"""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "loans",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("offer_id", sa.BigInteger(), nullable=False),
        sa.Column("need_id", sa.BigInteger(), nullable=False),
        sa.Column("asker_id", sa.BigInteger(), nullable=False),
        sa.Column("giver_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("what", sa.String(length=300), nullable=False),
        sa.Column("lent_at", UTCDateTime(), nullable=False),
        sa.Column("back_at", UTCDateTime(), nullable=False),
        sa.Column("extended", sa.Integer(), nullable=False),
        sa.Column("reminded", sa.Integer(), nullable=False),
        sa.Column("ended_at", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name="fk_loans_community_id_communities"
        ),
        sa.ForeignKeyConstraint(
            ["community_id", "offer_id"],
            ["offers.community_id", "offers.id"],
            name="fk_loans_community_id_offer_id_offers",
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name="pk_loans"),
        sa.UniqueConstraint("community_id", "offer_id", name="uq_loans_community_id_offer_id"),
    )
    with op.batch_alter_table("offers") as table:
        table.add_column(sa.Column("until_at", UTCDateTime(), nullable=True))
    with op.batch_alter_table("drafts") as table:
        table.add_column(sa.Column("hands", sa.Integer(), server_default="1", nullable=False))
    with op.batch_alter_table("needs") as table:
        table.add_column(sa.Column("share_id", sa.BigInteger(), nullable=True))
        table.create_index("ix_needs_share", ["community_id", "share_id"], unique=True)


def downgrade() -> None:
    forget_what_came_with_this_step()
    with op.batch_alter_table("needs") as table:
        table.drop_index("ix_needs_share")
        table.drop_column("share_id")
    with op.batch_alter_table("drafts") as table:
        table.drop_column("hands")
    with op.batch_alter_table("offers") as table:
        table.drop_column("until_at")
    op.drop_table("loans")


def forget_what_came_with_this_step() -> None:
    """Kinds that the code before it does not know. Who gave for longer is asked no more."""
    op.execute("DELETE FROM followups WHERE kind LIKE 'loan%' OR kind LIKE 'companion%'")
    op.execute("DELETE FROM letters WHERE kind LIKE 'loan%' OR kind LIKE 'companion%'")
    op.execute("DELETE FROM tasks WHERE kind = 'loan'")
