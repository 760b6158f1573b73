"""blocks: who wants no contact with whom, kept as hashes that outlive an account"""

import sqlalchemy as sa
from alembic import op

import app.store.columns

revision = "0010"
down_revision = "0009"

INDEXES = {
    "ix_blocks_by": "by_fingerprint",
    "ix_blocks_of": "of_fingerprint",
    "ix_blocks_person": "person_id",
    "ix_blocks_other": "other_id",
}


def upgrade() -> None:
    op.create_table(
        "blocks",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=True),
        sa.Column("other_id", sa.BigInteger(), nullable=True),
        sa.Column("by_fingerprint", sa.String(), nullable=True),
        sa.Column("of_fingerprint", sa.String(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("knew_name", sa.Boolean(), nullable=False),
        sa.Column("at", app.store.columns.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id", "other_id"],
            ["people.community_id", "people.id"],
            name=op.f("fk_blocks_community_id_other_id_people"),
        ),
        sa.ForeignKeyConstraint(
            ["community_id", "person_id"],
            ["people.community_id", "people.id"],
            name=op.f("fk_blocks_community_id_person_id_people"),
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_blocks_community_id_communities")
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name=op.f("pk_blocks")),
    )
    for name, column in INDEXES.items():
        op.create_index(name, "blocks", ["community_id", column])


def downgrade() -> None:
    op.drop_table("blocks")
