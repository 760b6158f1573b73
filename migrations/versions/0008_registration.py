"""registration: organisations with their people, and what a giver says of herself

A name that several givers gave for their organisation becomes one organisation with all of them.
A VOG that was seen holds for three years, and is asked for again two months before its end.
"""

from datetime import datetime, timedelta
from secrets import randbits
from typing import Any

import sqlalchemy as sa
from alembic import op

import app.store.columns

revision = "0008"
down_revision = "0007"

YEARS, REMIND_DAYS = 3, 60
At = app.store.columns.UTCDateTime
givers = sa.table(
    "givers",
    sa.column("community_id"),
    sa.column("id"),
    sa.column("organisation"),
    sa.column("organisation_id"),
    sa.column("condition"),
    sa.column("kind"),
    sa.column("state"),
    sa.column("vog_seen_at", At()),
    sa.column("vog_ends_at", At()),
)
people = sa.table(
    "people", sa.column("community_id"), sa.column("id"), sa.column("joined_at", At())
)
organisations = sa.table(
    "organisations",
    sa.column("community_id"),
    sa.column("id"),
    sa.column("name"),
    sa.column("why"),
    sa.column("condition"),
    sa.column("joined_at", At()),
)
followups = sa.table(
    "followups",
    sa.column("community_id"),
    sa.column("id"),
    sa.column("key"),
    sa.column("kind"),
    sa.column("person_id"),
    sa.column("start_at", At()),
    sa.column("due_at", At()),
)


