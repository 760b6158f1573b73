"""a wording that the desk proposes, its own sentences, a warm hand-over, and the way back"""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    _wordings()
    _handovers()
    _own_sentences()
    with op.batch_alter_table("decisions") as table:
        table.add_column(sa.Column("undone_at", UTCDateTime(), nullable=True))
    _steps_back()


def downgrade() -> None:
    forget_what_came_with_this_step()
    op.drop_table("steps_back")
    with op.batch_alter_table("decisions") as table:
        table.drop_column("undone_at")
    op.drop_table("own_sentences")
    op.drop_table("handover_sentences")
    op.drop_table("handovers")
    op.drop_table("wordings")


def forget_what_came_with_this_step() -> None:
    """Kinds that the code before it does not know, and decisions that were none in the end."""
    op.execute("DELETE FROM followups WHERE kind = 'decision_stands'")
    op.execute("DELETE FROM letters WHERE kind = 'desk_asks'")
    op.execute("DELETE FROM steps_back")
    op.execute(
        "DELETE FROM decisions WHERE undone_at IS NOT NULL OR verb IN "
        "('propose_wording', 'propose_small_need', 'prepare_handover')"
    )


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


def _points_at(name: str, column: str, table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["community_id", column],
        [f"{table}.community_id", f"{table}.id"],
        name=f"fk_{name}_community_id_{column}_{table}",
    )


def _wordings() -> None:
    _row(
        "wordings",
        sa.Column("need_id", sa.BigInteger(), nullable=False),
        sa.Column("asker_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("own_words", sa.Text(), nullable=False),
        sa.Column("proposed_by", sa.BigInteger(), nullable=False),
        sa.Column("proposed_at", UTCDateTime(), nullable=False),
        sa.Column("answered_at", UTCDateTime(), nullable=True),
        _points_at("wordings", "need_id", "needs"),
    )
    op.create_index("ix_wordings_need", "wordings", ["community_id", "need_id", "proposed_at"])


def _handovers() -> None:
    _row(
        "handovers",
        sa.Column("need_id", sa.BigInteger(), nullable=False),
        sa.Column("asker_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("to_whom", sa.String(length=300), nullable=False),
        sa.Column("what_they_do", sa.String(length=300), nullable=False),
        sa.Column("proposed_by", sa.BigInteger(), nullable=False),
        sa.Column("proposed_at", UTCDateTime(), nullable=False),
        sa.Column("agreed_how", sa.String(length=40), nullable=True),
        sa.Column("agreed_at", UTCDateTime(), nullable=True),
        sa.Column("told_at", UTCDateTime(), nullable=True),
        _points_at("handovers", "need_id", "needs"),
    )
    op.create_index("ix_handovers_need", "handovers", ["community_id", "need_id", "proposed_at"])
    _row(
        "handover_sentences",
        sa.Column("handover_id", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("may_tell", sa.Boolean(), nullable=False),
        _points_at("handover_sentences", "handover_id", "handovers"),
    )
    op.create_index(
        "ix_handover_sentences", "handover_sentences", ["community_id", "handover_id", "place"]
    )


def _own_sentences() -> None:
    _row(
        "own_sentences",
        sa.Column("deed", sa.String(length=40), nullable=False),
        sa.Column("replaces", sa.String(length=40), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("written_at", UTCDateTime(), nullable=False),
        sa.UniqueConstraint(
            "community_id", "replaces", name="uq_own_sentences_community_id_replaces"
        ),
    )
    op.create_index(
        "ix_own_sentences_deed", "own_sentences", ["community_id", "deed", "written_at"]
    )


def _steps_back() -> None:
    _row(
        "steps_back",
        sa.Column("need_id", sa.BigInteger(), nullable=False),
        sa.Column("decision_id", sa.BigInteger(), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("became", sa.Text(), nullable=False),
        sa.Column("until_at", UTCDateTime(), nullable=False),
        _points_at("steps_back", "need_id", "needs"),
        _points_at("steps_back", "decision_id", "decisions"),
        sa.UniqueConstraint("community_id", "need_id", name="uq_steps_back_community_id_need_id"),
    )
