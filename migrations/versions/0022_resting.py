"""A clock stands still while somebody whom it waits for rests."""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

OF_THE_GIVER = (
    "how_it_went", "how_it_went_again", "nobody_said", "find_out_day", "find_out_ends",
    "loan_due", "loan_back", "loan_back_again", "loan_left", "companion", "companion_again",
)  # fmt: skip
"""Until now only givers could rest."""


def upgrade() -> None:
    with op.batch_alter_table("followups") as table:
        table.add_column(sa.Column("stands_since", UTCDateTime(), nullable=True))
    stand_still_for_who_rests()


def downgrade() -> None:
    with op.batch_alter_table("followups") as table:
        table.drop_column("stands_since")


def stand_still_for_who_rests() -> None:
    """As if it had stood since she took her rest, or since it was planned."""
    resting = (
        "SELECT people.paused_since FROM offers JOIN people"
        " ON people.community_id = offers.community_id AND people.id = offers.giver_id"
        " WHERE offers.community_id = followups.community_id AND offers.id = followups.offer_id"
    )
    stands = sa.text(
        f"UPDATE followups SET stands_since = ({resting})"  # noqa: S608 - no words from outside
        " WHERE done_at IS NULL AND kind IN :kinds"
    ).bindparams(sa.bindparam("kinds", OF_THE_GIVER, expanding=True))
    op.get_bind().execute(stands)
