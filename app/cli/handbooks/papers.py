"""A handbook: Markdown with pictures beside it, as one page of HTML and as a PDF on A4."""

import re
from base64 import b64encode
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt
from playwright.sync_api import Browser, PdfMargins

READER = MarkdownIt("commonmark", {"html": False}).enable("table")
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
PICTURE = re.compile(r'<img src="(pictures/[\w-]+\.png)"')
A_PAGE = re.compile(rb"/Type\s*/Page\b")
FOOT = (
    '<div style="width:100%;padding:0 15mm;font:8pt sans-serif;display:flex;'
    'justify-content:space-between"><span class="title"></span>'
    '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>'
)
MARGIN: PdfMargins = {"top": "14mm", "bottom": "16mm", "left": "16mm", "right": "16mm"}
SHEET = "paper.css"


def page(paper: Path) -> str:
    """HTML that needs no other file: styles and pictures are in it."""
    told = paper.read_text(encoding="utf-8")
    title = TITLE.search(told)
    if title is None:
        raise SystemExit(f"{paper} has no title.")
    style = (paper.parent / SHEET).read_text(encoding="utf-8")
    body = PICTURE.sub(lambda found: f'<img src="{_inside(paper, found[1])}"', READER.render(told))
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        f"<title>{escape(title[1])}</title><style>{style}</style></head><body>{body}</body></html>"
    )


def _inside(paper: Path, picture: str) -> str:
    path = paper.parent / picture
    if not path.exists():
        raise SystemExit(f"{paper.name}: there is no {picture}; make it with `make handbooks`.")
    return "data:image/png;base64," + b64encode(path.read_bytes()).decode()


def print_on_paper(browser: Browser, html: Path, pdf: Path) -> int:
    """How many pages it became."""
    with browser.new_context() as context:
        shown = context.new_page()
        shown.goto(html.resolve().as_uri())
        told = shown.pdf(
            format="A4",
            margin=MARGIN,
            print_background=True,
            display_header_footer=True,
            header_template="<span></span>",
            footer_template=FOOT,
        )
    pdf.write_bytes(told)
    return len(A_PAGE.findall(told))
