"""Which cards a giver was shown within a day, so that a day holds no more than it may."""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

TABLE = "card_showings"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("need_id", sa.BigInteger(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("community_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=f"fk_{TABLE}_community_id_communities"
        ),
        _leads("person_id", "people"),
        _leads("need_id", "needs"),
        _one_each("need_id"),
        _one_each("place"),
    )


def downgrade() -> None:
    op.execute("DELETE FROM tasks WHERE kind = 'many_cards'")
    op.drop_table(TABLE)


def _leads(column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["community_id", column],
        [f"{table}.community_id", f"{table}.id"],
        name=f"fk_{TABLE}_community_id_{column}_{table}",
    )


def _one_each(column: str) -> sa.UniqueConstraint:
    columns = ("community_id", "person_id", column)
    return sa.UniqueConstraint(*columns, name=f"uq_{TABLE}_{'_'.join(columns)}")
