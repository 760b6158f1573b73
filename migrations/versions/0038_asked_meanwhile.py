"""What was asked of a match stood still while its giver rested; now it waits for the asker alone."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

OF_THE_ASKER = (
    "how_it_went", "how_it_went_again", "nobody_said", "companion", "companion_again",
)  # fmt: skip
ASKER_RESTS = (
    "SELECT 1 FROM offers JOIN people"
    " ON people.community_id = offers.community_id AND people.id = offers.asker_id"
    " WHERE offers.community_id = followups.community_id AND offers.id = followups.offer_id"
    " AND people.paused_since IS NOT NULL"
)


def upgrade() -> None:
    goes_on = sa.text(
        "UPDATE followups SET stands_since = NULL"  # noqa: S608 - no words from outside
        f" WHERE done_at IS NULL AND kind IN :kinds AND NOT EXISTS ({ASKER_RESTS})"
    ).bindparams(sa.bindparam("kinds", OF_THE_ASKER, expanding=True))
    op.get_bind().execute(goes_on)


def downgrade() -> None:
    """They go on; the release before lets each stand again when it falls due."""
