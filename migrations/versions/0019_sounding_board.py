"""the klankbordgroep: who reads along, and what she says"""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    _row(
        "board_members",
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("asked_by", sa.BigInteger(), nullable=False),
        sa.Column("since", UTCDateTime(), nullable=False),
        _of_a_person("board_members", "id"),
    )
    _row(
        "comments",
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("about", sa.String(length=40), nullable=False),
        sa.Column("topic", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("with_name", sa.Boolean(), nullable=False),
        sa.Column("may_show", sa.Boolean(), nullable=False),
        sa.Column("written_at", UTCDateTime(), nullable=False),
        sa.Column("shown_at", UTCDateTime(), nullable=True),
        sa.Column("reply", sa.String(length=300), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("replied_at", UTCDateTime(), nullable=True),
        _of_a_person("comments", "author_id"),
    )
    here = ["community_id"]
    op.create_index("ix_comments_author", "comments", [*here, "author_id", "written_at"])
    op.create_index("ix_comments_state", "comments", [*here, "state", "written_at"])
    op.create_index("ix_comments_topic", "comments", [*here, "about", "topic"])


def downgrade() -> None:
    op.drop_table("comments")
    op.drop_table("board_members")


def _row(name: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        *parts,
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=f"fk_{name}_community_id_communities"
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name=f"pk_{name}"),
    )


def _of_a_person(name: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["community_id", column],
        ["people.community_id", "people.id"],
        name=f"fk_{name}_community_id_{column}_people",
    )
