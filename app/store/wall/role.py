"""The roles behind the wall on PostgreSQL, as SQL.

`READERS` cannot sign in and is granted what is published; migrations do so where it exists. A
deployment signs in as a role of its own within it, so that two of them on one server share nothing.
"""

SCHEMA = "published"
READERS = "published_readers"
SECONDS = 5

MAKE_READERS = f"""
DO $$ BEGIN CREATE ROLE {READERS} NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$
"""  # roles are the server's: another database, or another run, may have made it

LET_READ = (
    f"GRANT USAGE ON SCHEMA {SCHEMA} TO {READERS}",
    f"GRANT SELECT ON ALL TABLES IN SCHEMA {SCHEMA} TO {READERS}",
    f"ALTER DEFAULT PRIVILEGES IN SCHEMA {SCHEMA} GRANT SELECT ON TABLES TO {READERS}",
)

CLOSE_THE_REST = (
    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",  # as new databases have it since version 15
    'REVOKE TEMPORARY ON DATABASE "{database}" FROM PUBLIC',
)


def login(database: str) -> str:
    """The name of the role by which the house reads there."""
    return f"{database}_municipality"


def make_login(name: str, password: str) -> tuple[str, ...]:
    """Makes it, or gives it another password. `password` holds letters, digits, - and _ alone."""
    return (
        f'DO $$ BEGIN CREATE ROLE "{name}"; '
        "EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$",
        f"ALTER ROLE \"{name}\" LOGIN INHERIT PASSWORD '{password}' CONNECTION LIMIT 20",
        f"ALTER ROLE \"{name}\" SET statement_timeout = '{SECONDS}s'",
        f'ALTER ROLE "{name}" SET default_transaction_read_only = on',
        f'GRANT {READERS} TO "{name}"',
    )


def orders(database: str, password: str) -> tuple[str, ...]:
    """All that makes the wall there, in their order."""
    rest = (order.format(database=database) for order in CLOSE_THE_REST)
    return (MAKE_READERS, *LET_READ, *rest, *make_login(login(database), password))
