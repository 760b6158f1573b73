"""The municipality's own connection: whoever asks there, and whatever is asked, reads published
figures and nothing else (R26). The database refuses the rest, not the page."""
