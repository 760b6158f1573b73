"""What we keep, how it is found: `db` <- `tables/` (rows, no rules) <- `queries/` (questions).

Nothing here knows HTTP or decides what is allowed. Nothing commits but `db.short_write`, for what
is noted before a page is read (decision 3).
"""
