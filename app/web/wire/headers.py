"""Security headers on every answer (rule 4.4, with decision 17's referrer policy)."""

from flask import Flask, Response, request

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
ON_ALL, ON_PAGES = tuple(SENT.items()), tuple((SENT | WITH_PAGES).items())
NOT_FOUND_BY_SEARCHING = "noindex"
MAY_BE_FOUND = frozenset({"public.front_page"})
KEPT_FOR_A_YEAR = frozenset({"static", "public.page_script", "public.theme"})
TWO_YEARS = "max-age=63072000; includeSubDomains"


def init_app(app: Flask) -> None:
    @app.after_request
    def dress(answer: Response) -> Response:
        has = {name.lower() for name in answer.headers.keys()}  # noqa: SIM118 (pairs, not names)
        for name, value in ON_PAGES if _is_page(answer) else ON_ALL:
            if name.lower() not in has:
                answer.headers.add(name, value)
        if request.endpoint not in MAY_BE_FOUND:
            answer.headers.setdefault("X-Robots-Tag", NOT_FOUND_BY_SEARCHING)
        if request.is_secure:
            answer.headers["Strict-Transport-Security"] = TWO_YEARS
        if request.endpoint in KEPT_FOR_A_YEAR and answer.status_code < 400:
            answer.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        else:
            answer.headers.setdefault("Cache-Control", "no-store")
        return answer


def _is_page(answer: Response) -> bool:
    return answer.mimetype == "text/html" and not answer.location
