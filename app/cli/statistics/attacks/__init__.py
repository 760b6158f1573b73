"""What a reader who wants to know about people does with figures, and how far she comes.

`rules` are ways to publish, ours and naive ones; `towns` are invented; `equations` is what follows
from all that is printed, `guessing` how good a guess is. Each attack is a file: `subtraction`,
`published`, `differences`, `nearly_all`, `newcomer`. `measuring` lets each of them loose on each
rule. Chance is only in the invented towns: no rule is seen to do better by luck than it does.
"""
