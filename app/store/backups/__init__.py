"""Copies of the whole database, sealed before they leave the folder it lives in.

`sealed` is what such a file looks like, `sqlite` and `postgresql` how a copy is taken without
keeping anybody waiting and put back, `folder` where the copies lie, `tombstones` the list beside
them of what must not come back with one. When it happens is said in `jobs`, by hand in `cli`.
"""
