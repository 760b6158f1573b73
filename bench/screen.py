"""Where all of the bench writes for people; its lines of JSON go out by themselves."""

from rich.console import Console

SCREEN = Console(width=110, stderr=True)
