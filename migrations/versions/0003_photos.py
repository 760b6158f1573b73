"""one photo to a need"""

import sqlalchemy as sa
from alembic import op

import app.store.columns

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "photos",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("need_id", sa.BigInteger(), nullable=False),
        sa.Column("asker_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("picture", sa.LargeBinary(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("added_at", app.store.columns.UTCDateTime(), nullable=False),
        sa.Column("answer_by", app.store.columns.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["community_id", "need_id"],
            ["needs.community_id", "needs.id"],
            name=op.f("fk_photos_community_id_need_id_needs"),
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_photos_community_id_communities")
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name=op.f("pk_photos")),
        sa.UniqueConstraint("community_id", "need_id", name=op.f("uq_photos_community_id_need_id")),
    )
    op.create_index(
        "ix_photos_waiting",
        "photos",
        ["community_id", "answer_by"],
        sqlite_where=sa.text("answer_by IS NOT NULL"),
        postgresql_where=sa.text("answer_by IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_index("ix_photos_waiting", table_name="photos")
    op.drop_table("photos")
