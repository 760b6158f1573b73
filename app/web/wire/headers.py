"""Security headers on every answer (rule 4.4, with R17's referrer policy)."""

from flask import Flask, Response

from app.web.at_hand import asked

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "script-src 'self'",
        "worker-src 'self'",
        "child-src 'self'",  # what Safari 14 asks instead; frames stay closed below
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-src 'none'",
        "frame-ancestors 'none'",
        "manifest-src 'self'",
        "object-src 'none'",
    )
)
OFF = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "screen-wake-lock",
    "serial",
    "sync-xhr",
    "usb",
    "xr-spatial-tracking",
)
"""What a browser could lend a page. Only passkeys stay, which staff come in with."""
SENT = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
WITH_PAGES = {"Permissions-Policy": ", ".join(f"{power}=()" for power in OFF)}
"""Means nothing beside a file or on the way to another page, and is long: her bytes are hers."""


def _with_small_names(sent: dict[str, str]) -> tuple[tuple[str, str, str], ...]:
    return tuple((name.lower(), name, value) for name, value in sent.items())


ON_ALL, ON_PAGES = _with_small_names(SENT), _with_small_names(SENT | WITH_PAGES)
NOT_FOUND_BY_SEARCHING = "X-Robots-Tag", "noindex"
NOT_KEPT = "Cache-Control", "no-store"
MAY_BE_FOUND = frozenset({"public.front_page"})
KEPT_FOR_A_YEAR = frozenset({"static", "public.page_script", "public.theme"})
TWO_YEARS = "max-age=63072000; includeSubDomains"


def init_app(app: Flask) -> None:
    @app.after_request
    def dress(answer: Response) -> Response:
        page, headers = asked(), answer.headers
        endpoint = page.endpoint
        has = {name.lower() for name, _ in headers}
        sent = ON_PAGES if _is_page(answer) else ON_ALL
        told = [(name, value) for small, name, value in sent if small not in has]
        if endpoint not in MAY_BE_FOUND and "x-robots-tag" not in has:
            told.append(NOT_FOUND_BY_SEARCHING)
        if endpoint in KEPT_FOR_A_YEAR and answer.status_code < 400:
            headers["Cache-Control"] = "public, max-age=31536000, immutable"
        elif "cache-control" not in has:
            told.append(NOT_KEPT)
        headers._list.extend(told)  # our own words: none of them is to be looked at for line ends
        if page.is_secure:
            headers["Strict-Transport-Security"] = TWO_YEARS
        return answer


def _is_page(answer: Response) -> bool:
    return answer.mimetype == "text/html" and not answer.location
