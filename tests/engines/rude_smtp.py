"""A mail server that behaves badly, line by line: what happens on real networks between a letter
that is told and an answer that is heard."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

ELSEWHERE = "0.0.0.0"  # noqa: S104 (reaches this machine, and is not known as it)
Answer = str | float | None
"""A line, seconds of silence before the ordinary line, or None: it hangs up."""

FINE = {
    "HELLO": "220 here",
    "EHLO": "250 here",
    "STARTTLS": "220 go ahead",
    "MAIL": "250 ok",
    "RCPT": "250 ok",
    "DATA": "354 go ahead",
    "LETTER": "250 taken",
    "RSET": "250 ok",
    "QUIT": "221 bye",
}


@dataclass
class Rude:
    """`answers` replaces those of FINE, by step; each is used up in turn, but the last. `kept` are
    the letters that it took, whatever it said then."""

    answers: dict[str, list[Answer]] = field(default_factory=dict)
    kept: list[bytes] = field(default_factory=list)
    url: str = ""

    def answer(self, step: str) -> Answer:
        told = self.answers.get(step)
        if not told:
            return FINE.get(step, "500 what?")
        return told.pop(0) if len(told) > 1 else told[0]

    @property
    def takes(self) -> bool:
        """What it answers with 4xx or 5xx after the letter, it did not take."""
        answer = (self.answers.get("LETTER") or ["250 taken"])[0]
        return not (isinstance(answer, str) and answer[:1] in "45")


class _HangsUp(Exception):
    pass


class _Listener(ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, rude: Rude) -> None:
        super().__init__(("127.0.0.1", 0), _Line)
        self.rude = rude


class _Line(StreamRequestHandler):
    server: _Listener

    def handle(self) -> None:
        with suppress(_HangsUp, ConnectionError):
            self._say("HELLO")
            while line := self.rfile.readline():
                step = line.split(b" ")[0].strip().decode(errors="replace").upper()
                self._say(step)
                if step == "DATA" and self._goes_on("DATA"):
                    self._reads_letter()

    def _goes_on(self, step: str) -> bool:
        answer = self.server.rude.answers.get(step, ["354"])[0]
        return not isinstance(answer, str) or answer.startswith("354")

    def _reads_letter(self) -> None:
        letter = b""
        while (line := self.rfile.readline()) and line != b".\r\n":
            letter += line
        if self.server.rude.takes:
            self.server.rude.kept.append(letter)
        self._say("LETTER")

    def _say(self, step: str) -> None:
        answer = self.server.rude.answer(step)
        if answer is None:
            raise _HangsUp
        if isinstance(answer, float):
            time.sleep(answer)
            answer = FINE[step]
        self.wfile.write(answer.encode() + b"\r\n")


@contextmanager
def running_rude_smtp(**answers: list[Answer]) -> Iterator[Rude]:
    """`LETTER=[None]` hangs up after the letter, `RCPT=["451 later", "250 ok"]` is greylisting."""
    rude = Rude(answers)
    with _Listener(rude) as listener:
        rude.url = f"smtp://{ELSEWHERE}:{listener.server_address[1]}"
        Thread(target=listener.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield rude
        finally:
            listener.shutdown()
