"""The demo towns: invented people whose past is told through the actions, relative to today.

`*.toml` holds the people and their words, `stories.py` how a need may go, `agenda.py` when.
Nothing here writes a row; what a demo town can do, a real town can do.
"""
