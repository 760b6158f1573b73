"""Where a request comes from: which network, and by what device."""

from ipaddress import ip_address, ip_network

from flask import request

from app.actions.people.sessions import mark_of
from app.domain.people.devices import Device, device_of

SEEN_AS_ONE = {4: 24, 6: 48}
"""How many bits of an address are one network, for the limits on codes (rule 4.5)."""


def network() -> str:
    """The network the caller is in."""
    told = request.remote_addr or ""
    try:
        address = ip_address(told)
    except ValueError:
        return told
    return str(ip_network((address, SEEN_AS_ONE[address.version]), strict=False))


def device() -> Device:
    return device_of(request.headers.get("User-Agent", ""))


def came_from() -> str:
    """Network and device together, as a keyed hash."""
    return mark_of(network(), request.headers.get("User-Agent", ""))
