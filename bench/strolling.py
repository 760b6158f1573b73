"""Many people at once, each of whom rests between pages: `python -m bench.strolling`.

A process of its own. Reads a line of JSON from its input (see `Stroll`), prints one: how many pages
came, how many of them were wrong, and the milliseconds within which 50 and 95 of 100 stood there
whole.
"""

import asyncio
import json
import random
import sys
from dataclasses import dataclass
from statistics import quantiles
from time import perf_counter

PATIENCE = 20  # seconds for one page


@dataclass(frozen=True)
class Stroll:
    """`people`: what each of them asks for in turn, as it goes over the line."""

    port: int
    people: list[list[str]]
    rest: float = 5.0  # seconds, about; nobody keeps step with another
    seconds: float = 40.0
    wanted: str = "HTTP/1.1 200"


async def ask(port: int, said: str) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(said.encode())
    answer = await reader.read()
    writer.close()
    return answer


async def one_person(stroll: Stroll, pages: list[str], took: list[float | None]) -> None:
    """None: that page was not what it should be."""
    until = perf_counter() + stroll.seconds
    await asyncio.sleep(random.uniform(0, stroll.rest))  # noqa: S311 (no secret)
    while perf_counter() < until:
        said, began = pages[len(took) % len(pages)], perf_counter()
        try:
            answer = await asyncio.wait_for(ask(stroll.port, said), PATIENCE)
        except OSError:  # refused, cut off, or too late
            answer = b""
        right = answer.startswith(stroll.wanted.encode())
        took.append(perf_counter() - began if right else None)
        await asyncio.sleep(random.uniform(0.5, 1.5) * stroll.rest)  # noqa: S311


async def walk(stroll: Stroll) -> dict[str, float]:
    lists: list[list[float | None]] = [[] for _ in stroll.people]
    walks = (one_person(stroll, *both) for both in zip(stroll.people, lists, strict=True))
    await asyncio.gather(*walks)
    told = [one for took in lists for one in took]
    good = [one for one in told if one is not None]
    cuts = quantiles(good, n=20) if len(good) > 1 else [0.0] * 19
    return {
        "done": len(told), "wrong": len(told) - len(good),
        "p50": 1000 * cuts[9], "p95": 1000 * cuts[18],
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(asyncio.run(walk(Stroll(**json.loads(sys.stdin.readline()))))))  # noqa: T201
