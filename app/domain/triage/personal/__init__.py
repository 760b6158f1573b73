"""Personal data in a text: one finder a file, each from folded text to spots."""
