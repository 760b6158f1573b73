"""Whoever asks for one page again and again, in a process of its own: `python -m bench.load`.

A connection for each page, as the server closes them. Reads a line of JSON from its input (see
`Load`), prints one: how many, how long each took, and what this process itself took.
"""

import json
import socket
import sys
from dataclasses import dataclass
from statistics import quantiles
from threading import Thread
from time import perf_counter, process_time

MOST_SECONDS = 30
NUMBER = "00000000"  # in a body: stands for the number of the request, of as many signs


@dataclass(frozen=True)
class Load:
    port: int
    head: str
    body: str = ""
    seconds: float = 2.0
    connections: int = 8
    wanted: str = ""  # how an answer begins; others are counted as wrong


def ask(load: Load, number: int) -> bytes:
    body = load.body.replace(NUMBER, f"{number:08d}")
    with socket.create_connection(("127.0.0.1", load.port), timeout=MOST_SECONDS) as line:
        line.sendall((load.head + body).encode())
        answer = line.recv(65536)
        while line.recv(65536):
            pass
    return answer


def one_after_another(load: Load, first: int, until: float, took: list[float]) -> None:
    number = first
    while perf_counter() < until:
        began = perf_counter()
        if not ask(load, number).startswith(load.wanted.encode()):
            took.append(-1.0)
        else:
            took.append(perf_counter() - began)
        number += load.connections


def run(load: Load) -> dict[str, float]:
    began, own = perf_counter(), process_time()
    until = began + min(load.seconds, MOST_SECONDS)
    lists: list[list[float]] = [[] for _ in range(load.connections)]
    threads = [
        Thread(target=one_after_another, args=(load, number, until, took))
        for number, took in enumerate(lists)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    good = [one for took in lists for one in took if one >= 0]
    wrong = sum(map(len, lists)) - len(good)
    cuts = quantiles(good, n=100) if len(good) > 1 else [0.0] * 99
    return {
        "done": len(good), "wrong": wrong, "seconds": perf_counter() - began,
        "own": process_time() - own, "p50": cuts[49], "p99": cuts[98],
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(run(Load(**json.loads(sys.stdin.readline())))))  # noqa: T201
