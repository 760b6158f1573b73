"""A real browser, and the phone that most askers hold."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, Playwright

from tests.engines.missing import missing

WHOLE = ("chromium", "chromium-browser", "google-chrome")
"""With all that is around the pages, as a phone has it: for stories, and where times are told. The
shell shows no notification and lets no page ask for one, whatever it is granted. A page that asks
its service worker something has there, now and then, no answer ever. And it paints on the thread of
the page, which then listens later than on a phone."""
SHELL = "chromium-headless-shell"
"""The same pages without all that is around them, for three quarters of the work."""
ANY = (SHELL, *WHOLE)
# Nothing but our own pages: no look for updates, no traffic of the browser itself.
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--in-process-gpu",  # there is none, and a process for it costs as much as a page
)
UNMEASURED = "--js-flags=--no-opt"
"""Where no times are told. No page lives long enough for its script to be worth compiling well."""
# The last list is the one that counts, so what Playwright switches off stands in ours as well.
OFF_FOR_PLAYWRIGHT = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
)
# For each phone it would bring up two pages of its own address bar, which nobody sees, and a
# process for a site that nobody goes to: half a second of the processor.
OFF_FOR_US = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "SpareRendererForSitePerProcess",
)
OFF = "--disable-features=" + ",".join(OFF_FOR_PLAYWRIGHT + OFF_FOR_US)


@contextmanager
def running_chromium(playwright: Playwright, names: Sequence[str] = ANY) -> Iterator[Browser]:
    """Yields a browser without a screen: the first of these programs that is there."""
    arguments = [*ARGUMENTS, OFF, *([UNMEASURED] if names is ANY else ())]
    # Playwright leaves Chromium's sandbox off, which does not start as root or in a container.
    browser = playwright.chromium.launch(executable_path=program(names), args=arguments)
    try:
        yield browser
    finally:
        browser.close()


def phone(
    browser: Browser, *, base_url: str | None = None, javascript: bool = True
) -> BrowserContext:
    """A small Dutch Android phone, with no cookies yet; close it, or use it in a `with`.

    Playwright's text locators skip what stands in a noscript element, also without JavaScript:
    find that with `page.locator("noscript")`.
    """
    return browser.new_context(
        base_url=base_url,
        java_script_enabled=javascript,
        viewport={"width": 360, "height": 640},
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )


def program(names: Sequence[str]) -> str:
    found = filter(None, map(shutil.which, names))
    why = f"none of {', '.join(names)} is on the PATH; see .ci/engines"
    return next(found, None) or missing("Chromium", why)
