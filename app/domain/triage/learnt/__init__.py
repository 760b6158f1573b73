"""What no list of phrases can hold: how people tell a worry in passing.

Words and parts of words have weights, learnt from texts that were written for it (`corpus/`). They
are added up, so that what was found can be pointed at: the words that weigh most. Nothing is
fetched, and nothing is learnt from what people ask here.
"""

from app.domain.triage.learnt.weighing import Weighed, weigh

__all__ = ["Weighed", "weigh"]
