"""Why nothing is moved."""


class Refused(Exception):
    """One sentence or two for anyone who typed the command; nothing of what rows hold."""
