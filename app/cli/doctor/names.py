"""What the domain of our mail says of itself in DNS: without it letters land among the unwanted."""

from collections.abc import Iterator

from dns.exception import DNSException
from dns.resolver import NXDOMAIN, NoAnswer, Resolver

from app.cli.doctor.finding import Finding, found


def look_at_names(mail_from: str, selector: str, resolver: Resolver) -> Iterator[Finding]:
    """`selector` is the name of the DKIM key, which only the mail provider knows."""
    domain = mail_from.rpartition("@")[2]
    try:
        yield from _look(domain, selector, resolver)
    except DNSException:
        yield found("dns_silent", domain=domain)


def _look(domain: str, selector: str, resolver: Resolver) -> Iterator[Finding]:
    yield found("spf" if _says(domain, "v=spf1", resolver) else "no_spf", domain=domain)
    dmarc = _says(f"_dmarc.{domain}", "v=DMARC1", resolver)
    yield found("dmarc" if dmarc else "no_dmarc", domain=domain)
    if not selector:
        yield found("dkim_unnamed")
        return
    dkim = _says(f"{selector}._domainkey.{domain}", "p=", resolver)
    yield found("dkim" if dkim else "no_dkim", domain=domain, selector=selector)


def _says(name: str, word: str, resolver: Resolver) -> bool:
    """Raises DNSException when nobody answers."""
    try:
        answer = resolver.resolve(name, "TXT")
    except (NXDOMAIN, NoAnswer):
        return False
    return any(word in b"".join(one.strings).decode(errors="replace") for one in answer)
