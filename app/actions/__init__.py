"""What can be done: one function for each thing a person or the clock can do.

First argument is the moment. An action writes rows, the journal and the outbox; it never commits
(the entrances do) and never sends (the clock carries letters out).
"""
