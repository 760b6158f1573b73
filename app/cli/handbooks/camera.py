"""Pictures of pages, as the table `docs/handbooks/pictures.toml` asks for them."""

import shutil
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Locator, Page, ViewportSize, sync_playwright

from app.cli.handbooks.town import Towns

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--disable-gpu", "--no-first-run", "--disable-background-networking")
COME_IN = "Kom binnen"
COLOURS = 96  # enough for our few and the edges of letters; a third of the bytes
PHONE: ViewportSize = {"width": 360, "height": 640}
DESK: ViewportSize = {"width": 1120, "height": 720}
SIZES = {"phone": PHONE, "desk": DESK}


@dataclass(frozen=True)
class Picture:
    """`shows` must stand on the page, else it is another page than was meant; `taps` leads there,
    by the words of links and buttons; `below` is what the picture begins with, when not the top."""

    name: str
    town: str
    who: str
    path: str
    size: str
    shows: str
    taps: tuple[str, ...] = ()
    below: str = ""
    height: int = 0  # when another than the screen's

    @property
    def screen(self) -> ViewportSize:
        size = SIZES[self.size]
        return {"width": size["width"], "height": self.height or size["height"]}


def pictures(table: Path) -> list[Picture]:
    told = tomllib.loads(table.read_text(encoding="utf-8"))
    return [
        Picture(name, **{**row, "taps": tuple(row.get("taps", ()))}) for name, row in told.items()
    ]


@contextmanager
def chromium() -> Iterator[Browser]:
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        raise SystemExit(f"No picture without Chromium ({', '.join(NAMES)}); see .ci/engines.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(QUIET))
        try:
            yield browser
        finally:
            browser.close()


def take(browser: Browser, towns: Towns, picture: Picture) -> bytes:
    """A PNG. Raises SystemExit, naming the picture, when its page is not what it was."""
    with browser.new_context(
        base_url=towns.home(picture.town),
        viewport=picture.screen,
        device_scale_factor=2 if picture.size == "phone" else 1.5,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
        reduced_motion="reduce",
    ) as context:
        page = context.new_page()
        if picture.who:
            _come_in(page, towns.way_in(picture.town, picture.who))
        go(page, picture)
        return _small(page.screenshot())


def _come_in(page: Page, link: str) -> None:
    page.goto(link)
    page.get_by_role("button", name=COME_IN).click()
    page.wait_for_load_state()


def go(page: Page, picture: Picture) -> None:
    """Raises SystemExit where the page does not answer, or is another than was meant."""
    answer = page.goto(picture.path)
    if answer is None or not answer.ok:
        status = answer.status if answer else "nothing"
        raise SystemExit(f"{picture.name}: {picture.path} answers {status}.")
    for label in picture.taps:
        _link_or_button(page, picture, label).click()
        page.wait_for_load_state()
    if picture.shows not in page.inner_text("body"):
        raise SystemExit(f"{picture.name}: “{picture.shows}” does not stand on {page.url}.")
    if picture.below:
        page.get_by_text(picture.below).first.evaluate("one => one.scrollIntoView(true)")


def _link_or_button(page: Page, picture: Picture, label: str) -> Locator:
    link, button = (page.get_by_role(role, name=label) for role in ("link", "button"))
    found = link.or_(button)
    if not found.count():
        raise SystemExit(f"{picture.name}: there is no “{label}” on {page.url}.")
    return found.first


def _small(png: bytes) -> bytes:
    """The same picture with few colours."""
    written = BytesIO()
    whole = Image.open(BytesIO(png)).convert("RGB")
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
    return written.getvalue()
