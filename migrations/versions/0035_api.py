"""Other programs: tokens, how often they were used, and where a program is told of a change."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

TOKENS, USES = "api_tokens", "api_uses"
HOOKS, CALLS, BROUGHT = "webhooks", "webhook_calls", "brought_givers"
STILL_TO_CALL = sa.text("ended_at IS NULL")


def upgrade() -> None:
    op.create_table(
        TOKENS,
        *_keys(),
        sa.Column("state", sa.String(40), nullable=True),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("whose", sa.String(40), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("scopes", sa.String(300), nullable=False),
        sa.Column("organisation_id", sa.BigInteger(), nullable=True),
        sa.Column("person_id", sa.BigInteger(), nullable=True),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("ends_at", UTCDateTime(), nullable=False),
        sa.Column("used_at", UTCDateTime(), nullable=True),
        *_of_community(TOKENS),
        _leads(TOKENS, "person_id", "people"),
        _leads(TOKENS, "organisation_id", "organisations"),
        _unique(TOKENS, "token_hash"),
    )
    op.create_index(f"ix_{TOKENS}_organisation", TOKENS, ["community_id", "organisation_id"])
    op.create_index(f"ix_{TOKENS}_person", TOKENS, ["community_id", "person_id"])
    op.create_table(
        USES,
        *_keys(),
        sa.Column("token_id", sa.BigInteger(), nullable=False),
        sa.Column("noted_at", UTCDateTime(), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        *_of_community(USES),
        _leads(USES, "token_id", TOKENS),
        _unique(USES, "token_id", "noted_at"),
    )
    op.create_table(
        HOOKS,
        *_keys(),
        sa.Column("token_id", sa.BigInteger(), nullable=False),
        sa.Column("kinds", sa.String(300), nullable=False),
        sa.Column("url_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("secret_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("failed_at", UTCDateTime(), nullable=True),
        *_of_community(HOOKS),
        _leads(HOOKS, "token_id", TOKENS),
    )
    op.create_index(f"ix_{HOOKS}_token", HOOKS, ["community_id", "token_id"])
    op.create_table(
        CALLS,
        *_keys(),
        sa.Column("webhook_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("need_id", sa.BigInteger(), nullable=True),
        sa.Column("offer_id", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("not_before", UTCDateTime(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("claimed_by", sa.String(40), nullable=True),
        sa.Column("claimed_until", UTCDateTime(), nullable=True),
        sa.Column("ended_at", UTCDateTime(), nullable=True),
        *_of_community(CALLS),
        _leads(CALLS, "webhook_id", HOOKS),
    )
    op.create_index(
        f"ix_{CALLS}_due", CALLS, ["community_id", "not_before"],
        sqlite_where=STILL_TO_CALL, postgresql_where=STILL_TO_CALL,
    )  # fmt: skip
    op.create_index(f"ix_{CALLS}_made", CALLS, ["community_id", "webhook_id", "made_at"])
    op.create_table(
        BROUGHT,
        *_keys(),
        sa.Column("token_id", sa.BigInteger(), nullable=False),
        sa.Column("first_name", sa.String(300), nullable=False),
        sa.Column("reach_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("reach_fingerprint", sa.String(), nullable=False),
        sa.Column("tiles", sa.String(300), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.Column("ends_at", UTCDateTime(), nullable=False),
        *_of_community(BROUGHT),
        _leads(BROUGHT, "token_id", TOKENS),
    )
    op.create_index(f"ix_{BROUGHT}_token", BROUGHT, ["community_id", "token_id", "made_at"])


def downgrade() -> None:
    for table in (BROUGHT, CALLS, HOOKS, USES, TOKENS):
        op.drop_table(table)
    op.execute("DELETE FROM letters WHERE kind = 'brought'")


def _keys() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
    )


def _of_community(table: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.PrimaryKeyConstraint("community_id", "id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=f"fk_{table}_community_id_communities"
        ),
    )


def _leads(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["community_id", column],
        [f"{to}.community_id", f"{to}.id"],
        name=f"fk_{table}_community_id_{column}_{to}",
    )


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    name = "_".join(columns)
    return sa.UniqueConstraint("community_id", *columns, name=f"uq_{table}_community_id_{name}")
