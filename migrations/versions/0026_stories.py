"""stories beside the figures, and a look back on each quarter"""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stories",
        *_of_community(),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("period", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("written_by", sa.BigInteger(), nullable=False),
        sa.Column("written_at", UTCDateTime(), nullable=False),
        sa.Column("agreed_at", UTCDateTime(), nullable=True),
        *_keys("stories"),
        sa.ForeignKeyConstraint(
            ["community_id", "person_id"],
            ["people.community_id", "people.id"],
            name="fk_stories_community_id_person_id_people",
        ),
    )
    op.create_index("ix_stories_person", "stories", ["community_id", "person_id"])
    op.create_index("ix_stories_period", "stories", ["community_id", "period", "state"])
    op.create_table(
        "lookbacks",
        *_of_community(),
        sa.Column("period", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("learnt", sa.Text(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.Column("written_by", sa.BigInteger(), nullable=False),
        sa.Column("written_at", UTCDateTime(), nullable=False),
        *_keys("lookbacks"),
        sa.UniqueConstraint("community_id", "period", name="uq_lookbacks_community_id_period"),
    )


def downgrade() -> None:
    op.drop_table("lookbacks")
    op.drop_table("stories")


def _of_community() -> tuple[sa.Column[int], sa.Column[int]]:
    return (
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
    )


def _keys(table: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=f"fk_{table}_community_id_communities"
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name=f"pk_{table}"),
    )
