"""Who is at the door and what do they see: one folder for each audience, plus the doorstep.

The doorstep: `doors` (who may come in where), `guard` (who is this), `keeping` (what is kept),
`intake` (forms), `formats` (how things are shown), `errors`, `headers`; `arriving` (signing in and
out), `drafting` (a question being written) and `help_lines`, which several audiences meet. A page
receives what a schema dumped, never a row.
"""
