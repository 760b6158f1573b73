"""What does a text say that somebody must know before it goes out?

Explainable: a finding carries its kind, the words and the rule that found it. What follows
from a finding is decided in `consequence.py`, never here; nothing found is stored (R12).
"""

from app.domain.triage.kinds import BIG, PERSONAL, Finding, Kind
from app.domain.triage.masking import mask
from app.domain.triage.needs import found_in, known, read_need
from app.domain.triage.reading import read

__all__ = ["BIG", "PERSONAL", "Finding", "Kind", "found_in", "known", "mask", "read", "read_need"]
