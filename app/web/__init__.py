"""Who is at the door and what do they see: one folder for each audience, plus the doorstep.

The doorstep: `doors` (who may come in where), `guard` (who is this), `keeping` (what is kept),
`intake` and `fields` (forms), `formats` (how things are shown), `errors`; `arriving` (signing in
and out), `drafting` (a question being written), and what several audiences meet (`example_lists`,
`help_lines`, `masking`, `need_words`, `thanks_forms`). `frame/` stands around every page, `photos/`
lets a photo in and out, `wire/` is how an answer travels. A page receives what a schema dumped,
never a row.
"""
