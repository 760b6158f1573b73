"""passkeys of who answers for others, what they sign, and the links by which they are made"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("sessions") as sessions:
        sessions.add_column(
            sa.Column("came_by", sa.String(length=40), nullable=False, server_default="code")
        )
        sessions.add_column(sa.Column("device", sa.String(length=40), nullable=True))
        sessions.add_column(sa.Column("touched_at", sa.DateTime(), nullable=True))
        sessions.add_column(sa.Column("touched_from", sa.String(), nullable=True))
    _passkeys()
    _challenges()
    _staff_invitations()


def _passkeys() -> None:
    op.create_table(
        "passkeys",
        *_key("passkeys"),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("credential", sa.LargeBinary(), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.BigInteger(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["community_id", "person_id"],
            ["people.community_id", "people.id"],
            name=op.f("fk_passkeys_community_id_person_id_people"),
        ),
        sa.UniqueConstraint(
            "community_id", "credential", name=op.f("uq_passkeys_community_id_credential")
        ),
    )
    op.create_index("ix_passkeys_person", "passkeys", ["community_id", "person_id"])


def _challenges() -> None:
    op.create_table(
        "challenges",
        *_key("challenges"),
        sa.Column("browser_hash", sa.String(), nullable=False),
        sa.Column("ceremony", sa.String(length=40), nullable=False),
        sa.Column("challenge", sa.LargeBinary(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=False),
        sa.UniqueConstraint(
            "community_id", "browser_hash", name=op.f("uq_challenges_community_id_browser_hash")
        ),
    )
    op.create_index(op.f("ix_challenges_ends_at"), "challenges", ["ends_at"])


def _staff_invitations() -> None:
    op.create_table(
        "staff_invitations",
        *_key("staff_invitations"),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id", "id"],
            ["people.community_id", "people.id"],
            name=op.f("fk_staff_invitations_community_id_id_people"),
        ),
        sa.UniqueConstraint(
            "community_id", "token_hash", name=op.f("uq_staff_invitations_community_id_token_hash")
        ),
    )


def _key(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f(f"fk_{table}_community_id_communities")
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name=op.f(f"pk_{table}")),
    ]


def downgrade() -> None:
    for table in ("staff_invitations", "challenges", "passkeys"):
        op.drop_table(table)
    with op.batch_alter_table("sessions") as sessions:
        for column in ("touched_from", "touched_at", "device", "came_by"):
            sessions.drop_column(column)
