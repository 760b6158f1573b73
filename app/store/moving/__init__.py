"""From one database into another: a whole one, or one community of it.

Rows are only ever added, never changed or taken away: what stands in the target already is either
the same row, or a reason to stop before anything is written. So it may be stopped at any moment
and begun again, and once more changes nothing. What is sealed goes as it is.
"""
