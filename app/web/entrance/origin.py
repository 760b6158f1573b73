"""Whether a form was sent from a page of ours, by the browser's own word."""

from flask import request


def is_from_our_page() -> bool:
    """Safari before 16.4 does not say `Sec-Fetch-Site`, but where a form comes from."""
    told = request.headers.get("Sec-Fetch-Site")
    if told is not None:
        return told == "same-origin"
    came_from = request.origin or request.referrer or ""
    return f"{came_from}/".startswith(f"{request.scheme}://{request.host}/")
