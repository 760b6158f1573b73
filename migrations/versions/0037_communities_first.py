"""The community comes first in the last five indexes too, so that each table can be cut by it."""

from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

BY_TIME = {
    "challenges": "ends_at",
    "drafts": "touched_at",
    "form_keys": "used_at",
    "giver_drafts": "touched_at",
}
OF_A_PERSON = "paper_codes"


def upgrade() -> None:
    for table, column in BY_TIME.items():
        op.drop_index(f"ix_{table}_{column}", table)
        op.create_index(f"ix_{table}_{column}", table, ["community_id", column])
    op.drop_index(f"ix_{OF_A_PERSON}_person_id", OF_A_PERSON)
    op.create_index(f"ix_{OF_A_PERSON}_person", OF_A_PERSON, ["community_id", "person_id"])


def downgrade() -> None:
    op.drop_index(f"ix_{OF_A_PERSON}_person", OF_A_PERSON)
    op.create_index(f"ix_{OF_A_PERSON}_person_id", OF_A_PERSON, ["person_id"])
    for table, column in BY_TIME.items():
        op.drop_index(f"ix_{table}_{column}", table)
        op.create_index(f"ix_{table}_{column}", table, [column])
