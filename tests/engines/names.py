"""A name server of our own, which answers TXT and nothing else."""

from __future__ import annotations

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import dns.message
import dns.rcode
import dns.rrset
from dns.resolver import Resolver


class _Names(socketserver.UDPServer):
    def __init__(self, told: dict[str, str]) -> None:
        self.told = told
        super().__init__(("127.0.0.1", 0), _Answers)


class _Answers(socketserver.DatagramRequestHandler):
    server: _Names

    def handle(self) -> None:
        asked = dns.message.from_wire(self.rfile.read())
        answer = dns.message.make_response(asked)
        name = asked.question[0].name
        says = self.server.told.get(name.to_text(omit_final_dot=True))
        if says is None:
            answer.set_rcode(dns.rcode.NXDOMAIN)
        else:
            answer.answer.append(dns.rrset.from_text(name, 60, "IN", "TXT", f'"{says}"'))
        self.wfile.write(answer.to_wire())


@contextmanager
def resolving(told: dict[str, str]) -> Iterator[Resolver]:
    """Asks a server that knows these names."""
    with _Names(told) as server:
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        resolver = Resolver(configure=False)
        resolver.nameservers = ["127.0.0.1"]
        resolver.port = server.server_address[1]
        try:
            yield resolver
        finally:
            server.shutdown()
            thread.join()
