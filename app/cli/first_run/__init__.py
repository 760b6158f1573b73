"""`make run`: everything on one machine, for a look at how it works. Never in production.

Its own program and no `flask` command: it writes the settings that those commands need, and it
uses packages that only a developer has.
"""
