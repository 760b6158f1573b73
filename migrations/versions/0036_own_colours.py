"""What a community brings along: its colours, the codes of its neighbourhoods, its own help lines."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

LINES = "local_help_lines"


def upgrade() -> None:
    with op.batch_alter_table("communities") as table:
        table.add_column(sa.Column("colours", sa.Text(), nullable=True))
    with op.batch_alter_table("neighbourhoods") as table:
        table.add_column(sa.Column("code", sa.String(40), nullable=True))
    op.create_table(
        LINES,
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("number", sa.String(40), nullable=False),
        sa.Column("cost", sa.String(300), nullable=False),
        sa.Column("hours", sa.String(300), nullable=False),
        sa.Column("what_for", sa.String(300), nullable=False),
        sa.Column("website", sa.String(300), nullable=False),
        sa.Column("checked", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("community_id", "id", name=f"pk_{LINES}"),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=f"fk_{LINES}_community_id_communities"
        ),
        sa.UniqueConstraint("community_id", "place", name=f"uq_{LINES}_community_id_place"),
    )


def downgrade() -> None:
    op.drop_table(LINES)
    with op.batch_alter_table("neighbourhoods") as table:
        table.drop_column("code")
    with op.batch_alter_table("communities") as table:
        table.drop_column("colours")
