"""How words leave the house: a letter from the outbox is rendered when it is sent, not before.

Knows nothing of who pressed what; an action cannot call it. The clock carries letters out.
"""
