"""`make handbooks`: what lies in `docs/handbooks/`, as PDFs on A4, with pictures of today's pages.

Its own program and no `flask` command: it makes towns of its own and uses packages that only a
developer has.
"""
