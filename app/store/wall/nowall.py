"""Why nothing is read where the wall should stand."""


class NoWall(Exception):
    """It is not there, or lets more through than it should. Then the municipality reads nothing,
    and everybody else goes on."""
