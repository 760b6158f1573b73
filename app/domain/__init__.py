"""What is true and what is allowed. Pure: no clock, no chance, no I/O, no Flask, no SQLAlchemy.

Sentences for people do not live here (texts), nor does anything that finds or keeps a row (store).
"""
