"""What we say in other languages: a `.po` file for each, which translators' tools open as it is.

The Dutch sentence is the key, so a sentence that nobody translated shows in Dutch. The files are
read where they stand, at first use; `make texts` brings them up to date with the pages.
"""
