"""What we keep, how it is found: `db` <- `tables/` (rows, no rules) <- `queries/` (questions).

Nothing here knows HTTP, decides what is allowed, or commits.
"""
