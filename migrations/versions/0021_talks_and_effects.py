"""the kennismakingsgesprek with its times, and what an asker says yes to beside the service"""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

NEW_TABLES = ("answers", "consents", "first_talks")


def upgrade() -> None:
    op.create_table(
        "first_talks",
        *_of_community(),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("asked_at", UTCDateTime(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=True),
        sa.Column("reminded_at", UTCDateTime(), nullable=True),
        sa.Column("missed_at", UTCDateTime(), nullable=True),
        sa.Column("ended_at", UTCDateTime(), nullable=True),
        *_keys("first_talks", "people", "id"),
    )
    op.create_index("ix_first_talks_at", "first_talks", ["community_id", "at"])
    op.create_table(
        "consents",
        *_of_community(),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("given_at", UTCDateTime(), nullable=False),
        sa.Column("written_by", sa.BigInteger(), nullable=True),
        sa.Column("withdrawn_at", UTCDateTime(), nullable=True),
        *_keys("consents", "people", "person_id"),
        _unique("consents", "person_id", "purpose"),
    )
    op.create_table(
        "answers",
        *_of_community(),
        sa.Column("consent_id", sa.BigInteger(), nullable=False),
        sa.Column("asked", sa.String(length=40), nullable=False),
        sa.Column("question", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=40), nullable=False),
        sa.Column("quarter", sa.String(length=40), nullable=False),
        *_keys("answers", "consents", "consent_id"),
        _unique("answers", "consent_id", "asked", "question"),
    )
    carry_on_with_those_who_were_asked()


def downgrade() -> None:
    """Kinds that the code before it does not know go; a task for a talk stays."""
    op.execute("DELETE FROM followups WHERE kind = 'talk_tomorrow' OR kind LIKE 'effect%'")
    op.execute("DELETE FROM letters WHERE kind LIKE 'talk_%' OR kind = 'effect'")
    for name in NEW_TABLES:
        op.drop_table(name)


def carry_on_with_those_who_were_asked() -> None:
    """Whose talk lies on the desk chooses a time as well; who had it is not asked again."""
    op.execute(
        "INSERT INTO first_talks (community_id, id, state, asked_at, ended_at)"
        " SELECT community_id, person_id,"
        " CASE WHEN min(CASE WHEN state = 'open' THEN 0 ELSE 1 END) = 0"
        " THEN 'asked' ELSE 'done' END, min(opened_at), max(done_at)"
        " FROM tasks WHERE kind = 'talk' AND person_id IS NOT NULL"
        " GROUP BY community_id, person_id"
    )


def _of_community() -> tuple[sa.Column[int], sa.Column[int]]:
    return (
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
    )


def _keys(table: str, of: str, column: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=f"fk_{table}_community_id_communities"
        ),
        sa.ForeignKeyConstraint(
            ["community_id", column],
            [f"{of}.community_id", f"{of}.id"],
            name=f"fk_{table}_community_id_{column}_{of}",
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name=f"pk_{table}"),
    )


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    name = "_".join(("uq", table, "community_id", *columns))
    return sa.UniqueConstraint("community_id", *columns, name=name)
