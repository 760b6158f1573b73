"""How long the clock may say nothing before somebody hears of it."""

from datetime import timedelta

CLOCK_MAY_BE_SILENT = timedelta(minutes=5)
