"""Another number or address that can be put back, and what codes are limited by besides."""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

FORMER, WRONG = "former_reaches", "wrong_codes"


def upgrade() -> None:
    op.create_table(
        FORMER,
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("channel", sa.String(40), nullable=False),
        sa.Column("reach_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("reach_fingerprint", sa.String(), nullable=False),
        sa.Column("replaced_at", UTCDateTime(), nullable=False),
        sa.Column("ends_at", UTCDateTime(), nullable=False),
        *_of_community(FORMER),
        sa.ForeignKeyConstraint(
            ["community_id", "person_id"],
            ["people.community_id", "people.id"],
            name=f"fk_{FORMER}_community_id_person_id_people",
        ),
    )
    op.create_index(f"ix_{FORMER}_reach", FORMER, ["community_id", "reach_fingerprint"])
    op.create_index(f"ix_{FORMER}_person", FORMER, ["community_id", "person_id"])
    op.create_table(
        WRONG,
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("reach_fingerprint", sa.String(), nullable=False),
        sa.Column("in_a_row", sa.Integer(), nullable=False),
        sa.Column("last_at", UTCDateTime(), nullable=False),
        *_of_community(WRONG),
        sa.UniqueConstraint(
            "community_id", "reach_fingerprint", name=f"uq_{WRONG}_community_id_reach_fingerprint"
        ),
    )
    with op.batch_alter_table("codes") as table:
        table.add_column(sa.Column("range_hash", sa.String(), nullable=True))
    op.create_index("ix_codes_range", "codes", ["community_id", "range_hash", "made_at"])


def downgrade() -> None:
    op.drop_index("ix_codes_range", "codes")
    with op.batch_alter_table("codes") as table:
        table.drop_column("range_hash")
    op.drop_table(WRONG)
    op.drop_table(FORMER)
    op.execute("DELETE FROM letters WHERE kind IN ('reach_changed', 'new_device')")


def _of_community(table: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.PrimaryKeyConstraint("community_id", "id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=f"fk_{table}_community_id_communities"
        ),
    )
