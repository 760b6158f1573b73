"""Who is at the door and what do they see: one folder for each audience, and what they share.

Shared: `entrance/` (who is this, which doors may she come in at), `forms/` (what somebody typed,
and who keeps it), `showing/` (how things are said on a page), `photos/` (a photo in and out),
`frame/` (what stands around every page), `wire/` (how an answer travels). `street.py` puts it all
before the doors and opens them. A page receives what a schema dumped, never a row.
"""