def upgrade() -> None:
    _create(
        "organisations",
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("kvk", sa.String(length=40), nullable=True),
        sa.Column("why", sa.String(length=300), nullable=False),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("joined_at", At(), nullable=False),
        sa.PrimaryKeyConstraint("community_id", "id", name="pk_organisations"),
    )
    _create(
        "invitations",
        sa.Column("organisation_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("reach_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("reach_fingerprint", sa.String(), nullable=False),
        sa.Column("made_at", At(), nullable=False),
        sa.Column("ends_at", At(), nullable=False),
        _leads("invitations", "person_id", "people"),
        _leads("invitations", "organisation_id", "organisations"),
        sa.PrimaryKeyConstraint("community_id", "id", name="pk_invitations"),
    )
    op.create_index(
        "ix_invitations_organisation",
        "invitations",
        ["community_id", "organisation_id", "made_at"],
    )
    _create(
        "giver_neighbourhoods",
        sa.Column("neighbourhood_id", sa.BigInteger(), nullable=False),
        _leads("giver_neighbourhoods", "id", "givers"),
        _leads("giver_neighbourhoods", "neighbourhood_id", "neighbourhoods"),
        sa.PrimaryKeyConstraint(
            "community_id", "id", "neighbourhood_id", name="pk_giver_neighbourhoods"
        ),
    )
    _create(
        "giver_languages",
        sa.Column("language", sa.String(length=40), nullable=False),
        _leads("giver_languages", "id", "givers"),
        sa.PrimaryKeyConstraint("community_id", "id", "language", name="pk_giver_languages"),
    )
    _create(
        "giver_drafts",
        sa.Column("browser_hash", sa.String(), nullable=False),
        sa.Column("invitation_id", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.Column("organisation", sa.String(length=300), nullable=True),
        sa.Column("kvk", sa.String(length=40), nullable=True),
        sa.Column("why", sa.String(length=300), nullable=True),
        sa.Column("condition", sa.Text(), nullable=True),
        sa.Column("gives", sa.String(length=300), nullable=True),
        sa.Column("tiles", sa.String(length=300), nullable=True),
        sa.Column("neighbourhoods", sa.Text(), nullable=True),
        sa.Column("languages", sa.String(length=300), nullable=True),
        sa.Column("first_name", sa.String(length=300), nullable=True),
        sa.Column("touched_at", At(), nullable=False),
        sa.PrimaryKeyConstraint("community_id", "id", name="pk_giver_drafts"),
        sa.UniqueConstraint(
            "community_id", "browser_hash", name="uq_giver_drafts_community_id_browser_hash"
        ),
    )
    op.create_index("ix_giver_drafts_touched_at", "giver_drafts", ["touched_at"])
    with op.batch_alter_table("givers") as table:
        table.add_column(sa.Column("organisation_id", sa.BigInteger(), nullable=True))
        table.add_column(
            sa.Column("gives", sa.String(length=300), server_default="", nullable=False)
        )
        table.add_column(sa.Column("rules_read_at", At(), nullable=True))
        table.add_column(sa.Column("met_where", sa.String(length=40), nullable=True))
        table.add_column(sa.Column("up_to", sa.Integer(), server_default="3", nullable=False))
        table.add_column(sa.Column("vog_ends_at", At(), nullable=True))
    _found_organisations()
    _end_vogs()
    with op.batch_alter_table("givers") as table:
        table.drop_column("organisation")
        table.create_foreign_key(
            "fk_givers_community_id_organisation_id_organisations",
            "organisations",
            ["community_id", "organisation_id"],
            ["community_id", "id"],
        )


def _create(name: str, *parts: sa.Column[Any] | sa.Constraint) -> None:
    op.create_table(
        name,
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        *parts,
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=f"fk_{name}_community_id_communities"
        ),
    )


def _leads(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["community_id", column],
        [f"{to}.community_id", f"{to}.id"],
        name=f"fk_{table}_{column}",  # the whole name is too long for PostgreSQL
    )


def _found_organisations() -> None:
    """The condition of whoever of them joined first is the organisation's."""
    here = sa.and_(people.c.community_id == givers.c.community_id, people.c.id == givers.c.id)
    told = sa.select(givers, people.c.joined_at).join(people, here)
    told = told.where(givers.c.organisation != "").order_by(people.c.joined_at, givers.c.id)
    known: dict[tuple[int, str], int] = {}
    for giver in op.get_bind().execute(told).all():
        name = giver.community_id, giver.organisation
        if name not in known:
            known[name] = 1 + randbits(62)
            op.get_bind().execute(
                sa.insert(organisations).values(
                    community_id=giver.community_id,
                    id=known[name],
                    name=giver.organisation,
                    why="",
                    condition=giver.condition,
                    joined_at=giver.joined_at,
                )
            )
        _change(giver, organisation_id=known[name])


def _end_vogs() -> None:
    seen = sa.select(givers).where(givers.c.vog_seen_at.is_not(None))
    for giver in op.get_bind().execute(seen).all():
        ends = _years_later(giver.vog_seen_at)
        due = ends - timedelta(days=REMIND_DAYS)
        _change(giver, vog_ends_at=ends)
        op.get_bind().execute(
            sa.insert(followups).values(
                community_id=giver.community_id,
                id=1 + randbits(62),
                key=f"vog_ends:{giver.id}:{due.isoformat()}",
                kind="vog_ends",
                person_id=giver.id,
                start_at=due,
                due_at=due,
            )
        )


def _years_later(seen: datetime) -> datetime:
    is_leap_day = (seen.month, seen.day) == (2, 29)
    return (seen + timedelta(days=is_leap_day)).replace(year=seen.year + YEARS)


def _change(giver: Any, **told: Any) -> None:
    her = givers.c.community_id == giver.community_id, givers.c.id == giver.id
    op.get_bind().execute(sa.update(givers).where(*her).values(**told))


def downgrade() -> None:
    """What this step knew of nobody else goes; whoever was stopped waits to be met again."""
    op.execute("DELETE FROM letters WHERE kind IN ('invited', 'vog_ends')")
    op.execute("DELETE FROM followups WHERE kind = 'vog_ends'")
    op.execute("UPDATE tasks SET kind = 'call' WHERE kind = 'vog_ends'")
    op.execute("UPDATE givers SET state = 'waiting' WHERE state = 'stopped'")
    op.execute("UPDATE givers SET kind = 'organisation' WHERE kind = 'institution'")
    with op.batch_alter_table("givers") as table:
        table.add_column(
            sa.Column("organisation", sa.String(length=300), server_default="", nullable=False)
        )
    op.execute(
        "UPDATE givers SET (organisation, condition) = ("
        " SELECT organisations.name, organisations.condition FROM organisations"
        " WHERE organisations.community_id = givers.community_id"
        " AND organisations.id = givers.organisation_id) WHERE organisation_id IS NOT NULL"
    )
    with op.batch_alter_table("givers") as table:
        table.alter_column("organisation", server_default=None)
        table.drop_constraint(
            "fk_givers_community_id_organisation_id_organisations", type_="foreignkey"
        )
        for name in ("vog_ends_at", "up_to", "met_where", "rules_read_at", "gives"):
            table.drop_column(name)
        table.drop_column("organisation_id")
    for name in (
        "giver_drafts", "giver_languages", "giver_neighbourhoods", "invitations", "organisations"
    ):  # fmt: skip
        op.drop_table(name)
