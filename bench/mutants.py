"""How many small changes in the code are noticed by a test, a module at a time.

Reads what `mutmut results --all true` prints, and ends with 1 below LEAST.
"""

import sys
from collections import Counter
from collections.abc import Iterable

LEAST = 90
NOTICED = frozenset({"killed", "timeout", "segfault"})  # one that never ends is noticed too


def tally(lines: Iterable[str]) -> dict[str, Counter[bool]]:
    """How many changes of each module were noticed, and how many were not."""
    modules: dict[str, Counter[bool]] = {}
    for line in lines:
        name, told, state = line.strip().partition(": ")
        if told:
            module = name.partition(".x")[0]
            modules.setdefault(module, Counter())[state in NOTICED] += 1
    return modules


def share(counted: Counter[bool]) -> float:
    return 100 * counted[True] / counted.total()


def main() -> int:
    modules = tally(sys.stdin)
    if not modules:
        print("No mutants: nothing was measured.")  # noqa: T201
        return 1
    everything = sum(modules.values(), Counter[bool]())
    for name, counted in [*sorted(modules.items()), ("all", everything)]:
        print(f"{share(counted):5.1f} %  {counted[True]:4} of {counted.total():4}  {name}")  # noqa: T201
    return 0 if share(everything) >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
