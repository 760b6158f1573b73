"""Looks drawn by lot for a colleague to check; since when a number was surely hers."""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

CHECKS = "look_checks"


def upgrade() -> None:
    op.create_table(
        CHECKS,
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("looked_by", sa.BigInteger(), nullable=False),
        sa.Column("looked_at", UTCDateTime(), nullable=False),
        sa.Column("drawn_at", UTCDateTime(), nullable=False),
        sa.Column("state", sa.String(40), nullable=True),
        sa.Column("checked_by", sa.BigInteger(), nullable=True),
        sa.Column("checked_at", UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("community_id", "id", name=f"pk_{CHECKS}"),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=f"fk_{CHECKS}_community_id_communities"
        ),
        sa.ForeignKeyConstraint(
            ["community_id", "person_id"],
            ["people.community_id", "people.id"],
            name=f"fk_{CHECKS}_community_id_person_id_people",
        ),
    )
    op.create_index(f"ix_{CHECKS}_state", CHECKS, ["community_id", "state"])
    op.create_index(f"ix_{CHECKS}_person", CHECKS, ["community_id", "person_id"])
    _numbers()


def _numbers() -> None:
    """Whoever was here last is taken to have been here by the number she has."""
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("reached_at", UTCDateTime(), nullable=True))
        people.add_column(sa.Column("named_at", UTCDateTime(), nullable=True))
    op.execute("UPDATE people SET reached_at = seen_at")


def downgrade() -> None:
    op.execute("UPDATE sessions SET came_by = 'code' WHERE came_by = 'paper'")
    op.execute("UPDATE staff_invitations SET state = 'used' WHERE state = 'stopped'")
    op.execute("DELETE FROM letters WHERE kind = 'staff_stopped'")
    op.execute("DELETE FROM tasks WHERE kind = 'look_check'")
    with op.batch_alter_table("people") as people:
        people.drop_column("named_at")
        people.drop_column("reached_at")
    op.drop_table(CHECKS)
