"""the language of a person and of a question"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("language", sa.String(length=40), nullable=True))
    # Until now there was no screen but in Dutch.
    language = sa.Column("language", sa.String(length=40), nullable=False, server_default="nl")
    with op.batch_alter_table("needs") as needs:
        needs.add_column(language)
    with op.batch_alter_table("needs") as needs:
        needs.alter_column("language", existing_type=sa.String(length=40), server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("needs") as needs:
        needs.drop_column("language")
    with op.batch_alter_table("people") as people:
        people.drop_column("language")
